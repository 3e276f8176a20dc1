import { useTexts } from '../../lib/text/text';

interface Props {
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly verb: string;
  readonly onClose: () => void;
  readonly testId: string;
}

/** The end of a form: why it was refused, and its two buttons. */
export function FormEnd({ refusal, busy, verb, onClose, testId }: Props) {
  const { t } = useTexts();
  return (
    <>
      {refusal === null ? null : (
        <p className="error-text" role="alert">
          {refusal}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button strong" disabled={busy} data-testid={testId}>
          {verb}
        </button>
      </div>
    </>
  );
}
