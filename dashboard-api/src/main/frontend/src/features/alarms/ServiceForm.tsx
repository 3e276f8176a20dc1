import { useState } from 'react';
import { type AlarmRow, serviceReasons } from '../../contract/rows';
import { serverClock } from '../../lib/clock';
import { age, dateTime } from '../../lib/format';
import { useNotices } from '../../lib/notices';
import { useWatch } from '../../lib/site';
import { fromInput, toInput } from '../../lib/siteTime';
import { useTexts } from '../../lib/text/text';
import { commandAlarm } from '../../transport/commands';
import { Field } from '../../ui/Field';
import { About, CommentField, commentOf, FormEnd, ReasonField, useSubmit } from './formParts';
import { isFire, needsApproval, serviceHours } from './lifecycle';
import { whereOf } from './where';

const HOUR = 3_600_000;

/** Takes an alarm out of service, or asks for it: why, until when, and words if somebody has some. */
export function ServiceForm({ alarm, onDone }: { readonly alarm: AlarmRow; readonly onDone: () => void }) {
  const { t, name, language } = useTexts();
  const { roles, site } = useWatch();
  const say = useNotices((state) => state.say);
  const [code, setCode] = useState('');
  const [until, setUntil] = useState(() => after(serviceHours[0]));
  const [comment, setComment] = useState('');
  const [error, setError] = useState<{ reason?: string; until?: string }>({});
  const asks = needsApproval(alarm, roles);
  const zone = site.timeZone;
  function after(hours: number): string {
    return toInput(serverClock.now() + hours * HOUR, site.timeZone);
  }
  const { submit, refusal, busy } = useSubmit(async () => {
    const reason = serviceReasons.find((each) => each === code);
    const end = fromInput(until, zone);
    const late = end !== null && end <= serverClock.now();
    setError({
      ...(reason === undefined ? { reason: t('lifecycle.reasonMissing') } : {}),
      ...(end === null ? { until: t('lifecycle.untilMissing') } : {}),
      ...(late ? { until: t('lifecycle.untilPast') } : {}),
    });
    if (reason === undefined || end === null || late) {
      return;
    }
    const row = await commandAlarm(alarm, {
      verb: 'out-of-service',
      reason,
      until: new Date(end).toISOString(),
      ...commentOf(comment),
    });
    const about = `${whereOf(alarm, language)} ${name(alarm.title)}`;
    say(
      'done',
      row.suppression === 'OUT_OF_SERVICE'
        ? t('lifecycle.taken', { name: about, until: dateTime(end, language, zone) })
        : t('lifecycle.requested', { name: about }),
    );
    onDone();
  });
  return (
    <form className="wish-form" onSubmit={(event) => void submit(event)}>
      <About alarm={alarm} />
      <p className="quiet">{t('lifecycle.serviceHint')}</p>
      {isFire(alarm) ? (
        <p className="wish-warning" data-testid="wish-fire">
          {t('lifecycle.serviceFire')} {t(asks ? 'lifecycle.serviceAsks' : 'lifecycle.serviceAtOnce')}
        </p>
      ) : null}
      <ReasonField
        codes={serviceReasons}
        group="serviceReason"
        value={code}
        onChange={setCode}
        error={code === '' ? (error.reason ?? null) : null}
      />
      <Field
        label={t('lifecycle.serviceUntil')}
        hint={t('lifecycle.serviceUntilHint', { zone })}
        error={error.until}
      >
        {(ids) => (
          <input
            {...ids}
            type="datetime-local"
            data-testid="service-until"
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
        )}
      </Field>
      <div className="segments" role="group" aria-label={t('lifecycle.serviceUntil')}>
        {serviceHours.map((hours) => (
          <button
            key={hours}
            type="button"
            className="button small"
            data-testid={`service-hours-${hours}`}
            onClick={() => setUntil(after(hours))}
          >
            {age(hours * HOUR, t)}
          </button>
        ))}
      </div>
      <CommentField value={comment} onChange={setComment} />
      <FormEnd refusal={refusal} disabled={busy} onCancel={onDone}>
        {t(asks ? 'lifecycle.serviceRequest' : 'lifecycle.serviceSubmit')}
      </FormEnd>
    </form>
  );
}
