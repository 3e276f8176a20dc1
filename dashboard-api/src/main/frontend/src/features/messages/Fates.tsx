import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../lib/clock';
import { count, isoDay } from '../../lib/format';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { Moment } from '../../ui/Times';
import { brokerLosses, DAYS, fates } from './commands';
import { fateSeries, lastDays, type Series } from './model';

const EVERY_MILLIS = 10_000;

/** What became of messages on each of the last thirty days, and what the broker says of itself. */
export function Fates() {
  const { t } = useTexts();
  const { site } = useWatch();
  const counted = useQuery({
    queryKey: ['fates', DAYS],
    queryFn: ({ signal }) => fates(signal),
    refetchInterval: EVERY_MILLIS,
  });
  const lost = useQuery({
    queryKey: ['broker'],
    queryFn: ({ signal }) => brokerLosses(signal),
    refetchInterval: EVERY_MILLIS,
  });
  const days = lastDays(isoDay(useNow(60_000), site.timeZone), DAYS);
  return (
    <Panel title={t('messages.fates')} testId="message-fates" scrolls>
      {counted.isError || lost.isError ? <p className="pad quiet">{t('messages.failed')}</p> : null}
      {counted.data === undefined || lost.data === undefined ? null : (
        <>
          <table className="fate-table">
            <thead>
              <tr>
                <td />
                <td />
                <th scope="col">{t('messages.today')}</th>
                <th scope="col">{t('messages.days')}</th>
              </tr>
            </thead>
            <tbody>
              {fateSeries(counted.data.items, lost.data.days, days).map((series) => (
                <FateRow key={series.name} series={series} />
              ))}
            </tbody>
          </table>
          <BrokerFacts losses={lost.data} />
        </>
      )}
    </Panel>
  );
}

function FateRow({ series }: { readonly series: Series }) {
  const { t, language } = useTexts();
  const name = t(`messages.${series.name}`);
  const today = count(series.today, language);
  const total = count(series.total, language);
  const lost = series.name === 'droppedByBroker' && series.total > 0;
  return (
    <tr className={lost ? 'fate-lost' : ''} data-testid={`fate-row-${series.name}`}>
      <th scope="row">{name}</th>
      <td>
        <Bars counts={series.counts} label={t('messages.bars', { name, today, total })} />
      </td>
      <td className="number">{today}</td>
      <td className="number">{total}</td>
    </tr>
  );
}

const BAR = 4;
const HEIGHT = 26;

/** One bar a day on a scale of the row's own: a few rejected messages must be seen beside millions of stored ones. */
function Bars({ counts, label }: { readonly counts: readonly number[]; readonly label: string }) {
  const most = Math.max(1, ...counts);
  const width = counts.length * BAR;
  return (
    <svg
      className="fate-bars"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      {counts.map((value, i) => {
        const height = value === 0 ? 0 : Math.max(2, (value / most) * HEIGHT);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its day's place in the row
          <rect key={i} x={i * BAR} y={HEIGHT - height} width={BAR - 1} height={height} />
        );
      })}
      <line x1="0" x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
    </svg>
  );
}

function BrokerFacts({ losses }: { readonly losses: Awaited<ReturnType<typeof brokerLosses>> }) {
  const { t, language } = useTexts();
  return (
    <dl className="facts pad" data-testid="broker-facts">
      {losses.brokers.length === 0 ? (
        <>
          <dt>{t('messages.broker')}</dt>
          <dd className="fate-unknown">{t('messages.brokerAway')}</dd>
        </>
      ) : null}
      {losses.brokers.map(({ broker, counts, held, queueLimit, overruns }) => (
        <div key={broker} className="broker-fact">
          <dt>
            {t('messages.broker')} {broker}
          </dt>
          <dd>
            {counts ? null : <p className="fate-unknown">{t('messages.brokerUnknown')}</p>}
            {held === null
              ? t('messages.heldUnknown')
              : t('messages.held', { number: count(held, language) })}
            {queueLimit === null
              ? null
              : ` · ${t('messages.limit', { number: count(queueLimit, language) })}`}
            {overruns === null ? null : (
              <p className="fate-unknown" data-testid="broker-overruns">
                {t('messages.overruns', { version: overruns })}
              </p>
            )}
          </dd>
        </div>
      ))}
      {losses.lastDroppedAt === null ? null : (
        <>
          <dt>{t('messages.lastDropped')}</dt>
          <dd>
            <Moment at={losses.lastDroppedAt} />
          </dd>
        </>
      )}
    </dl>
  );
}
