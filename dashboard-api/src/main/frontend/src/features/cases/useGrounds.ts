import { useQuery } from '@tanstack/react-query';
import { clockSheet } from '../../contract/caseClocks';
import { caseGrounds } from '../../contract/caseGrounds';
import { ask } from '../../transport/http';

const rarely = 10 * 60_000;

/** Grounds, authorities and outside lines, with the sources of the law in force. */
export function useGrounds() {
  return useQuery({
    queryKey: ['case-grounds'],
    queryFn: ({ signal }) => ask('/case-grounds', caseGrounds, { signal }),
    staleTime: rarely,
  });
}

/** Grounds for a pause, and steps that are recorded. */
export function useClockSheet() {
  return useQuery({
    queryKey: ['case-clock-sheet'],
    queryFn: ({ signal }) => ask('/case-clocks', clockSheet, { signal }),
    staleTime: rarely,
  });
}
