import * as v from 'valibot';
import { instant, list, maybe } from './fields';

/** Everything that happened to one alarm, newest first, as `/alarms/{id}/trail` tells it. */
export const alarmTrail = v.object({
  items: list(
    v.object({
      at: instant,
      event: v.string(),
      by: maybe(v.string()),
      facts: v.pipe(
        maybe(v.record(v.string(), v.unknown())),
        v.transform((facts) => facts ?? {}),
      ),
      comment: maybe(v.string()),
    }),
  ),
});
export type TrailItem = v.InferOutput<typeof alarmTrail>['items'][number];
