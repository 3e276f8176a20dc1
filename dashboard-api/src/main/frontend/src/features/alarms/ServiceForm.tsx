import { type ReactNode, useState } from 'react';
import type { DeviceRule } from '../../contract/deviceRules';
import { shortId } from '../../contract/ids';
import { type AlarmRow, serviceReasons } from '../../contract/rows';
import { serverClock } from '../../lib/clock';
import { age, dateTime } from '../../lib/format';
import { useNotices } from '../../lib/notices';
import { useWatch } from '../../lib/site';
import { fromInput, toInput } from '../../lib/siteTime';
import { useTexts } from '../../lib/text/text';
import { commandAlarm } from '../../transport/commands';
import { type Absence, takeRuleOutOfService } from '../../transport/deviceRules';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { Mark } from '../../ui/Mark';
import { About, CommentField, commentOf, ReasonField, useSubmit } from './formParts';
import { isFire, needsApproval, serviceHours } from './lifecycle';
import { whereOf } from './where';

const HOUR = 3_600_000;

/** Takes an alarm out of service, or asks for it. */
export function ServiceForm({ alarm, onDone }: { readonly alarm: AlarmRow; readonly onDone: () => void }) {
  const { name, language } = useTexts();
  return (
    <AbsenceForm
      about={<About alarm={alarm} />}
      name={`${whereOf(alarm, language)} ${name(alarm.title)}`}
      fire={isFire(alarm)}
      send={(absence) => commandAlarm(alarm, { verb: 'out-of-service', ...absence })}
      onDone={onDone}
    />
  );
}

interface RuleProps {
  readonly device: string;
  readonly rule: DeviceRule;
  readonly onDone: () => void;
}

/** The same for a rule under which the device never alarmed. */
export function RuleServiceForm({ device, rule, onDone }: RuleProps) {
  const { name } = useTexts();
  const title = name(rule.title);
  return (
    <AbsenceForm
      about={
        <p className="verify-about">
          <Mark priority={rule.priority} nothing />
          <b>{shortId(device)}</b> {title}
        </p>
      }
      name={`${shortId(device)} ${title}`}
      fire={rule.fire}
      send={(absence) => takeRuleOutOfService(device, rule.rule, absence)}
      onDone={onDone}
    />
  );
}

interface Props {
  readonly about: ReactNode;
  readonly name: string;
  readonly fire: boolean;
  readonly send: (absence: Absence) => Promise<AlarmRow>;
  readonly onDone: () => void;
}

/** Why, until when, and words if somebody has some. */
function AbsenceForm({ about, name, fire, send, onDone }: Props) {
  const { t, language } = useTexts();
  const { roles, site } = useWatch();
  const say = useNotices((state) => state.say);
  const [code, setCode] = useState('');
  const [until, setUntil] = useState(() => after(serviceHours[0]));
  const [comment, setComment] = useState('');
  const [error, setError] = useState<{ reason?: string; until?: string }>({});
  const asks = needsApproval(fire, roles);
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
    const row = await send({ reason, until: new Date(end).toISOString(), ...commentOf(comment) });
    say(
      'done',
      row.suppression === 'OUT_OF_SERVICE'
        ? t('lifecycle.taken', { name, until: dateTime(end, language, zone) })
        : t('lifecycle.requested', { name }),
    );
    onDone();
  });
  return (
    <form className="wish-form" onSubmit={(event) => void submit(event)}>
      {about}
      <p className="quiet">{t('lifecycle.serviceHint')}</p>
      {fire ? (
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
      <FormEnd
        refusal={refusal}
        refusalTestId="wish-refusal"
        disabled={busy}
        verb={t(asks ? 'lifecycle.serviceRequest' : 'lifecycle.serviceSubmit')}
        onClose={onDone}
        testId="wish-submit"
      />
    </form>
  );
}
