import { useQuery } from '@tanstack/react-query';
import { caseClocks, pressingPage } from '../../contract/caseClocks';
import { inPath } from '../../contract/ids';
import { ask } from '../../transport/http';

/** The clocks of a case; each change of the case loads them anew, and so does time. */
export function useCaseClocks(id: string, version: string) {
  return useQuery({
    queryKey: ['case-clocks', id, version],
    queryFn: ({ signal }) => ask(`/cases/${inPath(id)}/clocks`, caseClocks, { signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
    refetchInterval: 60_000,
  });
}

/** What is late or soon will be, the earliest due first. */
export function usePressing() {
  return useQuery({
    queryKey: ['case-clocks', 'pressing'],
    queryFn: ({ signal }) => ask('/cases/overdue?limit=200', pressingPage, { signal }),
    refetchInterval: 30_000,
  });
}
