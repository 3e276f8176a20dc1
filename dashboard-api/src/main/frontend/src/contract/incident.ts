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
