import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { postCheck, postChecks } from '../../contract/postChecks';
import { ask } from '../../transport/http';

const EVERY_MILLIS = 3_000;
const KEY = ['post-checks'] as const;

/** The last calls of the desk, newest first, looked at every few seconds. */
export function usePostChecks() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => ask('/post-checks?limit=50', postChecks, { signal }),
    refetchInterval: EVERY_MILLIS,
    refetchIntervalInBackground: true,
  });
}

/** Answers a call, or makes one, and looks at the list again. */
export function usePostCheckCommands() {
  const queries = useQueryClient();
  const look = useCallback(() => queries.invalidateQueries({ queryKey: KEY }), [queries]);
  return {
    answer: async (id: string) => {
      try {
        await ask(`/post-checks/${encodeURIComponent(id)}/answer`, postCheck, { method: 'POST' });
      } finally {
        await look();
      }
    },
    callNow: async () => {
      await ask('/post-checks', postCheck, { method: 'POST' });
      await look();
    },
  };
}
