import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf } from './fields';
import { priorities } from './rows';

/** Answers about alarm health, and the rule that an alarm leads to. */

const actor = v.object({
  alarm: v.string(),
  rule: v.string(),
  source: v.string(),
  kind: v.string(),
  count: v.number(),
  percent: maybe(v.number()),
  since: maybe(instant),
});
export type Actor = v.InferOutput<typeof actor>;

const nuisance = v.object({ alarms: v.number(), annunciations: v.number(), worst: list(actor) });

const durations = v.object({
  count: v.number(),
  medianSeconds: maybe(v.number()),
  p95Seconds: maybe(v.number()),
  maxSeconds: maybe(v.number()),
});
export type Durations = v.InferOutput<typeof durations>;

const assessment = v.object({
  figure: v.string(),
  title: localText,
  value: maybe(v.number()),
  unit: v.string(),
  goodFrom: v.number(),
  goodTo: v.number(),
  limitFrom: v.number(),
  limitTo: v.number(),
  verdict: oneOf(['GOOD', 'TOLERABLE', 'POOR', 'NONE'], 'NONE'),
  own: v.boolean(),
  source: localText,
  /** Who set the target on site, and when; null: it is the shipped one. */
  setBy: maybe(v.string()),
  setAt: maybe(instant),
});
export type Assessment = v.InferOutput<typeof assessment>;

const names = v.optional(v.record(v.string(), localText), {});

export const alarmHealthReport = v.object({
  from: instant,
  to: instant,
  desks: v.number(),
  windowSeconds: v.number(),
  health: v.object({
    annunciated: v.number(),
    rates: v.object({ latest: v.number(), windows: list(v.number()) }),
    floods: v.object({
      seconds: v.number(),
      inFlood: v.boolean(),
      floods: list(v.object({ from: instant, to: maybe(instant), alarms: v.number(), peak: v.number() })),
    }),
    topTen: v.object({ alarms: list(actor) }),
    chattering: nuisance,
    fleeting: nuisance,
    stale: v.object({ now: v.number(), worstDay: v.number(), oldest: list(actor) }),
    standing: v.number(),
    priorities: list(
      v.object({
        priority: oneOf(priorities, 'CAUTION'),
        count: v.number(),
        percent: maybe(v.number()),
      }),
    ),
    waiting: v.object({ count: v.number(), oldestSince: maybe(instant) }),
    acknowledging: durations,
    responding: durations,
    fires: v.object({
      verified: v.number(),
      tests: v.number(),
      real: v.number(),
      falseAlarms: v.number(),
      percent: maybe(v.number()),
      causes: list(v.object({ cause: v.string(), count: v.number(), percent: v.number() })),
      models: list(
        v.object({
          kind: v.string(),
          model: maybe(v.string()),
          verified: v.number(),
          falseAlarms: v.number(),
          percent: v.number(),
        }),
      ),
      worst: list(actor),
    }),
  }),
  assessments: list(assessment),
  sources: names,
  rules: names,
  causes: names,
});
export type AlarmHealthReport = v.InferOutput<typeof alarmHealthReport>;

const target = v.object({
  goodFrom: v.number(),
  goodTo: v.number(),
  limitFrom: v.number(),
  limitTo: v.number(),
});
export type HealthTarget = v.InferOutput<typeof target>;

const targetChange = v.object({
  version: v.number(),
  figure: v.string(),
  /** Null: the shipped one again. */
  target: maybe(target),
  at: instant,
  by: v.string(),
  byName: maybe(v.string()),
  note: maybe(v.string()),
});
export type TargetChange = v.InferOutput<typeof targetChange>;

export const healthTargets = v.object({
  version: v.number(),
  items: list(
    v.object({
      figure: v.string(),
      title: localText,
      unit: v.string(),
      target,
      shipped: target,
      source: localText,
      own: v.boolean(),
      set: maybe(targetChange),
    }),
  ),
  changes: list(targetChange),
});
export type HealthTargets = v.InferOutput<typeof healthTargets>;
export type TargetItem = HealthTargets['items'][number];

export const alarmRule = v.object({
  id: v.string(),
  version: v.number(),
  publishedAt: instant,
  title: localText,
  guidance: localText,
  source: v.string(),
  kind: maybe(v.string()),
  metric: maybe(v.string()),
  unit: maybe(v.string()),
  condition: v.string(),
  direction: maybe(v.string()),
  hysteresis: v.number(),
  levels: list(
    v.object({
      name: v.string(),
      priority: oneOf(priorities, 'CAUTION'),
      threshold: maybe(v.number()),
      ofAttribute: maybe(v.string()),
      inclusive: v.boolean(),
      codes: list(v.string()),
      expression: maybe(v.string()),
    }),
  ),
  states: list(v.string()),
  clearingStates: list(v.string()),
  latching: v.string(),
});
export type PublishedRule = v.InferOutput<typeof alarmRule>;
