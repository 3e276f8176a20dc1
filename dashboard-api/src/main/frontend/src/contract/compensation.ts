import * as v from 'valibot';
import { list, localText, maybe } from './fields';

/** What the law awards. Amounts are whole numbers of hundredths of a yuan (fen). */

const range = v.object({ least: v.number(), most: v.number() });
export type Range = v.InferOutput<typeof range>;

const awardStandard = v.object({
  id: v.string(),
  title: localText,
  when: localText,
  chosen: v.optional(v.boolean(), true),
  inForce: v.optional(v.boolean(), true),
  source: maybe(localText),
  confirmed: v.optional(v.boolean(), true),
  lines: list(v.object({ part: v.string(), title: localText, reason: localText, range })),
  missing: list(v.object({ base: v.string(), title: localText })),
  range: maybe(range),
});
export type AwardStandard = v.InferOutput<typeof awardStandard>;

export const award = v.object({ note: localText, standards: list(awardStandard), range: maybe(range) });
export type Award = v.InferOutput<typeof award>;

export const compensationStandards = v.object({
  standards: list(
    v.object({ id: v.string(), title: localText, when: localText, categories: list(v.string()) }),
  ),
});
export type CompensationStandards = v.InferOutput<typeof compensationStandards>;
