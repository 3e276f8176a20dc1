import { useMemo } from 'react';
import type { AlarmHealthReport, Durations } from '../../contract/alarmHealth';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Chart } from '../../ui/Chart';
import { Mark } from '../../ui/Mark';
import { Panel } from '../../ui/Panel';
import { Age, Moment } from '../../ui/Times';
import { columnsOf } from './model';
import { useFigures } from './useFigures';

const FLOOD_ABOVE = 10;
const DAY = 86_400_000;
const TWO_DAYS = 2 * DAY;

/** How many alarms came and when, what stands and waits, floods and times. */
export function Counts({ report }: { readonly report: AlarmHealthReport }) {
  const { t } = useTexts();
  const { health } = report;
  const { number } = useFigures();
  return (
    <Panel
      title={t('alarmHealth.load')}
      testId="health-counts"
      scrolls
      count={t('alarmHealth.desks', { count: report.desks })}
    >
      <dl className="health-counts">
        <div>
          <dt>{t('alarmHealth.annunciated')}</dt>
          <dd data-testid="health-annunciated">{number(health.annunciated)}</dd>
        </div>
        <div>
          <dt>{t('alarmHealth.latest')}</dt>
          <dd data-testid="health-latest">{number(health.rates.latest)}</dd>
        </div>
        <div>
          <dt>{t('alarmHealth.standing')}</dt>
          <dd>{number(health.standing)}</dd>
        </div>
        <div>
          <dt>{t('alarmHealth.waiting')}</dt>
          <dd>
            {number(health.waiting.count)}
            {health.waiting.oldestSince === null ? null : (
              <span className="quiet">
                {' '}
                · <Age at={health.waiting.oldestSince} />
              </span>
            )}
          </dd>
        </div>
      </dl>
      <Priorities health={health} />
      <Columns report={report} />
      <Floods health={health} />
      <Times health={health} />
    </Panel>
  );
}

type Part = { readonly health: AlarmHealthReport['health'] };

function Priorities({ health }: Part) {
  const { t } = useTexts();
  const { number, percent } = useFigures();
  return (
    <ul className="health-priorities" aria-label={t('alarmHealth.priorities')}>
      {health.priorities.map(({ priority, count, percent: share }) => (
        <li key={priority}>
          <Mark priority={priority} nothing={count === 0} />
          <b>{number(count)}</b> <span className="quiet">{percent(share)}</span>
        </li>
      ))}
    </ul>
  );
}

function Columns({ report }: { readonly report: AlarmHealthReport }) {
  const { t } = useTexts();
  const { site } = useWatch();
  const { number } = useFigures();
  const points = useMemo(
    () => columnsOf(report, site.timeZone).map((column) => ({ ...column, low: null, high: null })),
    [report, site.timeZone],
  );
  if (points.length < 2) {
    return null;
  }
  const limit = FLOOD_ABOVE * report.desks;
  const daily = report.to - report.from > TWO_DAYS;
  const title = t(daily ? 'alarmHealth.peaks' : 'alarmHealth.windows');
  const width = daily ? DAY : report.windowSeconds * 1000;
  const most = Math.max(...points.map(({ value }) => value));
  return (
    <div className="health-part">
      <h3>{title}</h3>
      <Chart
        points={points}
        unit=""
        zone={site.timeZone}
        from={report.from}
        to={Math.max(report.to, (points.at(-1)?.at ?? 0) + width)}
        limit={limit}
        columns
        label={t('alarmHealth.chart', { title, most: number(most), limit: number(limit) })}
      />
    </div>
  );
}

function Floods({ health }: Part) {
  const { t } = useTexts();
  const { floods, inFlood } = health.floods;
  return (
    <div className="health-part">
      <h3>
        {t('alarmHealth.floods')}
        {inFlood ? <span className="health-flood-now">{t('alarmHealth.inFlood')}</span> : null}
      </h3>
      {floods.length === 0 ? <p className="quiet">{t('alarmHealth.noFlood')}</p> : null}
      <ul className="health-floods">
        {floods
          .slice(-20)
          .reverse()
          .map(({ from, to, alarms, peak }) => (
            <li key={from}>
              <span>
                <Moment at={from} /> – {to === null ? t('alarmHealth.going') : <Moment at={to} short />}
              </span>
              <span>{t('alarmHealth.flood', { alarms, peak })}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}

function Times({ health }: Part) {
  const { t } = useTexts();
  return (
    <div className="health-part">
      <h3>{t('alarmHealth.times')}</h3>
      <table className="health-table">
        <thead>
          <tr>
            <td />
            {(['median', 'p95', 'max', 'answers'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`alarmHealth.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <TimesRow name={t('alarmHealth.acknowledging')} times={health.acknowledging} />
          <TimesRow
            name={t('alarmHealth.responding')}
            hint={t('alarmHealth.respondingHint')}
            times={health.responding}
          />
        </tbody>
      </table>
      <p className="quiet">{t('alarmHealth.respondingHint')}</p>
    </div>
  );
}

interface TimesRowProps {
  readonly name: string;
  readonly hint?: string;
  readonly times: Durations;
}

function TimesRow({ name, hint, times }: TimesRowProps) {
  const { number, seconds } = useFigures();
  return (
    <tr>
      <th scope="row" title={hint}>
        {name}
      </th>
      <td className="number">{seconds(times.medianSeconds)}</td>
      <td className="number">{seconds(times.p95Seconds)}</td>
      <td className="number">{seconds(times.maxSeconds)}</td>
      <td className="number">{number(times.count)}</td>
    </tr>
  );
}
