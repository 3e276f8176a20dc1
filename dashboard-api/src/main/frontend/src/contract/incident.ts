import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf } from './fields';
import { surroundings } from './surroundings';

const place = v.object({ id: v.string(), name: localText });

/** A lane or bridge that is blocked. */
const block = v.object({
  way: place,
  ground: v.string(),
  groundTitle: localText,
  lon: maybe(v.number()),
  lat: maybe(v.number()),
  until: maybe(instant),
  /** Whether it should be free by now. */
  late: v.boolean(),
  since: instant,
  note: maybe(v.string()),
});
export type WayBlock = v.InferOutput<typeof block>;
export const wayBlock = block;
export const wayBlocks = v.object({ items: list(block) });

const engine = v.object({
  id: v.string(),
  title: localText,
  widthMetres: v.number(),
  heightMetres: v.number(),
  tonnes: v.number(),
  source: localText,
  confirmed: v.boolean(),
});
export type Engine = v.InferOutput<typeof engine>;

const length = v.object({ metres: v.number(), source: localText, confirmed: v.boolean() });

/** Kinds of engines and why ways are blocked. */
export const accessBook = v.object({
  categories: list(v.string()),
  engines: list(engine),
  grounds: list(v.object({ id: v.string(), title: localText, wordsNeeded: v.boolean() })),
  clearance: length,
  hose: length,
});
export type AccessBook = v.InferOutput<typeof accessBook>;

const spots = list(v.pipe(v.array(v.number()), v.minLength(2)));

/** How an engine comes to the place of a case, as `/cases/{id}/fire-access` tells it. */
export const fireAccess = v.object({
  engine,
  reach: oneOf(['HOUSE', 'PART', 'UNKNOWN'], 'UNKNOWN'),
  start: maybe(place),
  startsKnown: v.boolean(),
  drivenMetres: v.number(),
  hoseMetres: v.number(),
  hoseLengths: v.number(),
  barrier: maybe(
    v.object({
      stop: oneOf(['BLOCKED', 'STAIRS', 'WIDTH', 'HEIGHT', 'LOAD'], 'BLOCKED'),
      way: place,
      needed: maybe(v.number()),
      given: maybe(v.number()),
    }),
  ),
  /** Longitude and latitude of each point. */
  drive: spots,
  lay: spots,
  unmeasured: list(place),
  below: list(place),
  lon: v.number(),
  lat: v.number(),
  around: surroundings,
  blocks: list(block),
});
export type FireAccess = v.InferOutput<typeof fireAccess>;

const deed = v.object({ at: instant, by: maybe(v.string()) });
const team = v.object({ id: v.string(), name: localText });
export type Team = v.InferOutput<typeof team>;

const heads = v.object({
  called: v.number(),
  coming: v.number(),
  arrived: v.number(),
  not: v.number(),
  left: v.number(),
  silent: v.number(),
});
export type Heads = v.InferOutput<typeof heads>;

const sector = v.object({
  id: v.string(),
  label: v.string(),
  place: maybe(v.string()),
  placeName: maybe(localText),
  group: maybe(v.string()),
  /** The place's form as GeoJSON text. */
  shape: maybe(v.string()),
  houses: list(v.string()),
  team,
  given: deed,
  done: maybe(deed),
});
export type TeamSector = v.InferOutput<typeof sector>;

const roll = v.object({
  number: v.number(),
  reason: v.string(),
  reasonTitle: localText,
  called: deed,
  answerBy: instant,
  nextAt: instant,
  nextDue: v.boolean(),
  counts: list(
    v.object({
      team,
      present: maybe(v.number()),
      missing: maybe(v.number()),
      late: v.boolean(),
      said: maybe(deed),
    }),
  ),
  present: v.number(),
  missing: v.number(),
  silent: v.number(),
});
export type Roll = v.InferOutput<typeof roll>;

const call = v.object({
  id: v.string(),
  skill: maybe(localText),
  groups: list(v.string()),
  place: maybe(localText),
  called: deed,
  releasedAt: maybe(instant),
  heads,
  volunteers: list(
    v.object({
      volunteer: v.string(),
      name: v.string(),
      group: maybe(v.string()),
      answer: maybe(v.string()),
      answerTitle: maybe(localText),
      at: maybe(instant),
    }),
  ),
});
export type VolunteerCall = v.InferOutput<typeof call>;

/** What is done on the spot of a case, as `/cases/{id}/incident` tells it. */
export const incidentView = v.object({
  caseId: v.string(),
  running: v.boolean(),
  sectors: list(sector),
  /** Who would be counted if a roll were called now. */
  teams: list(team),
  pace: v.object({
    intervalMinutes: v.number(),
    answerMinutes: v.number(),
    source: localText,
    confirmed: v.boolean(),
  }),
  roll: maybe(roll),
  rolls: list(roll),
  missing: v.number(),
  missingTeams: list(team),
  withdrawnAt: maybe(instant),
  calls: list(call),
  /** The number of the case that was merged into this one and whose people these are. */
  keptWith: maybe(v.string()),
  /** What is being done for other cases that were merged into this one. */
  carried: list(
    v.object({ caseId: v.string(), number: maybe(v.string()), sectors: v.number(), missing: v.number() }),
  ),
  heads,
});
export type IncidentView = v.InferOutput<typeof incidentView>;

const houseHeads = v.object({
  houses: v.number(),
  residents: v.number(),
  needHelp: v.number(),
  /** Houses of which nobody knows how many live there. */
  uncounted: v.number(),
});
export type HouseHeads = v.InferOutput<typeof houseHeads>;

/** Grids, household groups and houses with numbers of people, as `/house-tree` tells it. */
export const houseTree = v.object({
  grids: list(
    v.object({
      id: maybe(v.string()),
      name: localText,
      heads: houseHeads,
      workers: v.number(),
      groups: list(
        v.object({
          id: maybe(v.string()),
          heads: houseHeads,
          leaders: v.number(),
          houses: list(
            v.object({
              id: v.string(),
              name: localText,
              residents: maybe(v.number()),
              needHelp: maybe(v.number()),
            }),
          ),
        }),
      ),
    }),
  ),
  total: houseHeads,
});
export type HouseTree = v.InferOutput<typeof houseTree>;

/** One incident as one person meets it on the phone. */
export const fieldIncident = v.object({
  caseId: v.string(),
  number: v.string(),
  title: localText,
  withdrawnAt: maybe(instant),
  roll: maybe(
    v.object({
      number: v.number(),
      team: localText,
      calledAt: instant,
      answerBy: instant,
      present: maybe(v.number()),
      missing: maybe(v.number()),
    }),
  ),
  calls: list(
    v.object({
      id: v.string(),
      place: maybe(localText),
      skill: maybe(localText),
      at: instant,
      answer: maybe(v.string()),
    }),
  ),
  sectors: list(
    v.object({
      id: v.string(),
      label: v.string(),
      place: maybe(localText),
      group: maybe(v.string()),
      done: v.boolean(),
    }),
  ),
  /** The larger one is the newer. */
  version: v.optional(v.number(), 0),
});
export type FieldIncident = v.InferOutput<typeof fieldIncident>;

/** What the phone asks of somebody at incidents (`/field/incidents`). */
export const fieldIncidents = v.object({ items: list(fieldIncident) });
export type FieldIncidents = v.InferOutput<typeof fieldIncidents>;
