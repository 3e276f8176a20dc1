import { useQuery } from '@tanstack/react-query';
import { type WatchLook, watchLook } from '../../contract/rest';
import { metricValue } from '../../lib/format';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';

const EVERY_MILLIS = 10_000;
/** A database that answers faster is not worth a line. */
const SLOW_SECONDS = 0.1;

const figure = (look: WatchLook, metric: string) => look.items.find((item) => item.metric === metric);

/** The two figures of the watch that creep, and what it cannot look at; what is wrong stands in the alarm list. */
export function SelfCheck() {
  const { t, word, language } = useTexts();
  const { data } = useQuery({
    queryKey: ['watch'],
    queryFn: ({ signal }) => ask('/health/watch', watchLook, { signal }),
    refetchInterval: EVERY_MILLIS,
  });
  if (data === undefined) {
    return null;
  }
  const disk = figure(data, 'disk_free');
  const database = figure(data, 'database_answer');
  return (
    <dl className="fates self-check" data-testid="self-check" title={t('watch.title')}>
      {disk === undefined ? null : (
        <div>
          <dt>{t('watch.diskFree')}</dt>
          <dd data-testid="disk-free">{metricValue(disk.metric, disk.value, language)}</dd>
        </div>
      )}
      {database === undefined || database.value < SLOW_SECONDS ? null : (
        <div>
          <dt>{t('watch.database')}</dt>
          <dd>{metricValue(database.metric, database.value, language)}</dd>
        </div>
      )}
      {data.failed.length === 0 ? null : (
        <div data-testid="probes-failed" title={t('watch.failedHint')}>
          <dt>{t('watch.failed')}</dt>
          <dd className="health-lagging">
            {data.failed.map(({ probe }) => word('platformPart', probe)).join('、')}
          </dd>
        </div>
      )}
    </dl>
  );
}
