import { useQuery } from '@tanstack/react-query';
import { mapFeatures } from '../contract/rest';
import { learnPlaceNames } from '../lib/places';
import { ask } from './http';

/** The places of the area: read once for every part of the screen, which then knows their names. */
export function useAreaMap() {
  return useQuery({
    queryKey: ['map'],
    queryFn: async ({ signal }) => {
      const map = await ask('/map', mapFeatures, { signal });
      learnPlaceNames(map.features.map(({ properties }) => properties));
      return map;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
