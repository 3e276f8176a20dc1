import { expect, it } from 'vitest';
import { countFates, worst } from './model';

const group = (state: string) => ({ group: 'history', state, lagEvents: 0, lagMillis: 0, at: null });

it('adds up fates over their reasons', () => {
  const items = [
    { day: '2026-11-23', fate: 'stored', reason: null, count: 10 },
    { day: '2026-11-22', fate: 'stored', reason: null, count: 99 },
    { fate: 'rejected', reason: 'malformed-json', count: 2 },
    { fate: 'rejected', reason: 'not-a-number', count: 1 },
    { fate: 'unknown-device', reason: null, count: 4 },
  ];
  expect(countFates({ items }, '2026-11-23')).toEqual({
    stored: 10,
    duplicate: 0,
    rejected: 3,
    unknownDevice: 4,
  });
});

it('reads named totals too', () => {
  expect(countFates({ stored: 5, duplicate: 1, rejected: 0, unknownDevice: 0 }, '2026-11-23')).toEqual({
    stored: 5,
    duplicate: 1,
    rejected: 0,
    unknownDevice: 0,
  });
});

it('says the worst of all groups, and takes an unknown state for the worst', () => {
  expect(worst([group('running'), group('LAGGING')])).toBe('lagging');
  expect(worst([group('running'), group('lagging'), group('dead')])).toBe('standing');
  expect(worst([group('running')])).toBe('running');
});
