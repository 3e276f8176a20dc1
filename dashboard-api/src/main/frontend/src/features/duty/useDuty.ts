import { useQuery } from '@tanstack/react-query';
import { dutyRoster, responders } from '../../contract/dispatch';
import { ask } from '../../transport/http';

const LOOK_MILLIS = 30_000;

/** Who leads and who is on. */
export function useDuty() {
  return useQuery({
    queryKey: ['duty'],
    queryFn: ({ signal }) => ask('/duty', dutyRoster, { signal }),
    refetchInterval: LOOK_MILLIS,
  });
}

/** Who can be sent, with what they are at. */
export function usePeople(enabled: boolean) {
  return useQuery({
    queryKey: ['responders'],
    queryFn: ({ signal }) => ask('/responders', responders, { signal }),
    refetchInterval: LOOK_MILLIS,
    enabled,
  });
}
