import { expect, it } from 'vitest';
import { sampleBook, sampleOverride, sampleRule } from './testing';
import { bookWith, faultsAt, plainField } from './useCheck';

const fault = (field: string) => ({
  rule: 'a',
  field,
  code: 'x',
  message: { zh: field, en: field },
});

it('finds faults by field, however the server writes it', () => {
  expect(plainField(fault('a.levels.low'))).toBe('levels.low');
  expect(plainField(fault('levels[low].threshold'))).toBe('levels.low.threshold');
  const faults = [
    fault('a.levels.low'),
    fault('levels.low-low'),
    fault('tuning.schedule.hours'),
    fault('metric'),
  ];
  const found = (...fields: string[]) => faultsAt(faults, ...fields).map(({ field }) => field);
  expect(found('levels.low')).toEqual(['a.levels.low']);
  expect(found('schedule')).toEqual(['tuning.schedule.hours']);
  expect(found('levels')).toEqual(['a.levels.low', 'levels.low-low']);
  expect(found('direction')).toEqual([]);
});

it('puts a change into the book: another state of a rule, a new rule, its overrides', () => {
  const book = sampleBook({
    overrides: [sampleOverride({ zone: 'Z-1' }), { ...sampleOverride({}), rule: 'other' }],
  });
  const changed = sampleRule({ hysteresis: 0.5 });
  expect(bookWith(book, { rule: changed }).rules).toEqual([changed]);
  expect(bookWith(book, { rule: sampleRule({ id: 'new' }) }).rules).toHaveLength(2);
  const own = [sampleOverride({ device: 'H-1' })];
  expect(bookWith(book, { overrides: { rule: changed.id, own } }).overrides.map(({ rule }) => rule)).toEqual([
    'other',
    changed.id,
  ]);
});
