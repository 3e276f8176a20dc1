import { type FormEvent, useState } from 'react';
import type { CaseDocument } from '../../contract/documents';
import type { CaseRow } from '../../contract/rows';
import { serverClock } from '../../lib/clock';
import { useWatch } from '../../lib/site';
import { fromInput, toInput } from '../../lib/siteTime';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { serve } from './commands';
import { PickAddressee } from './PickAddressee';
import { useSending } from './useSending';

interface Props {
  readonly row: CaseRow;
  readonly document: CaseDocument;
  readonly onClose: () => void;
}

const manners = ['DIRECT', 'POST', 'ELECTRONIC', 'LEFT_IN_PLACE', 'ANNOUNCEMENT'] as const;

/** Records how, on whom and when a document was served, or that it was tried in vain. */
export function ServeDialog({ row, document, onClose }: Props) {
  const { t, name } = useTexts();
  const { site } = useWatch();
  const codes = document.addressee === 'BOTH' ? ['COMPLAINANT', 'RESPONDENT'] : [document.addressee];
  const [addressee, setAddressee] = useState(codes[0] ?? '');
  const [manner, setManner] = useState<string>('DIRECT');
  const [consent, setConsent] = useState(false);
  const [delivered, setDelivered] = useState(true);
  const [at, setAt] = useState('');
  const [note, setNote] = useState('');
  const { busy, refusal, run } = useSending(row.id, t('documents.serve'), onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Left empty it was just now: minutes of an input would lie before the issue.
    const when = at === '' ? serverClock.now() : fromInput(at, site.timeZone);
    void run(() =>
      serve(row.id, document, {
        addressee,
        manner,
        consent,
        delivered,
        servedAt: new Date(when ?? serverClock.now()).toISOString(),
        note: note.trim() === '' ? null : note,
      }),
    );
  };
  return (
    <Dialog
      title={`${t('documents.serve')} · ${name(document.title)} ${document.number}`}
      onClose={onClose}
      testId="document-serve-form"
    >
      <form className="step-form" onSubmit={submit} noValidate>
        <PickAddressee codes={codes} value={addressee} onChange={setAddressee} />
        <Field label={t('documents.manner')}>
          {(ids) => (
            <select
              {...ids}
              data-testid="document-manner"
              value={manner}
              onChange={({ target }) => setManner(target.value)}
            >
              {manners.map((each) => (
                <option key={each} value={each}>
                  {t(`documents.manners.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {manner === 'ELECTRONIC' ? (
          <label>
            <input
              type="checkbox"
              data-testid="document-consent"
              checked={consent}
              onChange={({ target }) => setConsent(target.checked)}
            />{' '}
            {t('documents.consent')}
          </label>
        ) : null}
        <Field label={t('documents.result')}>
          {(ids) => (
            <select
              {...ids}
              value={delivered ? 'yes' : 'no'}
              onChange={({ target }) => setDelivered(target.value === 'yes')}
            >
              <option value="yes">{t('documents.delivered')}</option>
              <option value="no">{t('documents.notDelivered')}</option>
            </select>
          )}
        </Field>
        <Field label={t('documents.servedAt')}>
          {(ids) => (
            <input
              {...ids}
              type="datetime-local"
              max={toInput(serverClock.now(), site.timeZone)}
              value={at}
              onChange={({ target }) => setAt(target.value)}
            />
          )}
        </Field>
        <Field label={t('documents.note')} hint={t('cases.notePersonal')}>
          {(ids) => (
            <textarea
              {...ids}
              maxLength={4000}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
        <FormEnd
          refusal={refusal}
          disabled={busy}
          verb={t('documents.serve')}
          onClose={onClose}
          testId="document-submit"
        />
      </form>
    </Dialog>
  );
}
