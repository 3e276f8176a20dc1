import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../contract/alarmHealth';
import {
  barOf,
  columnsOf,
  dayStart,
  edgeFault,
  edgesOf,
  everyMillis,
  numberOf,
  otherDay,
  periodOf,
  queryOf,
  sourcesOf,
} from './model';

const zone = 'Asia/Shanghai';
const now = Date.parse('2026-11-27T04:30:00Z');

describe('the period', () => {
  it('of ten minutes ends now', () => {
    expect(periodOf('minutes', null, now, zone)).toEqual({ from: now - 600_000, to: now, live: true });
  });

  it('of a day is the day of the site, today only until now', () => {
    expect(periodOf('day', null, now, zone)).toEqual({
      from: Date.parse('2026-11-26T16:00:00Z'),
      to: now,
      live: true,
    });
    expect(periodOf('day', '2026-11-26', now, zone)).toEqual({
      from: Date.parse('2026-11-25T16:00:00Z'),
      to: Date.parse('2026-11-26T16:00:00Z'),
      live: false,
    });
  });

  it('of a month is thirty days of the site', () => {
    const { from, to } = periodOf('month', '2026-11-26', now, zone);
    expect((to - from) / 86_400_000).toBe(30);
  });

  it('knows where days begin, also when clocks are changed', () => {
    expect(dayStart('2026-03-29', 'Europe/Berlin')).toBe(Date.parse('2026-03-28T23:00:00Z'));
    expect(dayStart('2026-03-30', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T22:00:00Z'));
    expect(otherDay('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('is asked for in UTC and again only while it changes', () => {
    expect(queryOf({ from: 0, to: now })).toBe(
      'from=1970-01-01T00%3A00%3A00.000Z&to=2026-11-27T04%3A30%3A00.000Z',
    );
    expect(everyMillis('minutes', true)).toBe(3_000);
    expect(everyMillis('day', false)).toBeNull();
  });
});

const rate: Assessment = {
  figure: 'rate-average',
  title: { zh: '平均', en: 'average' },
  value: 1.5,
  unit: '1/10 min',
  goodFrom: 0,
  goodTo: 1,
  limitFrom: 0,
  limitTo: 2,
  verdict: 'TOLERABLE',
  own: false,
  setBy: null,
  setAt: null,
  source: { zh: '标准', en: 'standard' },
};

describe('the bar', () => {
  it('shows value, target and limit on twice the limit', () => {
    expect(barOf(rate)).toEqual({ fill: 0.375, goodFrom: 0, goodTo: 0.25, limit: 0.5, cut: false });
    expect(barOf({ ...rate, value: 9 })).toMatchObject({ fill: 1, cut: true });
  });

  it('has one mark where target and limit are the same', () => {
    expect(barOf({ ...rate, goodTo: 10, limitTo: 10, value: 12 })).toMatchObject({
      goodTo: 0.5,
      limit: null,
    });
  });

  it('draws a share with a lower bound on 0 to 100', () => {
    const low = { ...rate, unit: '%', goodFrom: 75, goodTo: 100, limitFrom: 65, limitTo: 100, value: 53 };
    expect(barOf(low)).toEqual({ fill: 0.53, goodFrom: 0.75, goodTo: 1, limit: 0.65, cut: false });
  });

  it('has room where nothing at all is the target', () => {
    expect(barOf({ ...rate, goodTo: 0, limitTo: 0, value: 1 })).toMatchObject({ fill: 0.25, goodTo: 0 });
  });
});

describe('the chart', () => {
  const from = Date.parse('2026-11-25T16:00:00Z');

  it('has a column for each window of a day', () => {
    const report = {
      from,
      to: from + 1_800_000,
      windowSeconds: 600,
      health: { rates: { windows: [1, 0, 4] } },
    };
    expect(columnsOf(report, zone)).toEqual([
      { at: from, value: 1 },
      { at: from + 600_000, value: 0 },
      { at: from + 1_200_000, value: 4 },
    ]);
  });

  it('has the fullest window of each day of a month', () => {
    const windows = Array.from({ length: 144 * 3 }, (_, i) => (i === 10 ? 7 : i === 300 ? 12 : 1));
    const report = { from, to: from + 3 * 86_400_000, windowSeconds: 600, health: { rates: { windows } } };
    expect(columnsOf(report, zone)).toEqual([
      { at: from, value: 7 },
      { at: from + 86_400_000, value: 1 },
      { at: from + 2 * 86_400_000, value: 12 },
    ]);
  });
});

it('names each source of targets once', () => {
  const own = { ...rate, source: { zh: '自定', en: 'own' } };
  expect(sourcesOf([rate, own, rate]).map(({ en }) => en)).toEqual(['standard', 'own']);
});

describe('a target of the site', () => {
  const low = { goodFrom: 75, goodTo: 100, limitFrom: 65, limitTo: 100 };

  it('has one edge for what is good and one for what can be managed', () => {
    expect(edgesOf(low, true)).toEqual({ good: 75, limit: 65 });
    expect(edgesOf({ goodFrom: 0, goodTo: 1, limitFrom: 0, limitTo: 5 }, false)).toEqual({
      good: 1,
      limit: 5,
    });
  });

  it('is checked before it is sent', () => {
    expect(edgeFault(1, 5, '1', false)).toBeNull();
    expect(edgeFault(75, 65, '%', true)).toBeNull();
    expect(edgeFault(6, 5, '1', false)).toEqual({ field: 'limit', fault: 'below' });
    expect(edgeFault(60, 65, '%', true)).toEqual({ field: 'limit', fault: 'above' });
    expect(edgeFault(1, 101, '%', false)).toEqual({ field: 'limit', fault: 'percent' });
    expect(edgeFault(101, 101, '1', false)).toBeNull();
    expect(edgeFault(numberOf('-1'), 5, '1', false)).toEqual({ field: 'good', fault: 'number' });
    expect(edgeFault(numberOf(' '), 5, '1', false)).toEqual({ field: 'good', fault: 'number' });
    expect(edgeFault(1, numberOf('five'), '1', false)).toEqual({ field: 'limit', fault: 'number' });
  });
});
