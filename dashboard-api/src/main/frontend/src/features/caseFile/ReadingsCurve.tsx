import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { FileItem } from '../../contract/caseFile';
import { shortId } from '../../contract/ids';
import { readings as readingsOf } from '../../contract/rest';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { readFixed } from '../../transport/caseFileCommands';
import { ask } from '../../transport/http';
import { Chart, type ChartPoint } from '../../ui/Chart';
import { aroundPath, pointsOf } from './model';

/** The stored readings around an alarm. */
export function StoredCurve({ readings }: { readonly readings: NonNullable<FileItem['readings']> }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const metric = chosen ?? readings.metrics[0]?.metric ?? '';
  const stored = useQuery({
    queryKey: ['case-readings', readings.alarm, readings.from, metric],
    queryFn: ({ signal }) => ask(aroundPath(readings, metric), readingsOf, { signal }),
    enabled: metric !== '',
  });
  const points = useMemo(() => pointsOf(stored.data), [stored.data]);
  return (
    <Curve
      device={readings.device}
      metrics={readings.metrics}
      metric={metric}
      onMetric={setChosen}
      from={readings.from}
      to={readings.to}
      points={points}
      note={stored.isError ? t('caseFile.readingsFailed') : stored.isPending ? t('app.loading') : null}
    />
  );
}

/** Readings that were fixed: what the file holds, whatever history still has. */
export function FixedCurve({ id, item }: { readonly id: string; readonly item: string }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const fixed = useQuery({
    queryKey: ['case-fixed', id, item],
    queryFn: ({ signal }) => readFixed(id, item, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const series = fixed.data?.series ?? [];
  const shown = series.find(({ metric }) => metric === chosen) ?? series[0];
  const points = useMemo(
    () => (shown?.values ?? []).map(([at, value]) => ({ at, value, low: null, high: null })),
    [shown],
  );
  if (fixed.data === undefined || shown === undefined) {
    return <p className="quiet">{t(fixed.isError ? 'caseFile.readingsFailed' : 'app.loading')}</p>;
  }
  return (
    <Curve
      device={fixed.data.device}
      metrics={series}
      metric={shown.metric}
      onMetric={setChosen}
      from={fixed.data.from}
      to={fixed.data.to}
      points={points}
      note={null}
    />
  );
}

interface CurveProps {
  readonly device: string;
  readonly metrics: readonly { readonly metric: string; readonly unit: string }[];
  readonly metric: string;
  readonly onMetric: (metric: string) => void;
  readonly from: number;
  readonly to: number;
  readonly points: readonly ChartPoint[];
  readonly note: string | null;
}

function Curve({ device, metrics, metric, onMetric, from, to, points, note }: CurveProps) {
  const { t, word } = useTexts();
  const { site } = useWatch();
  return (
    <div className="file-curve">
      <p className="quiet">
        {shortId(device)} · {t('caseFile.around')}
      </p>
      {metrics.length < 2 ? null : (
        <select
          aria-label={t('caseFile.metric')}
          value={metric}
          onChange={({ target }) => onMetric(target.value)}
        >
          {metrics.map((each) => (
            <option key={each.metric} value={each.metric}>
              {word('metric', each.metric)}
            </option>
          ))}
        </select>
      )}
      {note !== null ? (
        <p className="quiet">{note}</p>
      ) : points.length === 0 ? (
        <p className="quiet">{t('caseFile.noReadings')}</p>
      ) : (
        <Chart
          points={points}
          unit={metrics.find((each) => each.metric === metric)?.unit ?? ''}
          zone={site.timeZone}
          from={from}
          to={to}
          limit={null}
          label={t('caseFile.curve', {
            device: shortId(device),
            metric: word('metric', metric),
            range: t('caseFile.around'),
          })}
        />
      )}
    </div>
  );
}
