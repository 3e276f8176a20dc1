import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf } from './fields';

/** Water, houses and people around an alarm, nearest first, as `/alarms/{id}/surroundings` tells it. */
export const surroundings = v.object({
  hydrants: list(
    v.object({
      id: v.string(),
      name: localText,
      metres: v.number(),
      /** Whether it gives water; nobody should run to one that is only not known to fail. */
      water: oneOf(['working', 'below-pressure', 'unknown'], 'unknown'),
      /** MPa. */
      pressure: maybe(v.number()),
      at: maybe(instant),
    }),
  ),
  houses: list(
    v.object({
      id: v.string(),
      name: localText,
      metres: v.number(),
      group: maybe(v.string()),
      residents: maybe(v.number()),
    }),
  ),
  /** Everybody who lives in these houses, as far as the register knows. */
  residents: maybe(v.number()),
});
export type Surroundings = v.InferOutput<typeof surroundings>;
export type Hydrant = Surroundings['hydrants'][number];
export type HouseNear = Surroundings['houses'][number];
