import * as v from 'valibot';
import { instant, list, maybe, oneOf } from './fields';

/** What the centre asked the complainants of a case and what they said. */
export const said = v.object({
  kind: oneOf(['question', 'answer', 'photos'], 'photos'),
  questionId: maybe(v.string()),
  complaint: maybe(v.string()),
  at: instant,
  text: maybe(v.string()),
  photos: list(v.object({ id: v.string(), url: v.string() })),
  /** Of a question: whether nobody has answered it. */
  open: maybe(v.boolean()),
});
export type Said = v.InferOutput<typeof said>;
export const dialogue = v.array(said);
