import * as v from 'valibot';
import { instant, list, maybe, oneOf } from './fields';

/** Calls of the desk (查岗), as `/post-checks` tells them. */
export const postCheck = v.object({
  id: v.string(),
  state: oneOf(['called', 'answered', 'missed'], 'missed'),
  ground: v.string(),
  calledAt: instant,
  calledBy: maybe(v.string()),
  dueAt: instant,
  answeredAt: maybe(instant),
  answeredBy: maybe(v.string()),
  answerMillis: maybe(v.number()),
  missedInARow: v.optional(v.number(), 0),
});
export type PostCheck = v.InferOutput<typeof postCheck>;

export const postChecks = v.object({ items: list(postCheck), next: maybe(v.string()) });
