import { useQuery } from '@tanstack/react-query';
import { dutyRoster, responders } from '../../contract/dispatch';
import { ask } from '../../transport/http';

const LOOK_MILLIS = 30_000;

/** Who leads and who is on; people only where they are needed, because looking at them is logged. */
export function useDuty(people: boolean) {
  return useQuery({
    queryKey: ['duty', people],
    queryFn: ({ signal }) => ask(people ? '/duty?people=true' : '/duty', dutyRoster, { signal }),
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
