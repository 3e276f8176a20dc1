import type { Readings } from '../../contract/rest';
import type { DeviceRow, Reading } from '../../contract/rows';
import type { ChartPoint } from '../../ui/Chart';

export type Span = 'hour' | 'day' | 'week';

const HOUR = 3_600_000;

/** How far back a span reaches, and the width of its buckets; an hour is shown raw. */
export const spans: Readonly<
  Record<Span, { readonly millis: number; readonly every: string | null; readonly step: number }>
> = {
  hour: { millis: HOUR, every: null, step: 0 },
  day: { millis: 24 * HOUR, every: 'PT10M', step: HOUR / 6 },
  week: { millis: 7 * 24 * HOUR, every: 'PT1H', step: HOUR },
};

/** The path and query that ask for a metric's readings. */
export function readingsPath(device: string, metric: string, span: Span, now: number): string {
  const { millis, every } = spans[span];
  const [area = '', id = ''] = device.split('/');
  const query = new URLSearchParams({
    metric,
    from: new Date(now - millis).toISOString(),
    to: new Date(now).toISOString(),
  });
  if (every !== null) {
    query.set('every', every);
  }
  return `/devices/${encodeURIComponent(area)}/${encodeURIComponent(id)}/readings?${query}`;
}

/**
 * Points of the curve: what history gave, then newer values of the live view. Where nothing came for three report
 * intervals, a gap is drawn instead of a line.
 */
export function chartPoints(
  history: Readings | undefined,
  newer: readonly Reading[],
  device: DeviceRow,
  span: Span,
): ChartPoint[] {
  const points: ChartPoint[] = (history?.items ?? []).map(({ at, value, avg, min, max }) => ({
    at,
    value: value ?? avg,
    low: min,
    high: max,
  }));
  const last = points[points.length - 1]?.at ?? 0;
  for (const { at, v } of newer) {
    if (at > last) {
      points.push({ at, value: v, low: null, high: null });
    }
  }
  points.sort((a, b) => a.at - b.at);
  const gap = Math.max(3000 * (device.intervalSeconds ?? 60), 3 * spans[span].step);
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before !== undefined && point.at - before.at > gap
      ? [{ at: before.at + 1000, value: null, low: null, high: null }, point]
      : [point];
  });
}

/** The metric to show first: the one that says most about the kind. */
const telling: Readonly<Record<string, string>> = {
  power: 'residual_current',
  smoke: 'smoke',
  sprinkler: 'pressure',
  tank: 'level',
  hydrant: 'pressure',
  counter: 'present',
  weather: 'temperature',
  river: 'level',
};

export function firstMetric(device: DeviceRow): string | null {
  const metrics = Object.keys(device.values ?? {});
  const preferred = telling[device.kind];
  return preferred !== undefined && (metrics.includes(preferred) || metrics.length === 0)
    ? preferred
    : (metrics.sort()[0] ?? null);
}
