import { expect, it } from 'vitest';
import { byRule, differences, fieldWords, valueWords } from './differences';
import { sampleRule, speechIn } from './testing';

const zh = speechIn('zh');
const en = speechIn('en');

it('names every field that differs by its path, a schedule as one', () => {
  const before = sampleRule();
  const after = sampleRule({
    title: { zh: '压力低', en: 'Hydrant pressure low' },
    levels: [{ name: 'low', priority: 'CAUTION', threshold: 0.14, inclusive: false }],
    tuning: { schedule: { hours: [{ days: 'EVERY_DAY', from: '08:00', to: '18:00' }] } },
  });
  expect(differences(before, before)).toEqual([]);
  expect(differences(before, after).map(({ field }) => field)).toEqual([
    'levels',
    'levels.low.priority',
    'levels.low-low.priority',
    'levels.low-low.threshold',
    'levels.low-low.inclusive',
    'levels.low-low.codes',
    'title.zh',
    'tuning.schedule',
  ]);
});

it('says fields in words, also such as the server writes otherwise', () => {
  expect(fieldWords('levels.low-low.threshold', zh)).toBe('低低 · 阈值');
  expect(fieldWords('levels[low].threshold', en)).toBe('low · Threshold');
  expect(fieldWords('tuning.onDelaySeconds', zh)).toBe('报警延时');
  expect(fieldWords('levels', en)).toBe('Levels');
  expect(fieldWords('somethingNew', en)).toBe('somethingNew');
});

it('says values with their units', () => {
  const rule = sampleRule({
    levels: [
      { name: 'low', priority: 'WARNING', threshold: 0.14 },
      { name: 'low-low', priority: 'CRITICAL', threshold: 0.7, ofAttribute: 'static_pressure' },
    ],
  });
  const say = (field: string, value: unknown) => valueWords(field, value, rule, en);
  expect(say('hysteresis', 0.01)).toBe('0.01 MPa');
  expect(say('levels.low.threshold', 0.14)).toBe('0.14 MPa');
  expect(say('levels.low-low.threshold', 0.7)).toBe('0.7');
  expect(say('tuning.onDelaySeconds', 300)).toBe('5 min');
  expect(say('tuning.disabled', true)).toBe('yes');
  expect(say('levels.low.priority', 'WARNING')).toBe('Level 2');
  expect(say('states', ['fault', 'tamper'])).toBe('Fault, Tamper');
  expect(say('title', { zh: '低', en: 'low' })).toBe('low');
  expect(
    say('tuning.schedule', { hours: [{ days: 'DAYS_OFF', weekdays: [], from: '07:00', to: '09:00' }] }),
  ).toBe('days off 07:00–09:00');
  expect(say('tuning.suppressedWhile', { modes: ['STORM'] })).toBe('Storm');
  expect(say('anything', null)).toBe('none');
});

it('puts changes under their rules', () => {
  const change = (rule: string, field: string) => ({ rule, scope: null, field, before: 1, after: 2 });
  expect(
    [...byRule([change('a', 'x'), change('b', 'x'), change('a', 'y')])].map(([id, own]) => [id, own.length]),
  ).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});
