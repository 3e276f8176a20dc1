import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf } from './fields';

/** The clocks of cases: where they stand and why. */

export const clockStates = ['RUNNING', 'PAUSED', 'MET', 'LATE', 'VOID'] as const;
export type ClockState = (typeof clockStates)[number];

export const caseClock = v.object({
  clock: v.string(),
  name: localText,
  state: oneOf(clockStates, 'RUNNING'),
  open: v.optional(v.boolean(), false),
  startedAt: instant,
  dueAt: maybe(instant),
  warnAt: maybe(instant),
  endedAt: maybe(instant),
  remainingSeconds: maybe(v.number()),
  /** For a clock of days: how many days of the period are not over yet. */
  remainingDays: maybe(v.number()),
  source: maybe(localText),
  toConfirm: v.optional(v.boolean(), false),
  pausable: v.optional(v.boolean(), false),
  lines: list(v.object({ at: instant, code: maybe(v.string()), text: localText })),
});
export type CaseClock = v.InferOutput<typeof caseClock>;
export const caseClocks = v.array(caseClock);

export const pressing = v.object({
  id: v.string(),
  number: v.string(),
  category: maybe(v.string()),
  place: maybe(v.string()),
  clock: v.string(),
  name: localText,
  state: oneOf(clockStates, 'RUNNING'),
  startedAt: instant,
  dueAt: instant,
});
export type Pressing = v.InferOutput<typeof pressing>;
export const pressingPage = v.object({ items: list(pressing), next: maybe(v.string()) });

const named = v.object({ id: v.string(), name: localText });
export const clockSheet = v.object({ grounds: list(named), milestones: list(named) });
export type ClockSheet = v.InferOutput<typeof clockSheet>;
