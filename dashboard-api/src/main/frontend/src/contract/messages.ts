import * as v from 'valibot';
import { instant, list, maybe } from './fields';

/** Answers about devices' messages: their fates, those that were set aside, replays, and the broker's losses. */

export const fateDays = v.object({
  items: list(v.object({ day: v.string(), fate: v.string(), reason: maybe(v.string()), count: v.number() })),
});
export type FateDay = v.InferOutput<typeof fateDays>['items'][number];

export const setAside = v.object({
  id: v.string(),
  arrivedAt: instant,
  topic: v.string(),
  area: maybe(v.string()),
  kind: maybe(v.string()),
  device: maybe(v.string()),
  channel: maybe(v.string()),
  fate: v.string(),
  reason: v.string(),
  field: maybe(v.string()),
  position: maybe(v.number()),
  size: v.number(),
  state: v.string(),
  outcome: maybe(v.string()),
  outcomeReason: maybe(v.string()),
  decidedAt: maybe(instant),
  decision: maybe(v.string()),
});
export type SetAside = v.InferOutput<typeof setAside>;
export const setAsidePage = v.object({ items: list(setAside), next: maybe(v.string()) });

export const content = v.object({
  size: v.number(),
  hex: v.string(),
  text: maybe(v.string()),
  contentType: maybe(v.string()),
  sealed: v.boolean(),
});
export type Content = v.InferOutput<typeof content>;

export const replay = v.object({
  id: v.string(),
  requestedAt: instant,
  state: v.string(),
  total: v.number(),
  done: v.number(),
  outcomes: v.optional(v.record(v.string(), v.number()), {}),
});
export type Replay = v.InferOutput<typeof replay>;
export const replays = v.object({ items: list(replay) });

export const dismissed = v.object({ dismissed: v.number() });
export const registered = v.object({ id: v.string() });

export const broker = v.object({
  brokers: list(
    v.object({
      broker: v.string(),
      counts: v.boolean(),
      held: maybe(v.number()),
      queueLimit: maybe(v.number()),
      overruns: maybe(v.string()),
      seenAt: instant,
    }),
  ),
  droppedToday: v.number(),
  dropped: v.number(),
  lastDroppedAt: maybe(instant),
  days: list(v.object({ day: v.string(), count: v.number() })),
});
export type Broker = v.InferOutput<typeof broker>;
