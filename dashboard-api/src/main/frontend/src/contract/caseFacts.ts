import * as v from 'valibot';
import { instant, list, localText, maybe } from './fields';

/** What the trail of a case says of it beside its row, and what may be the same matter. */

const ground = v.object({ id: v.string(), name: maybe(localText), at: instant });

export const caseFacts = v.object({
  admission: maybe(ground),
  refusal: maybe(ground),
  transfer: maybe(
    v.object({ authority: v.string(), name: maybe(localText), orderNumber: v.string(), at: instant }),
  ),
  orders: list(v.object({ agency: v.string(), name: maybe(localText), number: v.string(), at: instant })),
  deadlines: list(v.object({ clock: v.string(), name: maybe(localText), until: instant, at: instant })),
  ratings: list(v.object({ complaint: v.string(), score: v.number(), solved: v.boolean(), at: instant })),
  links: list(v.object({ id: v.string(), number: v.string(), relation: v.string(), at: instant })),
  joint: maybe(v.object({ cause: v.string(), complainants: v.number(), at: instant })),
  reopened: v.optional(v.number(), 0),
});
export type CaseFacts = v.InferOutput<typeof caseFacts>;

export const suggestion = v.object({
  kind: v.string(),
  id: v.string(),
  number: maybe(v.string()),
  title: maybe(localText),
  at: instant,
  text: localText,
});
export type Suggestion = v.InferOutput<typeof suggestion>;
