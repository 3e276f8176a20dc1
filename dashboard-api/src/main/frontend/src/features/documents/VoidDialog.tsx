import { type FormEvent, useState } from 'react';
import type { CaseDocument } from '../../contract/documents';
import type { CaseRow } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { makeVoid } from './commands';
import { useSending } from './useSending';

interface Props {
  readonly row: CaseRow;
  readonly document: CaseDocument;
  readonly onClose: () => void;
}

/** Makes a document void, with the reason. */
export function VoidDialog({ row, document, onClose }: Props) {
  const { t, name } = useTexts();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, refusal, run } = useSending(row.id, t('documents.void'), onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') {
      void run(() => makeVoid(row.id, document, reason));
    }
  };
  return (
    <Dialog
      title={`${t('documents.void')} · ${name(document.title)} ${document.number}`}
      onClose={onClose}
      testId="document-void-form"
    >
      <form className="step-form" onSubmit={submit} noValidate>
        <Field
          label={t('documents.reason')}
          hint={t('cases.notePersonal')}
          error={missing && reason.trim() === '' ? t('documents.required') : null}
        >
          {(ids) => (
            <textarea
              {...ids}
              data-testid="document-reason"
              maxLength={4000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <FormEnd
          refusal={refusal}
          disabled={busy}
          verb={t('documents.void')}
          onClose={onClose}
          testId="document-submit"
        />
      </form>
    </Dialog>
  );
}
