import { useQuery } from '@tanstack/react-query';
import { dutyRoster, responders } from '../../contract/dispatch';
import { serverClock } from '../../lib/clock';
import { ask } from '../../transport/http';
import { lookIn, shiftOf } from './model';

const LOOK_MILLIS = 30_000;
/** Who is called by whom is logged: a screen that stands all shift asks for people at its change, and rarely else. */
const LOOK_AT_PEOPLE_MILLIS = 600_000;

/** Who leads and who is on; people only where they are needed, because looking at them is logged. */
export function useDuty(people: boolean) {
  return useQuery({
    queryKey: ['duty', people],
    queryFn: ({ signal }) => ask(people ? '/duty?people=true' : '/duty', dutyRoster, { signal }),
    refetchInterval: ({ state }) => lookIn(state.data, serverClock.now()),
  });
}

/** The people of the shift that the roster without people tells of. */
export function usePeopleOnDuty(enabled: boolean) {
  const shift = shiftOf(useDuty(false).data?.posts ?? []);
  return useQuery({
    queryKey: ['duty-people', shift],
    queryFn: ({ signal }) => ask('/duty?people=true', dutyRoster, { signal }),
    refetchInterval: LOOK_AT_PEOPLE_MILLIS,
    enabled: enabled && shift !== '',
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
