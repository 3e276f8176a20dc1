import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeviceRule } from '../../contract/deviceRules';
import { shortId } from '../../contract/ids';
import type { AlarmRow } from '../../contract/rows';
import { useRows } from '../../lib/live';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { loadDeviceRules } from '../../transport/deviceRules';
import { Dialog } from '../../ui/Dialog';
import { Mark } from '../../ui/Mark';
import { Remaining } from '../../ui/Times';
import { isStanding, isUnacknowledged } from './model';
import { RuleServiceForm, ServiceForm } from './ServiceForm';
import { useAlarmCommands } from './useAlarmCommands';
import './deviceRules.css';

/** The newer of the row of the list and the one that the live view holds. */
function current(rule: DeviceRule, alarms: readonly AlarmRow[]): AlarmRow | null {
  const shown = alarms.find(({ id }) => id === rule.alarmId);
  if (shown === undefined) {
    return rule.alarm;
  }
  return rule.alarm !== null && Number(rule.alarm.version) > Number(shown.version) ? rule.alarm : shown;
}

/** The rules that judge a device: how each stands, and the way out of service and back, also where nothing ever was. */
export function DeviceRules({ device }: { readonly device: string }) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const alarms = useRows('alarm').filter(({ source }) => source.id === device);
  const { send, busy } = useAlarmCommands();
  const [asking, setAsking] = useState<DeviceRule | null>(null);
  // Whatever happens to the device's alarms loads the list anew.
  const versions = alarms.map(({ id, version }) => `${id} ${version}`).join();
  const rules = useQuery({
    queryKey: ['device-rules', device, versions],
    queryFn: ({ signal }) => loadDeviceRules(device, signal),
    placeholderData: (before) => before,
  });
  const close = () => {
    setAsking(null);
    void rules.refetch();
  };
  const back = async (alarm: AlarmRow, title: string) => {
    const about = `${shortId(device)} ${title}`;
    if (await send(alarm, { verb: 'return-to-service' }, t('lifecycle.returned', { name: about }))) {
      void rules.refetch();
    }
  };
  return (
    <section className="inspect-part" data-testid="device-rules">
      <h3>{t('deviceRules.title', { count: rules.data?.length ?? 0 })}</h3>
      {rules.data === undefined ? (
        <p className="quiet">{rules.isError ? t('deviceRules.failed') : t('app.loading')}</p>
      ) : rules.data.length === 0 ? (
        <p className="quiet">{t('deviceRules.none')}</p>
      ) : (
        <ul className="device-rules">
          {rules.data.map((rule) => {
            const alarm = current(rule, alarms);
            const title = name(rule.title);
            const out = alarm?.suppression === 'OUT_OF_SERVICE';
            const action = t(out ? 'lifecycle.returnToService' : 'lifecycle.takeOutOfService');
            return (
              <li key={rule.rule} data-rule={rule.rule}>
                <Mark
                  priority={alarm?.priority ?? rule.priority}
                  hollow={alarm !== null && isStanding(alarm) && !isUnacknowledged(alarm)}
                  nothing={alarm === null || !isStanding(alarm)}
                />
                <span className="device-rule-name">
                  {title}
                  <State alarm={alarm} />
                </span>
                {may(roles, 'desk') && (alarm?.outOfServiceRequest ?? null) === null ? (
                  <button
                    type="button"
                    className="button small"
                    data-testid={out ? 'rule-return' : 'rule-service'}
                    aria-label={t('lifecycle.about', { action, name: title })}
                    disabled={alarm !== null && busy.has(alarm.id)}
                    onClick={() => (out && alarm !== null ? void back(alarm, title) : setAsking(rule))}
                  >
                    {action}
                  </button>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {asking === null ? null : (
        <Dialog title={t('lifecycle.serviceTitle')} onClose={close} testId="rule-service-dialog">
          <Form rule={asking} alarm={current(asking, alarms)} device={device} onDone={close} />
        </Dialog>
      )}
    </section>
  );
}

interface FormProps {
  readonly device: string;
  readonly rule: DeviceRule;
  readonly alarm: AlarmRow | null;
  readonly onDone: () => void;
}

/** What was raised while somebody writes is an alarm of its own right by then. */
function Form({ device, rule, alarm, onDone }: FormProps) {
  return alarm === null ? (
    <RuleServiceForm device={device} rule={rule} onDone={onDone} />
  ) : (
    <ServiceForm alarm={alarm} onDone={onDone} />
  );
}

/** How a rule stands at the device, in words. */
function State({ alarm }: { readonly alarm: AlarmRow | null }) {
  const { t } = useTexts();
  if (alarm === null) {
    return <span className="quiet"> · {t('deviceRules.never')}</span>;
  }
  const until = alarm.suppressed?.until ?? null;
  return (
    <span className="quiet">
      {' · '}
      {alarm.occurrence === 0 ? t('deviceRules.never') : t(`condition.${alarm.condition}`)}
      {alarm.suppression === 'NONE' ? null : (
        <>
          {' · '}
          <b>{t(`suppression.${alarm.suppression}`)}</b>
          {until === null ? null : (
            <>
              {' '}
              <Remaining until={until} />
            </>
          )}
        </>
      )}
      {alarm.outOfServiceRequest === null ? null : ` · ${t('lifecycle.awaiting')}`}
    </span>
  );
}
