import * as v from 'valibot';
import { caseFacts, suggestion } from './caseFacts';
import { instant, list, localText, maybe } from './fields';
import { caseRow } from './rows';

/** Answers of the REST calls that the console makes. */

export const session = v.object({
  user: maybe(
    v.object({ id: v.string(), login: v.string(), displayName: maybe(v.string()), roles: list(v.string()) }),
  ),
  csrf: v.object({ headerName: v.string(), token: v.string() }),
  site: v.object({
    area: v.string(),
    name: localText,
    timeZone: v.string(),
    synthetic: v.optional(v.boolean(), false),
    publicUrl: maybe(v.string()),
  }),
  build: maybe(v.object({ version: maybe(v.string()), at: maybe(v.string()) })),
});
export type Session = v.InferOutput<typeof session>;
export type User = NonNullable<Session['user']>;

export const problem = v.object({
  title: maybe(v.string()),
  status: maybe(v.number()),
  detail: maybe(v.string()),
  code: maybe(v.string()),
  field: maybe(v.string()),
});

export const caseDetail = v.object({
  ...caseRow.entries,
  filings: list(
    v.object({
      ref: maybe(v.string()),
      at: maybe(instant),
      language: maybe(v.string()),
      statement: maybe(v.string()),
      phoneMasked: maybe(v.string()),
      photos: list(
        v.object({ id: v.string(), url: v.string(), width: maybe(v.number()), height: maybe(v.number()) }),
      ),
      withdrawnAt: maybe(instant),
    }),
  ),
  facts: maybe(caseFacts),
  /** Whether what people said and sent is kept from the reader. */
  hidden: v.optional(v.boolean(), false),
  /** What the procedure gives to others than the reader, by the verb of its path, and who may. */
  barred: list(v.object({ verb: v.string(), why: localText })),
  suggestions: list(suggestion),
  trail: list(
    v.object({
      at: instant,
      event: v.string(),
      actor: maybe(v.string()),
      actorName: maybe(v.string()),
      text: maybe(localText),
      note: maybe(v.string()),
    }),
  ),
});
export type CaseDetail = v.InferOutput<typeof caseDetail>;

const asked = v.object({ id: v.string(), name: localText, required: v.optional(v.boolean(), false) });
const keptClock = v.object({
  clock: v.string(),
  name: localText,
  amount: v.number(),
  unit: v.string(),
  source: localText,
  toConfirm: v.optional(v.boolean(), false),
});

const named = v.pipe(
  v.object({
    id: v.string(),
    name: maybe(localText),
    title: maybe(localText),
    cause: maybe(v.string()),
    remit: maybe(v.string()),
    priority: maybe(v.string()),
    body: maybe(v.string()),
    questions: list(asked),
    clocks: list(keptClock),
  }),
  v.transform(({ name, title, ...rest }) => ({
    ...rest,
    name: name ?? title ?? { zh: rest.id, en: rest.id },
  })),
);
export type Named = v.InferOutput<typeof named>;
export const caseCatalogue = v.object({
  categories: list(named),
  remits: list(named),
  bodies: list(named),
  outcomes: list(named),
});
export type CaseCatalogue = v.InferOutput<typeof caseCatalogue>;

export const directory = v.object({ items: list(v.object({ id: v.string(), displayName: v.string() })) });

export const passages = v.object({
  items: list(
    v.object({
      at: instant,
      gate: v.string(),
      gateName: maybe(localText),
      siteClass: maybe(v.string()),
      direction: maybe(v.string()),
      plateMasked: maybe(v.string()),
      plateColor: maybe(v.string()),
      confidence: maybe(v.number()),
    }),
  ),
});
export type Passage = v.InferOutput<typeof passages>['items'][number];

export const readings = v.object({
  unit: maybe(v.string()),
  items: list(
    v.object({
      at: instant,
      value: maybe(v.number()),
      min: maybe(v.number()),
      avg: maybe(v.number()),
      max: maybe(v.number()),
      quality: maybe(v.union([v.string(), v.number()])),
    }),
  ),
});
export type Readings = v.InferOutput<typeof readings>;

export const processors = v.object({
  items: list(
    v.object({
      group: v.string(),
      state: v.string(),
      lagEvents: maybe(v.number()),
      lagMillis: maybe(v.number()),
      at: maybe(instant),
    }),
  ),
});
export type Processor = v.InferOutput<typeof processors>['items'][number];

/** Counts of message fates: named totals, or one item per fate and reason. */
export const fates = v.union([
  v.object({
    items: v.array(
      v.object({ day: maybe(v.string()), fate: v.string(), reason: maybe(v.string()), count: v.number() }),
    ),
  }),
  v.record(v.string(), v.unknown()),
]);

export const quarantine = v.object({
  items: list(v.unknown()),
  total: maybe(v.number()),
  next: v.optional(v.unknown()),
});

const position = v.array(v.unknown());
export const mapFeatures = v.object({
  features: v.array(
    v.object({
      geometry: v.object({ type: v.string(), coordinates: position }),
      properties: v.looseObject({ layer: v.string(), id: v.string(), name: maybe(localText) }),
    }),
  ),
});
export type MapFeature = v.InferOutput<typeof mapFeatures>['features'][number];

/** What the platform found when it looked at itself. */
export const watchLook = v.object({
  node: v.string(),
  at: maybe(instant),
  items: list(
    v.object({ part: v.string(), metric: v.string(), value: v.number(), unit: v.optional(v.string(), '') }),
  ),
  failed: list(v.object({ probe: v.string(), error: v.string() })),
});
export type WatchLook = v.InferOutput<typeof watchLook>;
