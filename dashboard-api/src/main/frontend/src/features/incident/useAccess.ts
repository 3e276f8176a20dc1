import { useQuery, useQueryClient } from '@tanstack/react-query';
import { inPath } from '../../contract/ids';
import { accessBook, fireAccess, wayBlock } from '../../contract/incident';
import { ask } from '../../transport/http';

const LOOK_MILLIS = 10_000;

/** Kinds of engines, grounds, and which cases engines come to. */
export function useAccessBook() {
  return useQuery({
    queryKey: ['fire-access-book'],
    queryFn: ({ signal }) => ask('/fire-access/book', accessBook, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How an engine comes to the place of a case; ways get blocked and freed, so it is read anew. */
export function useFireAccess(caseId: string, version: string, engine: string) {
  return useQuery({
    queryKey: ['fire-access', caseId, engine, version],
    queryFn: ({ signal }) =>
      ask(`/cases/${inPath(caseId)}/fire-access?engine=${engine}`, fireAccess, { signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === caseId ? before : undefined),
    refetchInterval: LOOK_MILLIS,
  });
}

export interface BlockWish {
  readonly ground: string;
  readonly note: string | null;
  readonly until: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

/** Blocks ways and frees them. */
export function useWayCommands() {
  const queries = useQueryClient();
  const post = async (path: string, body: unknown) => {
    const after = await ask(path, wayBlock, { method: 'POST', body, key: crypto.randomUUID() });
    await queries.invalidateQueries({ queryKey: ['fire-access'] });
    await queries.invalidateQueries({ queryKey: ['way-blocks'] });
    return after;
  };
  return {
    block: (way: string, wish: BlockWish) => post(`/fire-access/ways/${inPath(way)}/block`, wish),
    free: (way: string) => post(`/fire-access/ways/${inPath(way)}/free`, {}),
  };
}
