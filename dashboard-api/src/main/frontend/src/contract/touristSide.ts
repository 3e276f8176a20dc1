import * as v from 'valibot';
import { instant, list, maybe, oneOf } from './fields';

/** From where no complaints are taken; never the address or number itself. */
export const originBlock = v.object({
  id: v.string(),
  by: oneOf(['address', 'phone'], 'address'),
  caseId: v.string(),
  reason: maybe(v.string()),
  blockedBy: maybe(v.string()),
  blockedAt: instant,
  until: instant,
  liftedAt: maybe(instant),
  /** Whether it keeps complaints out now. */
  holds: v.boolean(),
  /** How many complaints were not taken because of it. */
  refused: v.number(),
  refusedAt: maybe(instant),
});
export type OriginBlock = v.InferOutput<typeof originBlock>;
export const originBlocks = v.object({ items: list(originBlock) });

/** Of a case's page only the complaints, each with the masked number that was given with it. */
export const caseComplaints = v.object({
  filings: list(v.object({ ref: maybe(v.string()), phoneMasked: maybe(v.string()) })),
});
