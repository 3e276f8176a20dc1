import type { LotRow } from '../../contract/rows';

export interface LotView {
  readonly lot: LotRow;
  /** Occupied share between 0 and 1; null when it cannot be known. */
  readonly share: number | null;
  readonly free: number | null;
}

/** Lots in the order of their names, with what can honestly be said about them. */
export function viewLots(lots: readonly LotRow[]): LotView[] {
  return [...lots]
    .sort((a, b) => a.id.localeCompare(b.id, undefined, { numeric: true }))
    .map((lot) => {
      const { capacity, occupied, state } = lot;
      const known = state !== 'unknown' && capacity !== null && capacity > 0 && occupied !== null;
      return {
        lot,
        share: known ? Math.min(1, Math.max(0, occupied / capacity)) : null,
        free: known ? Math.max(0, capacity - occupied) : null,
      };
    });
}

/** Free spaces of all lots that are known; null when none is. */
export function freeInAll(views: readonly LotView[]): number | null {
  const known = views.map(({ free }) => free).filter((free) => free !== null);
  return known.length === 0 ? null : known.reduce((sum, free) => sum + free, 0);
}
