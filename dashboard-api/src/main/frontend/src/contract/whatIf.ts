import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf } from './fields';
import { priorities } from './rows';

/** A changed rule run over stored readings: what it would have raised beside what was raised. */

/** A place by its name, or by its id where the server knows no name. */
const place = maybe(
  v.union([
    localText,
    v.pipe(
      v.string(),
      v.transform((id) => ({ zh: id, en: id })),
    ),
  ]),
);

const alarm = v.object({
  device: v.string(),
  place,
  level: maybe(v.string()),
  priority: oneOf(priorities, 'CAUTION'),
  value: maybe(v.number()),
  from: instant,
  /** Null: it still stood when the period ended. */
  to: maybe(instant),
});
export type WhatIfAlarm = v.InferOutput<typeof alarm>;

/** The server's word `then`, which would make our objects look like promises, is `proposed` here. */
const THEN = 'then';

const counts = { today: v.number(), [THEN]: v.number() };
const named = <Facts extends { readonly [THEN]: number }>({ [THEN]: proposed, ...facts }: Facts) => ({
  ...facts,
  proposed,
});

const result = v.pipe(
  v.object({
    ...counts,
    gained: v.number(),
    lost: v.number(),
    same: v.number(),
    perBucket: list(v.pipe(v.object({ ...counts, at: instant }), v.transform(named))),
    /** At most 500 each; `gained` and `lost` count all. */
    gainedAlarms: list(alarm),
    lostAlarms: list(alarm),
    perDevice: list(v.pipe(v.object({ ...counts, device: v.string() }), v.transform(named))),
  }),
  v.transform(named),
);
export type WhatIfResult = v.InferOutput<typeof result>;

export const whatIfStarted = v.object({ id: v.string() });

export const whatIfRun = v.object({
  id: v.string(),
  state: oneOf(['RUNNING', 'DONE', 'CANCELLED', 'FAILED'], 'RUNNING'),
  /** How many stored readings there are to judge, and how many of them were. */
  readings: v.optional(v.nullable(v.number()), 0),
  done: v.optional(v.nullable(v.number()), 0),
  devices: v.optional(v.nullable(v.number()), 0),
  devicesDone: v.optional(v.nullable(v.number()), 0),
  startedAt: maybe(instant),
  etaSeconds: maybe(v.number()),
  failure: maybe(
    v.union([
      v.pipe(
        v.object({ message: localText }),
        v.transform(({ message }) => message),
      ),
      localText,
      v.pipe(
        v.string(),
        v.transform((text) => ({ zh: text, en: text })),
      ),
    ]),
  ),
  result: maybe(result),
});
export type WhatIfRun = v.InferOutput<typeof whatIfRun>;
