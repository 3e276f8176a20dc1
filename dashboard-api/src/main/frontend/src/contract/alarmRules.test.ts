import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  bookRule,
  effectiveRules,
  importAnswer,
  plainTuning,
  ruleBook,
  ruleCheck,
  versionPage,
} from './alarmRules';

const hydrant = {
  id: 'hydrant-pressure-low',
  kind: 'HYDRANT',
  metric: 'pressure',
  condition: 'LEVEL',
  direction: 'LOW',
  hysteresis: 0.01,
  latching: 'NONE',
  levels: [{ name: 'low', priority: 'WARNING', threshold: 0.14, inclusive: false }],
  title: { zh: '消火栓压力低', en: 'Hydrant pressure low' },
  guidance: { zh: '派人查看', en: 'Send somebody' },
  source: 'GB 50974',
};

describe('the rule book', () => {
  it('reads a rule that says nothing of tuning as one that judges plainly', () => {
    const rule = v.parse(bookRule, hydrant);
    expect(rule.tuning).toEqual(plainTuning);
    expect(rule.rationalisation).toBeNull();
    expect(rule.levels[0]).toMatchObject({ codes: [], expression: null, consequence: null, urgency: null });
  });

  it('refuses a rule whose condition it could not save again', () => {
    expect(v.safeParse(bookRule, { ...hydrant, condition: 'OF_THE_FUTURE' }).success).toBe(false);
  });

  it('reads version, schedules with or without seconds, overrides, inhibitions and calendar', () => {
    const book = v.parse(ruleBook, {
      version: 7,
      publishedAt: '2026-11-20T02:00:00Z',
      rules: [
        {
          ...hydrant,
          tuning: {
            onDelaySeconds: 60,
            schedule: { hours: [{ days: 'WORKING_DAYS', from: '08:00:00', to: '18:30' }] },
            suppressedWhile: {
              modes: ['DRILL', 'OF_THE_FUTURE'],
              seasonFrom: '--12-01',
              seasonTo: '--02-28',
            },
          },
        },
      ],
      overrides: [{ rule: hydrant.id, scope: { zone: 'Z-02' }, levels: [{ name: 'low', threshold: 0.12 }] }],
      inhibitions: [{ id: 'i', cause: 'a', effect: 'b', same: 'ZONE' }],
      calendar: { zone: 'Asia/Shanghai', holidays: ['2026-10-01'] },
    });
    expect(book.note).toBeNull();
    expect(book.rules[0]?.tuning).toMatchObject({
      disabled: false,
      onDelaySeconds: 60,
      schedule: { hours: [{ days: 'WORKING_DAYS', weekdays: [], from: '08:00', to: '18:30' }] },
      suppressedWhile: { modes: ['DRILL', 'OF_THE_FUTURE'], seasonFrom: '--12-01' },
    });
    expect(book.overrides[0]).toMatchObject({
      scope: { zone: 'Z-02', kind: null, device: null },
      onDelaySeconds: null,
      levels: [{ name: 'low', threshold: 0.12, ofAttribute: null, priority: null }],
      note: '',
    });
    expect(book.inhibitions[0]).toMatchObject({ level: null, label: null });
    expect(book.calendar?.makeUpDays).toEqual([]);
  });
});

it('reads faults with field and words, and changes of any value', () => {
  const answer = v.parse(ruleCheck, {
    faults: [{ rule: 'a', field: 'levels.low', code: 'x', message: { zh: '阈值重叠' } }],
    changes: [{ rule: 'a', field: 'tuning.schedule', before: null, after: { hours: [] } }],
  });
  expect(answer.faults[0]?.message.en).toBe('阈值重叠');
  expect(answer.changes[0]).toEqual({
    rule: 'a',
    scope: null,
    field: 'tuning.schedule',
    before: null,
    after: { hours: [] },
  });
});

it('reads the answer about a file, by line', () => {
  const answer = v.parse(importAnswer, {
    rows: 12,
    good: 11,
    faults: [
      { line: 4, rule: 'a', field: 'metric', code: 'unknown-metric', message: { zh: '没有', en: 'none' } },
    ],
    changes: [],
  });
  expect(answer.faults[0]?.line).toBe(4);
  expect(answer.version).toBeNull();
});

it('reads a page of versions and how it goes on', () => {
  const page = v.parse(versionPage, {
    items: [{ version: 3, at: '2026-11-20T02:00:00Z', changed: ['a'] }],
    next: 2,
  });
  expect(page).toEqual({
    items: [{ version: 3, at: Date.parse('2026-11-20T02:00:00Z'), note: null, changed: ['a'] }],
    next: '2',
  });
});

it('reads what holds for a device, as a list or as items', () => {
  const one = {
    rule: hydrant,
    changed: [{ field: 'hysteresis', scope: { device: 'H-1' }, from: 0.01, to: 0.02 }],
  };
  for (const answer of [[one], { items: [one] }]) {
    expect(v.parse(effectiveRules, answer)[0]?.changed[0]).toEqual({
      field: 'hysteresis',
      scope: { zone: null, kind: null, device: 'H-1' },
      from: 0.01,
      to: 0.02,
    });
  }
});
