import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseFile } from '../../contract/caseFile';
import { readFile } from '../../transport/caseFileCommands';

/** The file of a case; each change of the case loads it anew, and so does time: its clocks run and others work on it. */
export function useCaseFile(id: string, version: string) {
  return useQuery({
    queryKey: ['case-file', id, version],
    queryFn: ({ signal }) => readFile(id, signal),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
    refetchInterval: 30_000,
  });
}

/** Takes in the file that a command answered with; the trail of the case holds what was done. */
export function useTakeFile() {
  const queries = useQueryClient();
  return (file: CaseFile) => {
    queries.setQueriesData<CaseFile>({ queryKey: ['case-file', file.id] }, file);
    void queries.invalidateQueries({ queryKey: ['case', file.id] });
  };
}
