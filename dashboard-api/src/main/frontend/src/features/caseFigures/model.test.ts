import { describe, expect, it } from 'vitest';
import type { OfBody } from '../../contract/caseFigures';
import { daysOf, partsOf, queryOf, sorted } from './model';

const zone = 'Asia/Shanghai';
// 1 May 2026, 00:30 at the site.
const now = Date.parse('2026-04-30T16:30:00Z');

describe('a period', () => {
  it('is the last days of the site, today among them', () => {
    const own = { from: '2026-02-01', to: '2026-02-28' };
    expect(daysOf('day', own, now, zone)).toEqual({ from: '2026-05-01', to: '2026-05-01' });
    expect(daysOf('week', own, now, zone)).toEqual({ from: '2026-04-25', to: '2026-05-01' });
    expect(daysOf('month', own, now, zone)).toEqual({ from: '2026-04-02', to: '2026-05-01' });
    expect(daysOf('own', { from: own.to, to: own.from }, now, zone)).toEqual(own);
  });

  it('is drawn by day, week or month', () => {
    expect(partsOf({ from: '2026-05-01', to: '2026-05-30' })).toBe('day');
    expect(partsOf({ from: '2026-01-01', to: '2026-05-30' })).toBe('week');
    expect(partsOf({ from: '2025-06-01', to: '2026-05-30' })).toBe('month');
  });

  it('asks for what somebody chose alone', () => {
    expect(queryOf({ from: '2026-05-01', to: '2026-05-02' }, { body: '', remit: undefined, by: 'day' })).toBe(
      'from=2026-05-01&to=2026-05-02&by=day',
    );
  });
});

describe('the table of bodies', () => {
  const body = (code: string | null, closed: number, percent: number | null): OfBody => {
    const times = { count: 0, medianSeconds: null, p90Seconds: null, maxSeconds: null };
    const share = { of: 0, count: 0, percent };
    return {
      body: code,
      closed,
      openAtEnd: 0,
      closing: share,
      firstAnswer: times,
      settle: times,
      clocks: share,
      satisfaction: { count: 0, satisfied: 0, percent: null, mean: null, unsolved: 0 },
      reopened: { closed, count: 0, percent: null },
    };
  };
  const bodies = [body('b', 2, null), body('a', 2, 50), body(null, 9, 100)];
  const name = (code: string | null) => code ?? 'z';
  const order = (column: 'closed' | 'closing' | 'body', down: boolean) =>
    sorted(bodies, column, down, name).map(({ body: code }) => code);

  it('sorts by a number, then by name', () => {
    expect(order('closed', true)).toEqual([null, 'a', 'b']);
    expect(order('body', false)).toEqual(['a', 'b', null]);
  });

  it('keeps what has no value at the end either way', () => {
    expect(order('closing', true)).toEqual([null, 'a', 'b']);
    expect(order('closing', false)).toEqual(['a', null, 'b']);
  });
});
