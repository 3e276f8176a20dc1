import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf } from './fields';

const step = v.object({
  duties: list(localText),
  afterSeconds: v.number(),
  reachedAt: maybe(instant),
});

const ladder = v.object({
  ladder: v.string(),
  state: oneOf(['climbing', 'all_told', 'acknowledged', 'verified', 'returned', 'put-aside'], 'all_told'),
  steps: list(step),
  nextRung: maybe(v.number()),
  nextAt: maybe(instant),
});
export type Ladder = v.InferOutput<typeof ladder>;

export const receiptStates = ['intended', 'accepted', 'delivered', 'failed', 'expired'] as const;

const told = v.object({
  id: v.string(),
  recipient: v.string(),
  /** Masked; null for roles that may not see it. */
  name: maybe(v.string()),
  duty: localText,
  channel: v.string(),
  channelTitle: localText,
  rung: v.number(),
  state: oneOf(receiptStates, 'intended'),
  reason: maybe(v.string()),
  intendedAt: instant,
  changedAt: instant,
});
export type Told = v.InferOutput<typeof told>;

/** Who was told of an alarm, by which channel, and what became of it. */
export const notifications = v.object({ ladder: v.optional(v.nullable(ladder), null), items: list(told) });
export type Notifications = v.InferOutput<typeof notifications>;
