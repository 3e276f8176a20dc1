import type { DutyPost } from '../../contract/dispatch';

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
