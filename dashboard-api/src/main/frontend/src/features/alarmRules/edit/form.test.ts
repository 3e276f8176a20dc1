import { describe, expect, it } from 'vitest';
import { sampleOverride, sampleRule } from '../testing';
import { askedOf, draftOf, moved, numberOf, refitted, ruleOf, unreadable, withLevel } from './form';
import { isPlaced, newOverride, overrideDraftOf, overrideOf, unreadableIn } from './overrideForm';

const full = sampleRule({
  condition: 'RATE',
  tuning: {
    onDelaySeconds: 60,
    offDelaySeconds: 90,
    deadband: 0.002,
    windowSeconds: 300,
    schedule: { hours: [{ days: 'WORKING_DAYS', weekdays: ['MONDAY'], from: '08:00', to: '18:00' }] },
    suppressedWhile: { modes: ['DRILL', 'NEW_MODE'], seasonFrom: '--12-01', seasonTo: '--02-28' },
  },
  rationalisation: {
    cause: { zh: '爆管', en: 'burst' },
    consequence: { zh: '无水', en: 'no water' },
    respondWithinSeconds: 1800,
  },
});

describe('the form of a rule', () => {
  it('gives back a rule that nobody changed', () => {
    expect(ruleOf(draftOf(full))).toEqual(full);
    const counted = sampleRule({
      condition: 'COUNT',
      metric: null,
      direction: null,
      tuning: { windowSeconds: 600, counted: 'flow > 1.0' },
    });
    expect(ruleOf(draftOf(counted))).toEqual(counted);
  });

  it('takes the priority from the matrix where both grades are given', () => {
    const draft = draftOf(sampleRule());
    const levels = draft.levels.map((level) => ({
      ...level,
      consequence: 'MINOR' as const,
      urgency: 'SOON' as const,
    }));
    expect(ruleOf({ ...draft, levels }).levels.map(({ priority }) => priority)).toEqual([
      'CAUTION',
      'CAUTION',
    ]);
    const half = draft.levels.map((level) => ({ ...level, consequence: 'MINOR' as const }));
    expect(ruleOf({ ...draft, levels: half }).levels[0]?.priority).toBe('WARNING');
  });

  it('leaves out what the condition does not ask for', () => {
    const draft = { ...draftOf(full), condition: 'EXPRESSION' as const };
    const rule = ruleOf({
      ...draft,
      levels: draft.levels.map((level) => ({ ...level, expression: ' flow > 1.0 ' })),
    });
    expect(rule).toMatchObject({ metric: null, direction: null, hysteresis: 0 });
    expect(rule.tuning).toMatchObject({ windowSeconds: 0, deadband: 0, onDelaySeconds: 60 });
    expect(rule.levels[0]).toMatchObject({ threshold: null, expression: 'flow > 1.0' });
  });

  it('compares with an attribute or with a window, never both', () => {
    const draft = { ...draftOf(full), condition: 'DEVIATION' as const, reference: 'static_pressure' };
    expect(ruleOf(draft).tuning).toMatchObject({ reference: 'static_pressure', windowSeconds: 0 });
    expect(ruleOf({ ...draft, reference: ' ' }).tuning).toMatchObject({
      reference: null,
      windowSeconds: 300,
    });
  });

  it('reads numbers as people write them and names those it cannot read', () => {
    expect([numberOf(' 0,14 '), numberOf('-3'), numberOf(''), numberOf('much')]).toEqual([
      0.14,
      -3,
      null,
      null,
    ]);
    const draft = draftOf(full);
    const levels = draft.levels.map((level, i) => (i === 0 ? { ...level, threshold: 'low' } : level));
    expect(unreadable({ ...draft, levels, deadband: 'x' })).toEqual(['deadband', 'levels.low.threshold']);
    expect(unreadable(draft)).toEqual([]);
  });

  it('adds and moves levels', () => {
    const draft = withLevel({ ...draftOf(sampleRule()), direction: 'HIGH' });
    expect(draft.levels.map(({ name }) => name)).toEqual(['low', 'low-low', 'high']);
    const key = draft.levels[2]?.key ?? 0;
    expect(moved(draft, key, -1).levels.map(({ name }) => name)).toEqual(['low', 'high', 'low-low']);
    expect(moved(draft, key, 1).levels.map(({ name }) => name)).toEqual(['low', 'low-low', 'high']);
  });

  it('refits metric and direction to another kind or condition', () => {
    const draft = { ...draftOf(full), condition: 'LEVEL' as const, direction: 'EITHER' as const };
    expect(refitted(draft, ['level', 'temperature'])).toMatchObject({ metric: 'level', direction: 'HIGH' });
    expect(refitted(draftOf(full), ['pressure'])).toMatchObject({ metric: 'pressure', direction: 'LOW' });
    expect(askedOf('LEVEL').direction).not.toContain('EITHER');
  });
});

describe('the form of an override', () => {
  const rule = sampleRule();

  it('gives back an override that nobody changed', () => {
    const override = sampleOverride(
      { zone: 'Z-2', kind: 'HYDRANT' },
      {
        disabled: false,
        onDelaySeconds: 180,
        levels: [{ name: 'low-low', threshold: 0.08, ofAttribute: '', priority: 'WARNING' }],
        note: 'far end',
      },
    );
    expect(overrideOf(rule, overrideDraftOf(rule, override))).toEqual(override);
  });

  it('inherits what is left empty, and names one device alone', () => {
    const draft = { ...newOverride(rule), zone: 'Z-2', device: ' H-1 ' };
    expect(overrideOf(rule, draft)).toEqual(sampleOverride({ device: 'H-1' }));
    expect(isPlaced(draft)).toBe(true);
    expect(isPlaced(newOverride(rule))).toBe(false);
  });

  it('names fields that it cannot read', () => {
    const draft = newOverride(rule);
    const levels = draft.levels.map((level) => ({ ...level, threshold: 'x' }));
    expect(unreadableIn({ ...draft, deadband: '?', levels })).toEqual([
      'deadband',
      'levels.low.threshold',
      'levels.low-low.threshold',
    ]);
  });
});
