import { expect, it } from 'vitest';
import { barsOf, boundsOf, isOver, progressOf } from './model';

const now = Date.parse('2026-11-27T12:00:00Z');
const DAY = 86_400_000;

it('takes usual periods back from now, and an own one up to now', () => {
  const none = { from: null, to: null };
  expect(boundsOf('day', none, now)).toEqual({ from: now - DAY, to: now });
  expect(boundsOf('month', none, now)).toEqual({ from: now - 30 * DAY, to: now });
  expect(boundsOf('own', { from: now - DAY, to: now + DAY }, now)).toEqual({ from: now - DAY, to: now });
  expect(boundsOf('own', { from: now - DAY, to: null }, now)).toBeNull();
  expect(boundsOf('own', { from: now - DAY, to: now - 2 * DAY }, now)).toBeNull();
  expect(boundsOf('own', { from: now + 1, to: now + 2 }, now)).toBeNull();
});

it('tells how far a run is, and when it is over', () => {
  expect(progressOf({ state: 'RUNNING', readings: 0, done: 0 })).toBeNull();
  expect(progressOf({ state: 'RUNNING', readings: 200, done: 50 })).toBe(0.25);
  expect(progressOf({ state: 'DONE', readings: 0, done: 0 })).toBe(1);
  expect([isOver(undefined), isOver({ state: 'RUNNING' }), isOver({ state: 'CANCELLED' })]).toEqual([
    false,
    false,
    true,
  ]);
});

it('adds neighbours up where there are more buckets than bars', () => {
  const buckets = [1, 2, 3, 4, 5].map((n) => ({ at: n, today: n, proposed: 1 }));
  expect(barsOf(buckets, 5)).toEqual(buckets);
  expect(barsOf(buckets, 3)).toEqual([
    { at: 1, today: 3, proposed: 2 },
    { at: 3, today: 7, proposed: 2 },
    { at: 5, today: 5, proposed: 1 },
  ]);
});
