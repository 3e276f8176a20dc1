import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf } from './fields';
import { priorities } from './rows';

/** The rule book: rules, what single scopes do otherwise, what hides what, and the calendar of schedules. */

export const conditions = [
  'LEVEL',
  'RATE',
  'DEVIATION',
  'COUNT',
  'EXPRESSION',
  'STATE',
  'NO_DATA',
  'MASS_OUTAGE',
  'COMPOSITE',
  'PLATFORM',
] as const;
export type RuleCondition = (typeof conditions)[number];

export const directions = ['LOW', 'HIGH', 'EITHER'] as const;
export type Direction = (typeof directions)[number];
export const latchings = ['NONE', 'UNTIL_RESET', 'UNTIL_VERIFIED'] as const;
export const consequences = ['SEVERE', 'MAJOR', 'MINOR'] as const;
export type Consequence = (typeof consequences)[number];
export const urgencies = ['SOON', 'PROMPT', 'IMMEDIATE'] as const;
export type Urgency = (typeof urgencies)[number];
export const scheduleDays = ['EVERY_DAY', 'WORKING_DAYS', 'DAYS_OFF'] as const;
export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type Weekday = (typeof weekdays)[number];
export const areaModes = ['FESTIVAL', 'DRILL', 'PLANNED_POWER_CUT', 'WATER_SHUTDOWN', 'STORM'] as const;
export type AreaMode = (typeof areaModes)[number];

/** A time of day to the minute; the server may add seconds. */
const timeOfDay = v.pipe(
  v.string(),
  v.regex(/^\d\d:\d\d/),
  v.transform((text) => text.slice(0, 5)),
);

const hours = v.object({
  days: oneOf(scheduleDays, 'EVERY_DAY'),
  weekdays: list(v.picklist(weekdays)),
  from: timeOfDay,
  /** Not after `from` means on the next day; equal means the whole day. */
  to: timeOfDay,
});
export type Hours = v.InferOutput<typeof hours>;
const schedule = v.object({ hours: list(hours) });
export type Schedule = v.InferOutput<typeof schedule>;

/** Modes of a newer server are left as they are: what is saved again must not lose them. */
const suppressedWhile = v.object({
  modes: list(v.string()),
  /** `--11-01`, as the server has days of a year. */
  seasonFrom: maybe(v.string()),
  seasonTo: maybe(v.string()),
});
export type SuppressedWhile = v.InferOutput<typeof suppressedWhile>;

const number = v.optional(v.nullable(v.number()), 0);
const zeroed = v.pipe(
  number,
  v.transform((value) => value ?? 0),
);

const tuning = v.object({
  disabled: v.pipe(
    v.optional(v.nullable(v.boolean()), false),
    v.transform((value) => value === true),
  ),
  onDelaySeconds: zeroed,
  offDelaySeconds: zeroed,
  /** In the metric's unit. */
  deadband: zeroed,
  windowSeconds: zeroed,
  reference: maybe(v.string()),
  counted: maybe(v.string()),
  schedule: maybe(schedule),
  suppressedWhile: maybe(suppressedWhile),
});
export type Tuning = v.InferOutput<typeof tuning>;

export const plainTuning: Tuning = {
  disabled: false,
  onDelaySeconds: 0,
  offDelaySeconds: 0,
  deadband: 0,
  windowSeconds: 0,
  reference: null,
  counted: null,
  schedule: null,
  suppressedWhile: null,
};

const level = v.object({
  name: v.string(),
  priority: v.picklist(priorities),
  threshold: maybe(v.number()),
  ofAttribute: maybe(v.string()),
  inclusive: v.optional(v.boolean(), false),
  codes: list(v.string()),
  expression: maybe(v.string()),
  consequence: maybe(v.picklist(consequences)),
  urgency: maybe(v.picklist(urgencies)),
});
export type Level = v.InferOutput<typeof level>;

export const bookRule = v.object({
  id: v.string(),
  /** In capitals, as the rule book has it; null: any kind, or none at all. */
  kind: maybe(v.string()),
  metric: maybe(v.string()),
  condition: v.picklist(conditions),
  direction: maybe(v.picklist(directions)),
  /** From the least to the most urgent. */
  levels: list(level),
  hysteresis: zeroed,
  states: list(v.string()),
  clearingStates: list(v.string()),
  latching: v.picklist(latchings),
  withAttribute: maybe(v.string()),
  withoutAttribute: maybe(v.string()),
  title: localText,
  guidance: localText,
  source: v.optional(v.string(), ''),
  tuning: v.pipe(
    maybe(tuning),
    v.transform((given) => given ?? plainTuning),
  ),
  rationalisation: maybe(
    v.object({ cause: localText, consequence: localText, respondWithinSeconds: v.number() }),
  ),
});
export type BookRule = v.InferOutput<typeof bookRule>;

export const ruleScope = v.object({
  zone: maybe(v.string()),
  kind: maybe(v.string()),
  device: maybe(v.string()),
});
export type RuleScope = v.InferOutput<typeof ruleScope>;

export const ruleOverride = v.object({
  rule: v.string(),
  scope: ruleScope,
  disabled: maybe(v.boolean()),
  hysteresis: maybe(v.number()),
  onDelaySeconds: maybe(v.number()),
  offDelaySeconds: maybe(v.number()),
  deadband: maybe(v.number()),
  schedule: maybe(schedule),
  suppressedWhile: maybe(suppressedWhile),
  levels: list(
    v.object({
      name: v.string(),
      threshold: maybe(v.number()),
      /** The empty text: a factor of no attribute. */
      ofAttribute: maybe(v.string()),
      priority: maybe(v.picklist(priorities)),
    }),
  ),
  note: v.optional(v.string(), ''),
});
export type RuleOverride = v.InferOutput<typeof ruleOverride>;

export const sames = ['ZONE', 'PLACE', 'LABEL'] as const;
export const inhibition = v.object({
  id: v.string(),
  cause: v.string(),
  /** None: any level of the cause. */
  level: maybe(v.string()),
  effect: v.string(),
  same: v.picklist(sames),
  label: maybe(v.string()),
  source: v.optional(v.string(), ''),
});
export type Inhibition = v.InferOutput<typeof inhibition>;

export const bookHead = v.object({
  version: v.number(),
  publishedAt: instant,
  note: maybe(v.string()),
});
export type BookHead = v.InferOutput<typeof bookHead>;

export const ruleBook = v.object({
  ...bookHead.entries,
  rules: list(bookRule),
  overrides: list(ruleOverride),
  inhibitions: list(inhibition),
  calendar: maybe(v.object({ zone: v.string(), holidays: list(v.string()), makeUpDays: list(v.string()) })),
});
export type RuleBook = v.InferOutput<typeof ruleBook>;

const days = list(v.string());
/** The working days of the site, and those that come with the platform. */
export const ruleCalendar = v.object({
  version: v.number(),
  zone: v.string(),
  holidays: days,
  makeUpDays: days,
  shipped: v.object({
    holidays: days,
    makeUpDays: days,
    years: list(v.object({ year: v.number(), source: v.string() })),
  }),
});
export type RuleCalendar = v.InferOutput<typeof ruleCalendar>;

/** One field that differs; its values are what the server holds, of whatever form. */
const change = v.object({
  rule: v.string(),
  scope: maybe(ruleScope),
  field: v.string(),
  before: v.optional(v.unknown(), null),
  after: v.optional(v.unknown(), null),
});
export type RuleChange = v.InferOutput<typeof change>;
export const ruleChanges = v.object({ changes: list(change) });

const fault = v.object({
  rule: maybe(v.string()),
  field: maybe(v.string()),
  code: maybe(v.string()),
  message: localText,
});
export type RuleFault = v.InferOutput<typeof fault>;
export const ruleCheck = v.object({ faults: list(fault), changes: list(change) });
export type RuleCheck = v.InferOutput<typeof ruleCheck>;

const versionRow = v.object({
  version: v.number(),
  at: instant,
  note: maybe(v.string()),
  changed: list(v.string()),
});
export type VersionRow = v.InferOutput<typeof versionRow>;
/** `next` goes on to older versions, whatever form it has. */
export const versionPage = v.object({
  items: list(versionRow),
  next: v.pipe(
    maybe(v.union([v.string(), v.number()])),
    v.transform((next) => (next === null ? null : String(next))),
  ),
});

export const importAnswer = v.object({
  rows: v.number(),
  good: v.number(),
  faults: list(v.object({ ...fault.entries, line: maybe(v.number()) })),
  changes: list(change),
  version: maybe(v.number()),
});
export type ImportAnswer = v.InferOutput<typeof importAnswer>;

const effectiveRule = v.object({
  rule: bookRule,
  changed: list(
    v.object({
      field: v.string(),
      scope: ruleScope,
      from: v.optional(v.unknown(), null),
      to: v.optional(v.unknown(), null),
    }),
  ),
});
export type EffectiveRule = v.InferOutput<typeof effectiveRule>;
/** The rules that judge one device, each as it holds there. */
export const effectiveRules = v.pipe(
  v.union([v.array(effectiveRule), v.object({ items: list(effectiveRule) })]),
  v.transform((answer) => (Array.isArray(answer) ? answer : answer.items)),
);
