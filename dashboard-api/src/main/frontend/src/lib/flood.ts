import type { ZoneRow } from '../contract/rows';
import { useConnection } from './connection';
import { live, useRow } from './live';
import { useWatch } from './site';

export type Flood = NonNullable<ZoneRow['flood']>;

/** The flood of alarms that there is now: the row of the whole area tells it. */
export function useFlood(): Flood | null {
  const { site } = useWatch();
  const area = useConnection((state) => state.area) ?? site.area;
  return useRow('zone', area)?.flood ?? null;
}

/** The same outside of components. */
export function currentFlood(): Flood | null {
  const { area } = useConnection.getState();
  return area === null ? null : (live.row('zone', area)?.flood ?? null);
}
