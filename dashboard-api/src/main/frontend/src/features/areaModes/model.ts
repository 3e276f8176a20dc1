import type { DeclaredMode } from '../../contract/areaModes';

/** Modes that are on at a moment, those that end first before the others. */
export function modesOn(items: readonly DeclaredMode[], now: number): readonly DeclaredMode[] {
  return items.filter(({ until }) => until > now).toSorted((a, b) => a.until - b.until);
}

/** What was written about a mode: null where it is no time ahead. */
export function untilOf(written: number | null, now: number): number | null {
  return written !== null && written > now ? written : null;
}
