import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf } from './fields';

/** Answers about the figures of cases. */

const share = v.object({ of: v.number(), count: v.number(), percent: maybe(v.number()) });
export type Share = v.InferOutput<typeof share>;

const times = v.object({
  count: v.number(),
  medianSeconds: maybe(v.number()),
  p90Seconds: maybe(v.number()),
  maxSeconds: maybe(v.number()),
});
export type Times = v.InferOutput<typeof times>;

const satisfaction = v.object({
  count: v.number(),
  satisfied: v.number(),
  percent: maybe(v.number()),
  mean: maybe(v.number()),
  unsolved: v.number(),
});
const reopened = v.object({ closed: v.number(), count: v.number(), percent: maybe(v.number()) });

const ofBody = v.object({
  /** Null: nobody led yet, the desk. */
  body: maybe(v.string()),
  closed: v.number(),
  openAtEnd: v.number(),
  closing: share,
  firstAnswer: times,
  settle: times,
  clocks: share,
  satisfaction,
  reopened,
});
export type OfBody = v.InferOutput<typeof ofBody>;

const slice = v.object({ item: v.string(), count: v.number(), percent: v.number() });
export type Slice = v.InferOutput<typeof slice>;

const span = v.object({
  day: v.string(),
  from: instant,
  opened: v.number(),
  resumed: v.number(),
  ended: v.number(),
  closing: share,
  satisfaction,
});
export type FlowSpan = v.InferOutput<typeof span>;

const assessment = v.object({
  figure: v.string(),
  title: localText,
  value: maybe(v.number()),
  unit: v.string(),
  target: v.number(),
  atLeast: v.boolean(),
  verdict: oneOf(['GOOD', 'POOR', 'NONE'], 'NONE'),
  source: localText,
});
export type CaseAssessment = v.InferOutput<typeof assessment>;

export const caseFigureReport = v.object({
  from: instant,
  to: instant,
  figures: v.object({
    opened: v.number(),
    resumed: v.number(),
    ended: v.number(),
    openAtEnd: v.number(),
    closing: share,
    firstAnswer: times,
    settle: times,
    onTheSpot: times,
    clocks: share,
    satisfaction,
    reopened,
    bodies: list(ofBody),
    byClock: list(v.object({ clock: v.string(), due: share })),
    origins: list(slice),
    categories: list(slice),
    remits: list(slice),
    outcomes: list(slice),
    flow: list(span),
  }),
  assessments: list(assessment),
  names: v.optional(v.record(v.string(), v.record(v.string(), localText)), {}),
});
export type CaseFigureReport = v.InferOutput<typeof caseFigureReport>;

const behind = v.object({
  id: v.string(),
  number: v.string(),
  title: maybe(localText),
  bodyName: maybe(localText),
  openedAt: instant,
  answeredAt: maybe(instant),
  resolvedAt: maybe(instant),
  closedAt: maybe(instant),
  open: v.boolean(),
});
export type CaseBehind = v.InferOutput<typeof behind>;
export const casesBehind = v.object({ items: list(behind), next: maybe(v.string()) });
