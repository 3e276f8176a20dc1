import * as v from 'valibot';
import { list, localText, maybe } from './fields';

/** `GET /case-grounds`: why people decide on cases, whom they may name, and where the law says so. */

const entry = v.pipe(
  v.object({
    id: v.string(),
    title: localText,
    wordsNeeded: v.optional(v.boolean(), false),
    source: maybe(localText),
    from: maybe(v.string()),
    to: maybe(v.string()),
    confirmed: v.optional(v.boolean(), true),
  }),
  v.transform(({ title, ...rest }) => ({ ...rest, name: title })),
);
export type Ground = v.InferOutput<typeof entry>;

export const caseGrounds = v.pipe(
  v.object({
    all: v.object({
      returns: list(entry),
      reopenings: list(entry),
      refusals: list(entry),
      jurisdictions: list(entry),
      authorities: list(entry),
      agencies: list(entry),
      clocks: list(entry),
      regimes: list(entry),
      mediationResults: list(entry),
    }),
    refusalsInForce: list(v.string()),
  }),
  // Nobody may choose a ground of a law that no longer holds.
  v.transform(({ all, refusalsInForce }) => ({
    ...all,
    refusals: all.refusals.filter(({ id }) => refusalsInForce.includes(id)),
  })),
);
export type CaseGrounds = v.InferOutput<typeof caseGrounds>;
