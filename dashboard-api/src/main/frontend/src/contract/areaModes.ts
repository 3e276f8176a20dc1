import * as v from 'valibot';
import { instant, list, maybe } from './fields';

/** Modes that somebody declared for the area or one of its zones. */
export const areaModeList = v.object({
  items: list(
    v.object({
      mode: v.string(),
      /** Null: the whole area. */
      zone: maybe(v.string()),
      since: instant,
      until: instant,
      by: maybe(v.string()),
      reason: maybe(v.string()),
    }),
  ),
});
export type DeclaredMode = v.InferOutput<typeof areaModeList>['items'][number];
