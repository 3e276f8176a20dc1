import { useState } from 'react';
import type { BookRule } from '../../../contract/alarmRules';
import { shortId } from '../../../contract/ids';
import type { WhatIfAlarm, WhatIfResult } from '../../../contract/whatIf';
import { count } from '../../../lib/format';
import { useRow } from '../../../lib/live';
import { placeName } from '../../../lib/places';
import { useTexts } from '../../../lib/text/text';
import { Mark } from '../../../ui/Mark';
import { Moment } from '../../../ui/Times';
import { levelWords, numberWords, unitOf } from '../words';
import { TwoBars } from './TwoBars';

interface Props {
  readonly result: WhatIfResult;
  readonly rule: BookRule;
  readonly from: number;
  readonly to: number;
}

/** What the rule would have raised beside what was raised. */
export function WhatIfResultView({ result, rule, from, to }: Props) {
  const { t, language } = useTexts();
  const number = (value: number) => count(value, language);
  const difference = result.proposed - result.today;
  return (
    <div className="what-if-result" data-testid="what-if-result">
      <dl className="what-if-counts">
        <div>
          <dt>{t('whatIf.today')}</dt>
          <dd data-testid="what-if-today">{number(result.today)}</dd>
        </div>
        <div>
          <dt>{t('whatIf.proposed')}</dt>
          <dd data-testid="what-if-then">
            {number(result.proposed)}{' '}
            <span className="quiet">
              ({difference > 0 ? '+' : ''}
              {number(difference)})
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('whatIf.gained')}</dt>
          <dd>+{number(result.gained)}</dd>
        </div>
        <div>
          <dt>{t('whatIf.lost')}</dt>
          <dd>−{number(result.lost)}</dd>
        </div>
        <div>
          <dt>{t('whatIf.same')}</dt>
          <dd>{number(result.same)}</dd>
        </div>
      </dl>
      <TwoBars buckets={result.perBucket} from={from} to={to} />
      <div className="what-if-lists">
        <Alarms
          title={t('whatIf.gained')}
          alarms={result.gainedAlarms}
          total={result.gained}
          rule={rule}
          testId="gained-alarms"
        />
        <Alarms
          title={t('whatIf.lost')}
          alarms={result.lostAlarms}
          total={result.lost}
          rule={rule}
          testId="lost-alarms"
        />
        <Devices result={result} />
      </div>
    </div>
  );
}

interface AlarmsProps {
  readonly title: string;
  readonly alarms: readonly WhatIfAlarm[];
  readonly total: number;
  readonly rule: BookRule;
  readonly testId: string;
}

const FIRST = 50;

function Alarms({ title, alarms, total, rule, testId }: AlarmsProps) {
  const { t, language } = useTexts();
  const [all, setAll] = useState(false);
  const shown = all ? alarms : alarms.slice(0, FIRST);
  return (
    <section data-testid={testId}>
      <h3>
        {title} <span className="quiet">{count(total, language)}</span>
      </h3>
      {alarms.length === 0 ? (
        <p className="quiet">{t('app.none')}</p>
      ) : (
        <table className="rule-table">
          <thead>
            <tr>
              <th scope="col">{t('ruleField.levels')}</th>
              <th scope="col">{t('whatIf.device')}</th>
              <th scope="col">{t('whatIf.value')}</th>
              <th scope="col">{t('whatIf.when')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((alarm) => (
              <AlarmRow key={`${alarm.device} ${alarm.from} ${alarm.level}`} alarm={alarm} rule={rule} />
            ))}
          </tbody>
        </table>
      )}
      {alarms.length > FIRST && !all ? (
        <button type="button" className="button small" onClick={() => setAll(true)}>
          {t('whatIf.more', { count: alarms.length - FIRST })}
        </button>
      ) : null}
      {total > alarms.length ? (
        <p className="quiet">{t('whatIf.cut', { shown: alarms.length, total: count(total, language) })}</p>
      ) : null}
    </section>
  );
}

function AlarmRow({ alarm, rule }: { readonly alarm: WhatIfAlarm; readonly rule: BookRule }) {
  const texts = useTexts();
  const { t, name, language } = texts;
  const device = useRow('device', alarm.device);
  const { level, priority, value, from, to } = alarm;
  // The server may know a place only by its id; its name came with the map, if that was looked at.
  const isId = alarm.place?.zh.includes('/') === true;
  const place = name(isId ? placeName(alarm.place?.zh ?? '') : alarm.place) || name(device?.name);
  return (
    <tr>
      <td className="rule-priority">
        <Mark priority={priority} size={15} /> {level === null ? '' : levelWords({ name: level }, texts)}
      </td>
      <td>
        {shortId(alarm.device)} <span className="quiet">{place}</span>
      </td>
      <td className="number">
        {value === null ? '–' : `${numberWords(value, language)} ${unitOf(rule)}`.trim()}
      </td>
      <td>
        <Moment at={from} /> – {to === null ? t('whatIf.standing') : <Moment at={to} />}
      </td>
    </tr>
  );
}

function Devices({ result }: { readonly result: WhatIfResult }) {
  const { t, language } = useTexts();
  return (
    <section data-testid="what-if-devices">
      <h3>{t('whatIf.devices')}</h3>
      {result.perDevice.length === 0 ? (
        <p className="quiet">{t('app.none')}</p>
      ) : (
        <table className="rule-table">
          <thead>
            <tr>
              <th scope="col">{t('whatIf.device')}</th>
              <th scope="col" className="number">
                {t('whatIf.today')}
              </th>
              <th scope="col" className="number">
                {t('whatIf.proposed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.perDevice.map(({ device, today, proposed }) => (
              <tr key={device}>
                <td>{shortId(device)}</td>
                <td className="number">{count(today, language)}</td>
                <td className="number">{count(proposed, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
