import { useQuery } from '@tanstack/react-query';
import type { AlarmRow } from '../../contract/rows';
import { loadAlarmTrail } from '../../transport/commands';

/** The trail of an alarm; the parts of the card that ask for it share one answer. */
export function useTrail(alarm: AlarmRow) {
  return useQuery({
    // The row's version is part of the key: whatever happens to the alarm loads its trail anew.
    queryKey: ['alarm-trail', alarm.id, alarm.version],
    queryFn: ({ signal }) => loadAlarmTrail(alarm.id, signal),
    placeholderData: (before) => before,
  });
}
