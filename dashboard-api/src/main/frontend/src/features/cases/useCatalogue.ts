import { useQuery } from '@tanstack/react-query';
import { caseCatalogue } from '../../contract/rest';
import { ask } from '../../transport/http';

/** Categories, remits, bodies and outcomes: data of the centre that rarely changes. */
export function useCatalogue() {
  return useQuery({
    queryKey: ['case-catalogue'],
    queryFn: ({ signal }) => ask('/case-catalogue', caseCatalogue, { signal }),
    staleTime: 10 * 60_000,
  });
}
