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

it('says values that the server tells as text', () => {
  const say = (field: string, value: string) => valueWords(field, value, sampleRule(), en);
  expect(say('levels.low.threshold', '0.14')).toBe('0.14 MPa');
  expect(say('tuning.onDelaySeconds', '60')).toBe('60 s');
  expect(say('tuning.disabled', 'true')).toBe('yes');
  expect(say('states', 'fault, tamper')).toBe('Fault, Tamper');
  expect(say('levels', 'low, low-low')).toBe('low, low-low');
  expect(say('condition', 'RATE')).toBe('Rate of change');
  expect(say('latching', 'UNTIL_RESET')).not.toBe('UNTIL_RESET');
  expect(say('tuning.suppressedWhile.modes', 'DRILL, STORM')).toBe('Drill, Storm');
  expect(say('tuning.suppressedWhile.seasonFrom', '--12-01')).toBe('1/12');
  expect(say('tuning.schedule', 'WORKING_DAYS MONDAY,FRIDAY 08:00-18:00; DAYS_OFF 07:00-09:00')).toBe(
    'working days Mon,Fri 08:00-18:00; days off 07:00-09:00',
  );
  expect(fieldWords('overrides.1.levels.low.threshold', en)).toBe(
    'Overrides · #2 · Levels · low · Threshold',
  );
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
