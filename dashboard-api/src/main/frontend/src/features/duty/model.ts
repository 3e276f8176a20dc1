import type { DutyPost, DutyRoster } from '../../contract/dispatch';

/** What the strip says: how many of the posts that the roster fills are manned, and which are not. */
export function mannedOf(posts: readonly DutyPost[]): {
  readonly manned: number;
  readonly planned: number;
  readonly vacant: readonly DutyPost[];
} {
  const planned = posts.filter((post) => post.planned);
  const vacant = planned.filter((post) => !post.manned);
  return { manned: planned.length - vacant.length, planned: planned.length, vacant };
}

const LOOK_MILLIS = 30_000;
const SOONEST_MILLIS = 500;

/** How long until the roster is asked for again: at the change of a shift at once, else now and then. */
export function lookIn(roster: Pick<DutyRoster, 'changesAt'> | undefined, now: number): number {
  const change = roster?.changesAt ?? null;
  return change === null
    ? LOOK_MILLIS
    : Math.min(LOOK_MILLIS, Math.max(SOONEST_MILLIS, change - now + SOONEST_MILLIS));
}

/** What of a roster is another one after the change of a shift; persons are no part of it. */
export function shiftOf(posts: readonly DutyPost[]): string {
  return posts.map(({ duty, manned, until, nextFrom }) => `${duty} ${manned} ${until} ${nextFrom}`).join('|');
}
