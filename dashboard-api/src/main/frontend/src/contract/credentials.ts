import * as v from 'valibot';
import { instant, list, maybe } from './fields';

/** Answers about device credentials. */

export const credential = v.object({
  clientId: v.string(),
  kind: v.string(),
  topicFilters: list(v.string()),
  enabled: v.boolean(),
  certificateOnly: v.optional(v.boolean(), false),
  exported: v.optional(v.boolean(), true),
  createdAt: instant,
  rotatedAt: instant,
  previousUntil: maybe(instant),
});
export type Credential = v.InferOutput<typeof credential>;
export const credentialPage = v.object({ items: list(credential), next: maybe(v.string()) });

export const issued = v.object({
  credential: v.object({ clientId: v.string(), topicFilters: list(v.string()) }),
  secret: maybe(v.string()),
});
export type Issued = v.InferOutput<typeof issued>;

export const refusal = v.object({
  clientId: v.string(),
  kind: v.string(),
  count: v.number(),
  firstAt: instant,
  lastAt: instant,
  topic: maybe(v.string()),
  address: maybe(v.string()),
});
export const refusalPage = v.object({ items: list(refusal), next: maybe(v.string()) });
export type Refusal = v.InferOutput<typeof refusal>;
