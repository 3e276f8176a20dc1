import { expect, it } from 'vitest';
import { device } from '../../contract/sampleRows';
import { chartPoints, firstMetric, readingsPath } from './model';

const item = (at: number, value: number) => ({ at, value, avg: null, min: null, max: null, quality: null });

it('draws a gap where nothing came for three intervals', () => {
  const points = chartPoints(
    { unit: 'MPa', items: [item(0, 1), item(60_000, 2), item(600_000, 3)] },
    [],
    device('H-1'),
    'hour',
  );
  expect(points.map(({ value }) => value)).toEqual([1, 2, null, 3]);
});

it('goes on with live values that are newer than the history', () => {
  const history = { unit: 'MPa', items: [item(60_000, 1)] };
  const newer = [
    { v: 9, at: 60_000, q: null },
    { v: 2, at: 90_000, q: null },
  ];
  expect(chartPoints(history, newer, device('H-1'), 'hour').map(({ value }) => value)).toEqual([1, 2]);
});

it('asks for buckets over a day and for raw values over an hour', () => {
  expect(readingsPath('xijiang/H-001', 'pressure', 'hour', 3_600_000)).toBe(
    '/devices/xijiang/H-001/readings?metric=pressure&from=1970-01-01T00%3A00%3A00.000Z&to=1970-01-01T01%3A00%3A00.000Z',
  );
  expect(readingsPath('xijiang/H-001', 'pressure', 'day', 86_400_000)).toContain('every=PT10M');
});

it('shows the most telling metric first', () => {
  expect(
    firstMetric(
      device('H-1', { values: { flow: { v: 0, at: 0, q: null }, pressure: { v: 1, at: 0, q: null } } }),
    ),
  ).toBe('pressure');
  expect(firstMetric(device('X-1', { kind: 'sign' }))).toBeNull();
});
