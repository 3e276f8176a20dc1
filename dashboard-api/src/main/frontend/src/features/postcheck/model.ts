import type { PostCheck } from '../../contract/postChecks';

/** The call that still waits for its answer; one whose time is over is none, though the server may not have said so yet. */
export function waiting(checks: readonly PostCheck[], now: number): PostCheck | null {
  return checks.find(({ state, dueAt }) => state === 'called' && dueAt > now) ?? null;
}

/** Whole seconds that are left, never below zero. */
export function secondsLeft(check: PostCheck, now: number): number {
  return Math.max(0, Math.floor((check.dueAt - now) / 1000));
}

/** What the list says of a call's end. */
export function outcomeOf(check: PostCheck, now: number): 'called' | 'done' | 'missed' {
  if (check.state === 'answered') {
    return 'done';
  }
  return check.state === 'called' && check.dueAt > now ? 'called' : 'missed';
}
