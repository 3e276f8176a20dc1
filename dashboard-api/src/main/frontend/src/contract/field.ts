import * as v from 'valibot';
import { instant, list, localText, maybe } from './fields';
import { fieldIncident } from './incident';

/** A task as one person sees it on the phone (`/field/tasks`). */
export const fieldTask = v.object({
  id: v.string(),
  caseNumber: maybe(v.string()),
  title: localText,
  priority: v.string(),
  placeName: maybe(localText),
  lon: maybe(v.number()),
  lat: maybe(v.number()),
  state: v.string(),
  stateTitle: localText,
  mine: v.string(),
  takers: v.number(),
  needed: v.number(),
  offeredUntil: maybe(instant),
  openedAt: instant,
  lastAt: instant,
  note: maybe(v.string()),
  reports: v.optional(v.number(), 0),
  /** The larger one is the newer. */
  version: v.optional(v.number(), 0),
});
export type FieldTask = v.InferOutput<typeof fieldTask>;

export const declineGround = v.object({ id: v.string(), title: localText, wordsNeeded: v.boolean() });
export type DeclineGround = v.InferOutput<typeof declineGround>;

export const fieldSheet = v.object({
  me: v.object({ id: v.string(), name: v.string(), body: localText, away: v.boolean() }),
  items: list(fieldTask),
  declines: list(declineGround),
});
export type FieldSheet = v.InferOutput<typeof fieldSheet>;

export const keptPhoto = v.object({ id: v.string() });

/** What changed of the person's own, as `/user/queue/tasks` tells it. */
export const ownFrame = v.object({
  at: instant,
  changes: list(
    v.variant('kind', [
      v.object({ kind: v.literal('task'), id: v.string(), version: v.number(), row: v.nullable(fieldTask) }),
      v.object({
        kind: v.literal('incident'),
        id: v.string(),
        version: v.number(),
        row: v.nullable(fieldIncident),
      }),
    ]),
  ),
});
export type OwnFrame = v.InferOutput<typeof ownFrame>;
export type OwnChange = OwnFrame['changes'][number];
