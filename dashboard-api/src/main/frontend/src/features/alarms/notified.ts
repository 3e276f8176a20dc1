import type { Ladder, Told } from '../../contract/notifications';

/** People and messages of an alarm; what takes the alarm back counts as messages too. */
export function countOf(items: readonly Told[]): { readonly people: number; readonly messages: number } {
  return { people: new Set(items.map(({ recipient }) => recipient)).size, messages: items.length };
}

/** The rung that is due next and how many milliseconds are left, or null when the ladder does not climb. */
export function nextOf(
  ladder: Ladder | null,
  now: number,
): { readonly step: Ladder['steps'][number]; readonly left: number } | null {
  if (ladder === null || ladder.state !== 'climbing' || ladder.nextRung === null || ladder.nextAt === null) {
    return null;
  }
  const step = ladder.steps[ladder.nextRung];
  return step === undefined ? null : { step, left: Math.max(0, ladder.nextAt - now) };
}

/** Minutes and seconds that are left, as 1:05. */
export function countdown(millis: number): string {
  const seconds = Math.ceil(millis / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
