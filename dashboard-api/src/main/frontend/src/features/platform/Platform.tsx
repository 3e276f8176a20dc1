import { useQuery } from '@tanstack/react-query';
import { fates, processors, quarantine } from '../../contract/rest';
import { useNow } from '../../lib/clock';
import { count, isoDay } from '../../lib/format';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { ask, Refused } from '../../transport/http';
import { Panel } from '../../ui/Panel';
import { useBroker } from './Dropped';
import { countFates, fateNames, type Health, healthOf, worst } from './model';
import { SelfCheck } from './SelfCheck';
import './platform.css';

const EVERY_MILLIS = 10_000;

/** How the platform itself is doing: event processing, and what became of the messages. */
export function Platform() {
  const { t, language, processor: processorName } = useTexts();
  const { site, version } = useWatch();
  const health = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => ask('/health/processors', processors, { signal }),
    refetchInterval: EVERY_MILLIS,
  });
  const counted = useQuery({
    queryKey: ['fates'],
    queryFn: ({ signal }) => ask('/ingest/fates', fates, { signal }),
    refetchInterval: EVERY_MILLIS,
  });
  const held = useQuery({
    queryKey: ['quarantine'],
    queryFn: ({ signal }) => ask('/ingest/quarantine?state=open', quarantine, { signal }),
    refetchInterval: 3 * EVERY_MILLIS,
  });
  const dropped = useBroker().data?.droppedToday;
  const groups = health.data?.items ?? [];
  const today = isoDay(useNow(60_000), site.timeZone);
  const counts = countFates(counted.data, today);
  const heldCount = held.data === undefined ? null : (held.data.total ?? held.data.items.length);
  const more = held.data?.total == null && held.data?.next != null ? '+' : '';
  const overall = worst(groups);
  return (
    <Panel
      title={t('platform.title')}
      testId="platform"
      scrolls
      className="platform"
      count={
        health.data === undefined || groups.length === 0 ? undefined : (
          <span className={`health health-${overall}`} data-testid="platform-health" data-health={overall}>
            <HealthSign health={overall} />
            {overall === 'running' ? t('platform.allRunning') : t(`platform.${overall}`)}
          </span>
        )
      }
    >
      {health.isError ? (
        <Failure failure={health.error} />
      ) : (
        <ul className="processors" aria-label={t('platform.processors')}>
          {groups.map((group) => (
            <li key={group.group} data-testid="processor-row" data-state={group.state}>
              <HealthSign health={healthOf(group)} />
              <span className="clip">{processorName(group.group)}</span>
              <span
                className={healthOf(group) === 'running' ? 'visually-hidden' : `health-${healthOf(group)}`}
              >
                {healthOf(group) === 'lagging' && group.lagEvents !== null
                  ? t('platform.lag', { count: group.lagEvents })
                  : t(`platform.${healthOf(group)}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {counted.isError ? (
        <Failure failure={counted.error} />
      ) : (
        <dl className="fates" title={t('platform.fates')}>
          {fateNames.map((fate) => (
            <div key={fate}>
              <dt>{t(`platform.${fate}`)}</dt>
              <dd data-testid={`fate-${fate}`}>
                {counts[fate] === null ? '?' : count(counts[fate], language)}
              </dd>
            </div>
          ))}
          <div>
            <dt title={t('messages.droppedByBroker')}>{t('messages.dropped')}</dt>
            <dd
              className={dropped === undefined || dropped === 0 ? '' : 'some-dropped'}
              data-testid="fate-dropped"
            >
              {dropped === undefined ? '?' : count(dropped, language)}
            </dd>
          </div>
          <div>
            <dt>{t('platform.quarantine')}</dt>
            <dd data-testid="quarantine-count">
              {heldCount === null ? '?' : `${count(heldCount, language)}${more}`}
            </dd>
          </div>
        </dl>
      )}
      <SelfCheck />
      {version === null ? null : <p className="pad quiet">{t('platform.version', { version })}</p>}
    </Panel>
  );
}

function Failure({ failure }: { readonly failure: unknown }) {
  const { t } = useTexts();
  const denied = failure instanceof Refused && failure.status === 403;
  return <p className="pad quiet">{denied ? t('platform.noRight') : t('platform.failed')}</p>;
}

/** A check, a clock or a cross: read without colour. */
function HealthSign({ health }: { readonly health: Health }) {
  const path = { running: 'M2.5 7.5l3 3 6-7', lagging: 'M7 3v4l3 2', standing: 'M3.5 3.5l7 7m0-7l-7 7' }[
    health
  ];
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      className={`health-sign health-${health}`}
    >
      {health === 'running' ? null : <circle cx="7" cy="7" r="6" />}
      <path d={path} />
    </svg>
  );
}
