import type { CaseClock, ClockState } from '../../contract/caseClocks';

const DAY = 24 * 3600_000;
const holds = new Map([
  ['PAUSED', 'RESUMED'],
  ['TRANSFERRED_OUT', 'TAKEN_BACK'],
]);
const ends = new Map([...holds].map(([from, to]) => [to, from]));

/** A part of the bar, from 0 (the start) to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A clock drawn from its start to when it is due, or to now where that is later. */
export interface ClockBar {
  /** How far it has come: to now, or to its end. */
  readonly reached: number;
  /** Where now is; null: the clock is over. */
  readonly now: number | null;
  readonly due: number;
  /** It is held: when it is due moves on with time. */
  readonly dueMoves: boolean;
  readonly held: readonly Stretch[];
  readonly late: Stretch | null;
}

/** Where a clock stands now: one that ran when it was read may have become late since. */
export function stateNow(clock: CaseClock, now: number): ClockState {
  return clock.open && clock.state === 'RUNNING' && clock.dueAt !== null && clock.dueAt < now
    ? 'LATE'
    : clock.state;
}

/** How much of a clock is left, or by how much it is late. */
export type Left =
  | { readonly kind: 'none' }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'time' | 'late'; readonly millis: number };

export function leftOf(clock: CaseClock, now: number): Left {
  const state = stateNow(clock, now);
  if (state === 'MET' || state === 'VOID') {
    return { kind: 'none' };
  }
  if (state === 'LATE') {
    const until = clock.open ? now : (clock.endedAt ?? now);
    return clock.dueAt === null ? { kind: 'none' } : { kind: 'late', millis: until - clock.dueAt };
  }
  if (clock.remainingDays !== null) {
    return { kind: 'days', days: clock.remainingDays };
  }
  if (state === 'RUNNING' && clock.dueAt !== null) {
    return { kind: 'time', millis: clock.dueAt - now };
  }
  return clock.remainingSeconds === null
    ? { kind: 'none' }
    : { kind: 'time', millis: clock.remainingSeconds * 1000 };
}

export function barOf(clock: CaseClock, now: number): ClockBar {
  const start = clock.startedAt;
  const reached = Math.max(start, clock.open ? now : (clock.endedAt ?? now));
  const left =
    clock.remainingDays === null ? (clock.remainingSeconds ?? 0) * 1000 : clock.remainingDays * DAY;
  const due = clock.dueAt ?? reached + left;
  const end = Math.max(due, reached, start + 1);
  const place = (at: number) => Math.min(1, Math.max(0, (at - start) / (end - start)));
  return {
    reached: place(reached),
    now: clock.open ? place(now) : null,
    due: place(due),
    dueMoves: clock.dueAt === null,
    held: heldTimes(clock, reached)
      .map(([from, to]) => ({ from: place(from), to: place(to) }))
      .filter(({ from, to }) => to > from),
    late:
      clock.dueAt !== null && reached > clock.dueAt ? { from: place(clock.dueAt), to: place(reached) } : null,
  };
}

/** When it stood still; a pause and a transfer may overlap. */
function heldTimes(clock: CaseClock, until: number): [number, number][] {
  const found: [number, number][] = [];
  const standing = new Set<string>();
  let since = 0;
  for (const { at, code } of [...clock.lines].sort((a, b) => a.at - b.at)) {
    const held = standing.size > 0;
    if (code === 'STARTED_ANEW') {
      standing.clear();
    } else if (code !== null && holds.has(code)) {
      standing.add(code);
    } else if (code !== null) {
      standing.delete(ends.get(code) ?? '');
    }
    if (!held && standing.size > 0) {
      since = at;
    } else if (held && standing.size === 0) {
      found.push([since, at]);
    }
  }
  return standing.size > 0 ? [...found, [since, until]] : found;
}

/** The most pressing first: late ones, then running, held, and those that are over. */
export function orderClocks(clocks: readonly CaseClock[], now: number): CaseClock[] {
  const rank = (clock: CaseClock) =>
    !clock.open ? 3 : clock.state === 'PAUSED' ? 2 : stateNow(clock, now) === 'LATE' ? 0 : 1;
  return [...clocks].sort(
    (a, b) => rank(a) - rank(b) || (a.dueAt ?? 0) - (b.dueAt ?? 0) || a.clock.localeCompare(b.clock),
  );
}
