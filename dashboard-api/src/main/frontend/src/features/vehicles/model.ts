import type { ZoneRow } from '../../contract/rows';

export type Direction = 'in' | 'out' | 'through';

export function directionOf(word: string | null): Direction {
  const lower = word?.toLowerCase();
  return lower === 'in' || lower === 'out' ? lower : 'through';
}

/** Vehicles inside by what the gates counted; null when no gate has counted yet. Never below zero. */
export function vehiclesInside(vehicles: ZoneRow['vehicles']): number | null {
  if (vehicles === null) {
    return null;
  }
  if (vehicles.inside !== null) {
    return Math.max(0, vehicles.inside);
  }
  return vehicles.in === null || vehicles.out === null ? null : Math.max(0, vehicles.in - vehicles.out);
}
