import type { ZoneRow } from '../../contract/rows';

/** The row of the whole area apart from those zones that have people counters, in the order of their codes. */
export function visitorZones(rows: readonly ZoneRow[], area: string) {
  return {
    whole: rows.find(({ id }) => id === area) ?? null,
    zones: rows
      .filter(({ id, visitors }) => id !== area && visitors !== null)
      .sort((a, b) => a.id.localeCompare(b.id, undefined, { numeric: true })),
  };
}
