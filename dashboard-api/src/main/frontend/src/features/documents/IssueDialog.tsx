import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { type CaseDocument, type DocumentForm, documentForms, documentKnown } from '../../contract/documents';
import { inPath } from '../../contract/ids';
import type { CaseRow } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { useDraft } from '../../lib/unsaved';
import { ask } from '../../transport/http';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { hand, issue, preview } from './commands';
import { PickAddressee } from './PickAddressee';
import { useSending } from './useSending';

interface Props {
  readonly row: CaseRow;
  /** The document whose service is to be proved; null: any other paper. */
  readonly proves: CaseDocument | null;
  readonly onClose: () => void;
}

const PROOF = 'PROOF_OF_SERVICE';

/** Fills a document in, shows its draft, and issues it. */
export function IssueDialog({ row, proves, onClose }: Props) {
  const { t, name } = useTexts();
  const forms = useQuery({
    queryKey: ['document-forms'],
    queryFn: ({ signal }) => ask('/document-forms', documentForms, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [kind, setKind] = useState(proves === null ? '' : PROOF);
  const form = forms.data?.forms.find((each) => each.kind === kind);
  const title = t(proves === null ? 'documents.issue' : 'documents.prove');
  return (
    <Dialog title={`${title} · ${row.number}`} onClose={onClose} testId="document-form">
      {proves === null ? (
        <Field label={t('documents.kind')}>
          {(ids) => (
            <select
              {...ids}
              data-testid="document-kind"
              value={kind}
              onChange={({ target }) => setKind(target.value)}
            >
              <option value="">{t('documents.choose')}</option>
              {(forms.data?.forms ?? [])
                .filter((each) => each.kind !== PROOF)
                .map((each) => (
                  <option key={each.kind} value={each.kind}>
                    {name(each.title)}
                  </option>
                ))}
            </select>
          )}
        </Field>
      ) : null}
      {form === undefined ? null : (
        <FillIn key={form.kind} row={row} form={form} proves={proves} onClose={onClose} />
      )}
      {forms.data === undefined ? null : <p className="choice-source">{name(forms.data.source)}</p>}
    </Dialog>
  );
}

function FillIn({ row, form, proves, onClose }: Props & { readonly form: DocumentForm }) {
  const { t, name } = useTexts();
  const [addressee, setAddressee] = useState(proves?.services.at(-1)?.addressee ?? form.addressees[0] ?? '');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  // What the mediation says is read for this form alone; what was typed stands before it, also when it was emptied.
  const known = useQuery({
    queryKey: ['document-known', row.id, form.kind],
    queryFn: ({ signal }) =>
      ask(`/cases/${inPath(row.id)}/documents/known?kind=${form.kind}`, documentKnown, { signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const values: Readonly<Record<string, string>> = { ...known.data, ...typed };
  const filled = Object.keys(known.data ?? {}).length > 0;
  const [missing, setMissing] = useState(false);
  useDraft(Object.values(values).some((value) => value.trim() !== ''));
  // One key for as long as the form is open: sent twice it is one document.
  const key = useRef(crypto.randomUUID());
  const { busy, refusal, run } = useSending(row.id, name(form.title), onClose);
  const incomplete = form.fields.some(({ id, required }) => required && !values[id]?.trim());
  const draft = {
    kind: form.kind,
    addressee,
    provesServiceOf: proves?.id ?? null,
    fields: values,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(incomplete);
    if (!incomplete) {
      void run(() => issue(row.id, draft, key.current).catch(anew(key)));
    }
  };
  const look = () => {
    setMissing(incomplete);
    if (!incomplete) {
      void run(async () => hand(await preview(row.id, draft), `${form.title.zh}-草稿.pdf`), false);
    }
  };
  return (
    <form className="step-form" onSubmit={submit} noValidate>
      <PickAddressee codes={form.addressees} value={addressee} onChange={setAddressee} />
      {filled ? (
        <p className="quiet" role="status" data-testid="document-known">
          {t('documents.known')}
        </p>
      ) : null}
      {form.fields.map((field) => (
        <Field
          key={field.id}
          label={field.required ? `${name(field.title)} *` : name(field.title)}
          error={missing && field.required && !values[field.id]?.trim() ? t('documents.required') : null}
        >
          {(ids) => {
            const input = {
              ...ids,
              'data-testid': `document-field-${field.id}`,
              value: values[field.id] ?? '',
              onChange: ({ target }: { target: { value: string } }) =>
                setTyped((before) => ({ ...before, [field.id]: target.value })),
            };
            return field.long ? (
              <textarea {...input} maxLength={4000} />
            ) : (
              <input {...input} type="text" maxLength={200} />
            );
          }}
        </Field>
      ))}
      <p className="quiet">{t('documents.frozen')}</p>
      {refusal === null ? null : (
        <p className="error-text" role="alert">
          {refusal}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className="button"
          disabled={busy}
          data-testid="document-preview"
          onClick={look}
        >
          {t('documents.preview')}
        </button>
        <button type="submit" className="button strong" disabled={busy} data-testid="document-submit">
          {t('documents.issue')}
        </button>
      </div>
    </form>
  );
}

/** What was refused may be corrected and is then another command. */
function anew(key: { current: string }) {
  return (failure: unknown) => {
    if (failure instanceof Error && failure.name === 'Refused') {
      key.current = crypto.randomUUID();
    }
    throw failure;
  };
}
