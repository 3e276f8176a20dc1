import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf } from './fields';
import { mapFeatures } from './rest';

/** The search for the lost person of a case, as `/cases/{id}/search` tells it. */
const deed = v.object({ at: instant, by: maybe(v.string()) });

const spot = v.object({
  lon: v.number(),
  lat: v.number(),
  place: maybe(localText),
  where: maybe(v.string()),
});
export type Spot = v.InferOutput<typeof spot>;

const sighting = v.object({
  id: v.string(),
  source: v.string(),
  sourceTitle: localText,
  at: maybe(instant),
  spot: maybe(spot),
  certainty: maybe(localText),
  confidence: maybe(v.number()),
  words: maybe(v.string()),
  photo: v.boolean(),
  /** None: nobody has weighed it. */
  confirmed: maybe(v.boolean()),
  reported: deed,
  weighed: maybe(deed),
});
export type Sighting = v.InferOutput<typeof sighting>;

const geometry = mapFeatures.entries.features.item.entries.geometry;

const sector = v.object({
  id: v.string(),
  name: maybe(localText),
  shape: maybe(geometry),
  state: oneOf(['OPEN', 'SEARCHING', 'DONE', 'SEARCHING_AGAIN'], 'OPEN'),
  team: maybe(localText),
  pass: v.number(),
  metres: maybe(v.number()),
  next: maybe(v.number()),
  marks: list(v.object({ team: localText, pass: v.number(), begun: deed, done: maybe(deed) })),
});
export type Sector = v.InferOutput<typeof sector>;

export const personSearch = v.object({
  /** The case in which it was begun. */
  caseId: v.string(),
  /** Where it goes on, when that case was merged. */
  goesOnIn: maybe(v.object({ id: v.string(), number: v.string() })),
  state: oneOf(['UNCOVERED', 'COVERED', 'ENDED'], 'UNCOVERED'),
  round: v.number(),
  begun: deed,
  place: maybe(localText),
  ageBand: localText,
  relation: localText,
  person: maybe(
    v.object({
      name: maybe(v.string()),
      years: maybe(v.number()),
      description: maybe(v.string()),
      clothing: maybe(v.string()),
      lastSeenAt: maybe(instant),
      lastSeen: maybe(spot),
      placeId: maybe(v.string()),
      relationId: maybe(v.string()),
    }),
  ),
  legal: v.object({
    ground: maybe(localText),
    groundSource: maybe(localText),
    number: maybe(v.string()),
    grounded: maybe(deed),
    consentNeeded: v.boolean(),
    guardian: maybe(localText),
    way: maybe(localText),
    reference: maybe(v.string()),
    paperExpected: v.boolean(),
    paper: v.boolean(),
    consented: maybe(deed),
  }),
  missing: list(v.object({ id: v.string(), title: localText, source: localText, blocks: v.boolean() })),
  photo: v.object({ onFile: v.boolean(), shown: v.boolean() }),
  alert: v.object({
    people: v.number(),
    told: v.number(),
    confirmed: v.number(),
    notReached: v.number(),
  }),
  sightings: list(sighting),
  sectors: list(sector),
  doneShare: v.number(),
  end: maybe(
    v.object({
      at: instant,
      reason: v.string(),
      outcome: maybe(localText),
      photos: v.number(),
      sightings: v.number(),
      entries: v.number(),
      erasedAt: maybe(instant),
    }),
  ),
});
export type PersonSearch = v.InferOutput<typeof personSearch>;

const choice = v.object({ id: v.string(), title: localText });
export type Choice = v.InferOutput<typeof choice>;

/** What people choose from, with the sources that ask for it. */
export const searchChoices = v.object({
  relations: list(choice),
  grounds: list(
    v.object({
      ...choice.entries,
      numberNeeded: v.boolean(),
      source: localText,
      confirmed: v.boolean(),
    }),
  ),
  guardians: list(choice),
  consentWays: list(
    v.object({
      ...choice.entries,
      paperNeeded: v.boolean(),
      referenceNeeded: v.boolean(),
      source: localText,
      confirmed: v.boolean(),
    }),
  ),
  certainties: list(choice),
});
export type SearchChoices = v.InferOutput<typeof searchChoices>;

export const takenSighting = v.object({ id: v.string() });

/** The searches that came with cases that were merged into one. */
export const carriedSearches = v.object({
  items: list(v.object({ caseId: v.string(), number: v.string(), state: v.string() })),
});
