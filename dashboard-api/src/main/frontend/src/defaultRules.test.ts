import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import matrixJava from '../../../../../core/src/main/java/org/scenicwatch/core/alarm/PriorityMatrix.java?raw';
import defaults from '../../../../../core/src/main/resources/rules/default-rules.json?raw';
import { bookRule, consequences, urgencies } from './contract/alarmRules';
import { draftOf, ruleOf } from './features/alarmRules/edit/form';
import { groupOf, priorityOf } from './features/alarmRules/model';
import { speechIn } from './features/alarmRules/testing';
import { sentenceOf } from './features/alarmRules/words';

const rules = (JSON.parse(defaults) as unknown[]).map((rule) => v.parse(bookRule, rule));

describe('every rule that the platform comes with', () => {
  it('is read', () => {
    expect(rules.length).toBeGreaterThan(50);
    expect(rules.every(({ levels }) => levels.length > 0)).toBe(true);
  });

  it('goes through the form unchanged', () => {
    for (const rule of rules) {
      expect(ruleOf(draftOf(rule)), rule.id).toEqual(rule);
    }
  });

  it.each(['zh', 'en'] as const)('is said in plain words, in %s, with nothing left out', (language) => {
    for (const rule of rules) {
      for (const level of rule.levels) {
        const sentence = sentenceOf(rule, level, speechIn(language));
        expect(sentence, rule.id).toContain('→');
        expect(sentence, rule.id).not.toMatch(/\{\{|ruleWords|（未填）|\(empty\)|undefined|NaN/);
      }
    }
  });

  it('stands in a group of the list', () => {
    const groups = new Set(rules.map(groupOf));
    expect([...groups]).toEqual(expect.arrayContaining(['hydrant', 'smoke', 'every', 'area', 'platform']));
  });
});

it('knows the matrix that the server has', () => {
  const told = (consequence: string, urgency: string) => {
    const [, only, then, otherwise] =
      new RegExp(
        `case ${consequence} -> urgency == Urgency\\.(\\w+) \\? Priority\\.(\\w+) : Priority\\.(\\w+);`,
      ).exec(matrixJava) ?? [];
    return urgency === only ? then : otherwise;
  };
  for (const consequence of consequences) {
    for (const urgency of urgencies) {
      expect(priorityOf(consequence, urgency), `${consequence} ${urgency}`).toBe(told(consequence, urgency));
    }
  }
});
