import * as v from 'valibot';
import { expect, it } from 'vitest';
import { alarmTrail } from './alarmTrail';

it('reads a trail whose events may come without facts, person or comment', () => {
  const { items } = v.parse(alarmTrail, {
    items: [
      { at: '2026-11-23T16:00:00+08:00', event: 'AlarmShelved', by: 'user:2', facts: { reason: 'weather' } },
      { at: '2026-11-23T15:00:00+08:00', event: 'OfTheFuture', facts: null },
    ],
  });
  expect(items).toEqual([
    {
      at: Date.parse('2026-11-23T08:00:00Z'),
      event: 'AlarmShelved',
      by: 'user:2',
      facts: { reason: 'weather' },
      comment: null,
    },
    { at: Date.parse('2026-11-23T07:00:00Z'), event: 'OfTheFuture', by: null, facts: {}, comment: null },
  ]);
});
