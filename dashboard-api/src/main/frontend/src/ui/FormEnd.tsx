import { useTexts } from '../lib/text/text';

interface Props {
  /** Why the server did not take it. */
  readonly refusal?: string | null;
  readonly refusalTestId?: string | undefined;
  readonly disabled?: boolean;
  /** What the form does. */
  readonly verb: string;
  readonly onClose: () => void;
  readonly testId?: string | undefined;
}

/** The end of a form: why it was refused, and its two buttons. */
export function FormEnd({ refusal = null, refusalTestId, disabled = false, verb, onClose, testId }: Props) {
  const { t } = useTexts();
  return (
    <>
      {refusal === null ? null : (
        <p className="error-text" role="alert" data-testid={refusalTestId}>
          {refusal}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button strong" disabled={disabled} data-testid={testId}>
          {verb}
        </button>
      </div>
    </>
  );
}
