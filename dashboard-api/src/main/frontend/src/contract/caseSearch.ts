import * as v from 'valibot';
import { list, maybe } from './fields';
import { caseRow } from './rows';

/** Answers about lists of cases and what was looked for in them. */

const hit = v.object({
  /** Where it stands: `number`, `order`, `complaint`, `note`, `reply` or `reason`. */
  said: v.string(),
  parts: list(v.object({ text: v.string(), hit: v.boolean() })),
});
export type Hit = v.InferOutput<typeof hit>;

export const foundCase = v.object({ ...caseRow.entries, hits: list(hit) });
export type FoundCase = v.InferOutput<typeof foundCase>;

export const foundCases = v.object({ items: list(foundCase), next: maybe(v.string()) });
export type FoundCases = v.InferOutput<typeof foundCases>;
