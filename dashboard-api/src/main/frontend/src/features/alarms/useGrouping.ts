import { useLayoutEffect, useState } from 'react';
import { useDesk } from '../../lib/desk';
import { useFlood } from '../../lib/flood';

/** Whether the active alarms are listed by groups, and which groups are expanded. */
export function useGrouping(active: boolean) {
  const since = useFlood()?.since ?? null;
  const grouped = useDesk((desk) => desk.grouped);
  const groupedInCalm = useDesk((desk) => desk.groupedInCalm);
  const groupedFor = useDesk((desk) => desk.groupedFor);
  const switchGrouping = useDesk((desk) => desk.switchGrouping);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  return {
    grouped: active && grouped,
    expanded,
    /** What the flood, or its end, asks for has not been done yet. */
    pending: since !== groupedFor && grouped !== (since !== null || groupedInCalm),
    switchGrouping: () => switchGrouping(since),
    fold: (key: string) =>
      setExpanded((keys) =>
        keys.has(key) ? new Set([...keys].filter((each) => each !== key)) : new Set([...keys, key]),
      ),
  };
}

/** Groups the list when a flood begins and takes that back when it ends, but never while the list is in use. */
export function useSettledGrouping(held: boolean): void {
  const since = useFlood()?.since ?? null;
  const settle = useDesk((desk) => desk.settleGrouping);
  useLayoutEffect(() => {
    if (!held) {
      settle(since);
    }
  }, [held, since, settle]);
}
