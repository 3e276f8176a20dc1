import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { inPath } from '../../contract/ids';
import type { CaseRow } from '../../contract/rows';
import { caseComplaints, originBlock } from '../../contract/touristSide';
import { dateTime } from '../../lib/format';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { wrongOf } from './model';
import './touristSide.css';

/** Lets a commander or reviewer block where a complaint of the case came from. */
export function BlockOrigin({ row }: { readonly row: CaseRow }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const [open, setOpen] = useState(false);
  return may(roles, 'blockOrigins') ? (
    <section className="inspect-part">
      <button type="button" className="button small" data-testid="block-origin" onClick={() => setOpen(true)}>
        {t('touristSide.blockOpen')}
      </button>
      {open ? <BlockDialog row={row} onClose={() => setOpen(false)} /> : null}
    </section>
  ) : null;
}

function BlockDialog({ row, onClose }: { readonly row: CaseRow; readonly onClose: () => void }) {
  const { t, language } = useTexts();
  const { site } = useWatch();
  const queries = useQueryClient();
  const say = useNotices((notices) => notices.say);
  const [complaint, setComplaint] = useState('');
  const [by, setBy] = useState('address');
  const [days, setDays] = useState('7');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const detail = useQuery({
    queryKey: ['case-complaints', row.id],
    queryFn: ({ signal }) => ask(`/cases/${inPath(row.id)}`, caseComplaints, { signal }),
  });
  const filings = (detail.data?.filings ?? []).flatMap((filing) =>
    filing.ref === null ? [] : [{ ref: filing.ref, phone: filing.phoneMasked }],
  );
  const ref = complaint === '' ? (filings[0]?.ref ?? '') : complaint;
  const wrong = wrongOf(days, reason);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || ref === '' || wrong.days || wrong.reason) {
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      const laid = await ask('/origin-blocks', originBlock, {
        method: 'POST',
        body: { complaint: ref, by, days: Number(days), reason: reason.trim() },
      });
      say('done', t('touristSide.blocked', { until: dateTime(laid.until, language, site.timeZone) }));
      await queries.invalidateQueries({ queryKey: ['origin-blocks'] });
      onClose();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('touristSide.blockTitle')} onClose={onClose} testId="block-origin-form">
      <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
        <p className="quiet">{t('touristSide.blockHint')}</p>
        <Field label={t('touristSide.complaint')}>
          {(ids) => (
            <select {...ids} value={ref} onChange={({ target }) => setComplaint(target.value)}>
              {filings.map((filing, index) => (
                <option key={filing.ref} value={filing.ref}>
                  {t('touristSide.complaintItem', {
                    n: index + 1,
                    phone: filing.phone ?? t('touristSide.noPhone'),
                  })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('touristSide.by')}>
          {(ids) => (
            <select {...ids} value={by} data-testid="block-by" onChange={({ target }) => setBy(target.value)}>
              <option value="address">{t('touristSide.address')}</option>
              <option value="phone">{t('touristSide.phone')}</option>
            </select>
          )}
        </Field>
        <Field label={t('touristSide.days')} error={tried && wrong.days ? t('touristSide.daysWrong') : null}>
          {(ids) => (
            <input
              {...ids}
              inputMode="numeric"
              value={days}
              data-testid="block-days"
              onChange={({ target }) => setDays(target.value)}
            />
          )}
        </Field>
        <Field
          label={t('touristSide.reason')}
          error={tried && wrong.reason ? t('touristSide.reasonMissing') : null}
        >
          {(ids) => (
            <textarea
              {...ids}
              maxLength={500}
              value={reason}
              data-testid="block-reason"
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        {detail.isError ? <p className="error-text">{t('touristSide.failed')}</p> : null}
        <FormEnd
          refusal={refusal}
          disabled={busy || ref === ''}
          verb={t('touristSide.block')}
          onClose={onClose}
          testId="block-send"
        />
      </form>
    </Dialog>
  );
}
