import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf } from './fields';

/** How closed cases like one were mediated. Amounts are whole numbers of hundredths of a yuan (fen). */

const spread = v.object({
  count: v.number(),
  least: v.number(),
  lowerQuartile: v.number(),
  median: v.number(),
  upperQuartile: v.number(),
  most: v.number(),
});
export type Spread = v.InferOutput<typeof spread>;

const precedent = v.object({
  caseId: maybe(v.string()),
  number: maybe(v.string()),
  outcome: oneOf(['AGREEMENT', 'NONE', 'WITHDRAWN'], 'NONE'),
  amount: maybe(v.number()),
  currency: maybe(v.string()),
  days: v.number(),
  endedAt: instant,
  samePlaceKind: v.optional(v.boolean(), false),
  sameStandards: v.optional(v.boolean(), false),
});
export type Precedent = v.InferOutput<typeof precedent>;

export const precedents = v.object({
  category: v.string(),
  categoryName: maybe(localText),
  compared: v.number(),
  agreements: v.number(),
  none: v.number(),
  withdrawn: v.number(),
  amounts: list(v.number()),
  spread: maybe(spread),
  days: maybe(spread),
  items: list(precedent),
});
export type Precedents = v.InferOutput<typeof precedents>;
