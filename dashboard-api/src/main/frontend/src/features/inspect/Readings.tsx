import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { metricFacts } from '../../contract/metrics';
import { readings } from '../../contract/rest';
import type { AlarmRow, DeviceRow, Reading } from '../../contract/rows';
import { serverClock } from '../../lib/clock';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';
import { Chart } from '../../ui/Chart';
import { Segments } from '../../ui/Segments';
import { chartPoints, firstMetric, readingsPath, type Span, spans } from './model';

const REFRESH_MILLIS = 60_000;
const names: readonly Span[] = ['hour', 'day', 'week'];

interface Props {
  readonly device: DeviceRow;
  readonly alarms: readonly AlarmRow[];
}

/** The last readings of a device as a curve, one metric at a time. */
export function Readings({ device, alarms }: Props) {
  const { t, word, language } = useTexts();
  const { site } = useWatch();
  const [chosen, setChosen] = useState<string | null>(null);
  const [span, setSpan] = useState<Span>('hour');
  const metrics = Object.keys(device.values ?? {}).sort();
  const metric = chosen ?? firstMetric(device);
  const history = useQuery({
    queryKey: ['readings', device.id, metric, span],
    enabled: metric !== null,
    refetchInterval: REFRESH_MILLIS,
    queryFn: async ({ signal }) => {
      const now = serverClock.now();
      return { now, read: await ask(readingsPath(device.id, metric ?? '', span, now), readings, { signal }) };
    },
  });
  const newer = useNewer(device, metric);
  const points = useMemo(
    () => chartPoints(history.data?.read, span === 'hour' ? newer : [], device, span),
    [history.data, newer, span, device],
  );
  if (metric === null) {
    return null;
  }
  const to = Math.max(history.data?.now ?? serverClock.now(), newer[newer.length - 1]?.at ?? 0);
  const { unit } = metricFacts(metric);
  const limit = alarms.find((alarm) => alarm.metric === metric)?.threshold ?? null;
  const title = t('inspect.chartOf', { metric: word('metric', metric), range: t(`inspect.range.${span}`) });
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const label = `${title}: ${known.length === 0 ? t('inspect.noReadings') : `${Math.min(...known).toLocaleString(language)} – ${Math.max(...known).toLocaleString(language)} ${unit}`}`;
  return (
    <section className="inspect-part" data-testid="readings">
      <h3>{t('inspect.chart')}</h3>
      <div className="chart-choice">
        <select
          aria-label={t('inspect.values')}
          value={metric}
          onChange={(event) => setChosen(event.target.value)}
        >
          {(metrics.includes(metric) ? metrics : [metric, ...metrics]).map((each) => (
            <option key={each} value={each}>
              {word('metric', each)}
            </option>
          ))}
        </select>
        <Segments
          label={t('inspect.chart')}
          choices={names}
          chosen={span}
          onChoose={setSpan}
          textOf={(each) => t(`inspect.range.${each}`)}
          testId="readings"
        />
      </div>
      {history.isError ? (
        <p className="error-text">{t('inspect.chartFailed')}</p>
      ) : history.isPending ? (
        <p className="quiet chart">{t('app.loading')}</p>
      ) : points.length === 0 ? (
        <p className="quiet chart">{t('inspect.noReadings')}</p>
      ) : (
        <Chart
          points={points}
          unit={unit}
          zone={site.timeZone}
          from={to - spans[span].millis}
          to={to}
          limit={limit}
          label={label}
        />
      )}
    </section>
  );
}

/** Values of the metric that the live view brought while the device is looked at. */
function useNewer(device: DeviceRow, metric: string | null): readonly Reading[] {
  const [seen, setSeen] = useState<{ key: string; readings: readonly Reading[] }>({ key: '', readings: [] });
  const key = `${device.id} ${metric}`;
  const latest = metric === null ? undefined : device.values?.[metric];
  useEffect(() => {
    setSeen((before) => {
      const kept = before.key === key ? before.readings : [];
      return latest === undefined || kept[kept.length - 1]?.at === latest.at
        ? { key, readings: kept }
        : { key, readings: [...kept, latest].slice(-2000) };
    });
  }, [key, latest]);
  return seen.key === key ? seen.readings : [];
}
