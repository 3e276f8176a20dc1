import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf, version } from './fields';

/** Answers about reported hazards and their rewards. */

const choice = v.object({ id: v.string(), title: localText });

export const hazardBook = v.object({
  rectifyDays: v.number(),
  kinds: list(choice),
  grounds: list(choice),
  rewards: list(
    v.object({
      from: v.string(),
      points: v.record(v.string(), v.number()),
      source: localText,
      confirmed: v.boolean(),
    }),
  ),
});

export const hazardStates = [
  'REPORTED',
  'ORDERED',
  'RECTIFIED',
  'RECHECKED',
  'STRUCK_OFF',
  'DISMISSED',
] as const;
export type HazardState = (typeof hazardStates)[number];

const line = v.object({
  id: v.string(),
  number: v.string(),
  kind: localText,
  origin: localText,
  placeName: maybe(localText),
  reportedAt: instant,
  state: oneOf(hazardStates, 'REPORTED'),
  stateTitle: localText,
  severity: maybe(localText),
  body: maybe(localText),
  until: maybe(instant),
  overdue: v.boolean(),
  points: v.number(),
  version,
});
export type HazardLine = v.InferOutput<typeof line>;
export const hazardLines = v.object({ items: list(line), next: maybe(v.string()) });

const acts = [
  'order',
  'dismiss',
  'recheck',
  'strike-off',
  'rectified',
  'reward',
  'reverse-reward',
  'none',
] as const;
export type HazardAct = (typeof acts)[number];

export const hazardDetail = v.object({
  line,
  statement: maybe(v.string()),
  phone: maybe(v.string()),
  photos: list(v.string()),
  ground: maybe(localText),
  steps: list(
    v.object({
      what: oneOf(
        [
          'DISMISSED',
          'ORDERED',
          'RECTIFIED',
          'PASSED',
          'NOT_PASSED',
          'STRUCK_OFF',
          'REWARDED',
          'REWARD_REVERSED',
          'OTHER',
        ],
        'OTHER',
      ),
      at: instant,
      by: v.string(),
      note: maybe(v.string()),
      photos: list(v.string()),
      until: maybe(instant),
    }),
  ),
  acts: list(oneOf(acts, 'none')),
});
export type HazardDetail = v.InferOutput<typeof hazardDetail>;

export const rewardLedger = v.object({
  sums: list(
    v.object({ reporter: v.string(), phone: maybe(v.string()), points: v.number(), hazards: v.number() }),
  ),
  lines: list(
    v.object({
      hazardId: v.string(),
      number: maybe(v.string()),
      reporter: v.string(),
      points: v.number(),
      at: instant,
      by: v.string(),
      reason: maybe(v.string()),
    }),
  ),
});
