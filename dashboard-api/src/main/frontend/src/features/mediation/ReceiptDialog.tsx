import { type FormEvent, useState } from 'react';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { useAct } from './useMediation';

interface Props {
  readonly caseId: string;
  /** Of the item that the receipt is for. */
  readonly path: string;
  readonly onClose: () => void;
}

/** Takes a receipt as a photo; it goes into the file of the case and stays there. */
export function ReceiptDialog({ caseId, path, onClose }: Props) {
  const { t } = useTexts();
  const { busy, refusal, act } = useAct(caseId);
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(file === null);
    if (file === null) {
      return;
    }
    const parts = new FormData();
    parts.set('file', file);
    if (await act({ path: `${path}/receipts`, parts })) {
      onClose();
    }
  };
  return (
    <Dialog title={t('mediation.act.receipt')} onClose={onClose} testId="receipt-form">
      <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label={`${t('mediation.receipt')} *`}
          hint={t('mediation.receiptHint')}
          error={missing && file === null ? t('documents.required') : null}
        >
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept="image/jpeg,image/png"
              data-testid="receipt-file"
              onChange={({ target }) => setFile(target.files?.[0] ?? null)}
            />
          )}
        </Field>
        {refusal === null ? null : (
          <p className="error-text" role="alert">
            {refusal}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button strong" disabled={busy} data-testid="receipt-submit">
            {t('mediation.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
