import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type HazardAct,
  type HazardDetail,
  hazardBook,
  hazardDetail,
  hazardLines,
  rewardLedger,
} from '../../contract/hazard';
import { inPath } from '../../contract/ids';
import { ask } from '../../transport/http';

const LOOK_MILLIS = 30_000;

export function useHazardLines(query: string) {
  return useQuery({
    queryKey: ['hazards', 'lines', query],
    queryFn: ({ signal }) => ask(`/hazards?${query}`, hazardLines, { signal }),
    refetchInterval: LOOK_MILLIS,
    placeholderData: keepPreviousData,
  });
}

export function useHazard(id: string) {
  return useQuery({
    queryKey: ['hazards', 'one', id],
    queryFn: ({ signal }) => ask(`/hazards/${inPath(id)}`, hazardDetail, { signal }),
    refetchInterval: LOOK_MILLIS,
  });
}

export function useHazardBook() {
  return useQuery({
    queryKey: ['hazard-book'],
    queryFn: ({ signal }) => ask('/hazards/book', hazardBook, { signal }),
    staleTime: 600_000,
  }).data;
}

export function useLedger(enabled: boolean) {
  return useQuery({
    queryKey: ['hazards', 'rewards'],
    queryFn: ({ signal }) => ask('/hazard-rewards', rewardLedger, { signal }),
    enabled,
  });
}

/** What people do with hazards. */
export function useHazardCommands() {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['hazards'] });
  return {
    report: async (parts: FormData) => {
      const taken = await ask('/hazards', hazardDetail, { method: 'POST', parts });
      await again();
      return taken;
    },
    act: async (hazard: HazardDetail, act: HazardAct, body: object | FormData) => {
      await ask(`/hazards/${inPath(hazard.line.id)}/${act}`, hazardDetail, {
        method: 'POST',
        version: hazard.line.version,
        ...(body instanceof FormData ? { parts: body } : { body }),
      });
      await again();
    },
  };
}
