import { useMemo } from 'react';
import { count } from '../../lib/format';
import { useRows } from '../../lib/live';
import { useTexts } from '../../lib/text/text';
import { type Counters as Counts, countDevices } from './model';
import './counters.css';

const order: readonly (keyof Counts)[] = ['total', 'online', 'alarm', 'fault', 'silent', 'aside'];

/** Devices in all, on line, in alarm, in fault, silent, and in test or maintenance: always in sight. */
export function Counters() {
  const { t, language } = useTexts();
  const devices = useRows('device');
  const counts = useMemo(() => countDevices(devices), [devices]);
  return (
    <dl className="counters" aria-label={t('counters.label')} data-testid="counters">
      {order.map((key) => (
        <div key={key} className={`counter counter-${key} ${counts[key] > 0 ? 'some' : ''}`}>
          <dt>{t(`counters.${key}`)}</dt>
          <dd data-testid={`counter-${key}`} data-value={counts[key]}>
            {count(counts[key], language)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
