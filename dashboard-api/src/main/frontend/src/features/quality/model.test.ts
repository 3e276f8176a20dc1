import { expect, it } from 'vitest';
import { byState, dayOf, faultsToSend, inDays, pointsOf, startOfDay } from './model';

it('counts what findings are worth and leaves out what was not chosen', () => {
  const faults = [
    { finding: 'clock-missed', body: 'patrol', handler: '' },
    { finding: '', body: 'patrol', handler: '' },
    { finding: 'attitude', body: '', handler: 'user:a' },
  ];
  expect(
    pointsOf(
      faults,
      new Map([
        ['clock-missed', 3],
        ['attitude', 2],
      ]),
    ),
  ).toBe(5);
  expect(faultsToSend(faults)).toEqual([
    { finding: 'clock-missed', body: 'patrol' },
    { finding: 'attitude', handler: 'user:a' },
  ]);
});

it('begins and ends a period with days of the site', () => {
  const at = Date.parse('2026-05-01T17:00:00Z');
  expect(dayOf(at, 'Asia/Shanghai')).toBe('2026-05-02');
  expect(dayOf(at, 'Asia/Shanghai', -1)).toBe('2026-05-01');
  expect(startOfDay('2026-05-31', 'Asia/Shanghai')).toBe('2026-05-30T16:00:00.000Z');
  expect(startOfDay('2026-05-31', 'Asia/Shanghai', 1)).toBe('2026-05-31T16:00:00.000Z');
  expect(inDays(2, at)).toBe('2026-05-03T17:00:00.000Z');
});

it('gives every state its column', () => {
  const items = [{ state: 'B' as const, id: 1 }];
  expect(byState<'A' | 'B', (typeof items)[number]>(items, ['A', 'B'])).toEqual([
    { state: 'A', items: [] },
    { state: 'B', items },
  ]);
});
