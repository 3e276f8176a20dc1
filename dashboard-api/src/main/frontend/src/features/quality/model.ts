import { serverClock } from '../../lib/clock';
import { fromInput, toInput } from '../../lib/siteTime';

const DAY_MILLIS = 86_400_000;

/** The moment so many days from now, as the server reads it. */
export function inDays(days: number, now: number = serverClock.now()): string {
  return new Date(now + days * DAY_MILLIS).toISOString();
}

/** A day of the site, `2026-05-01`, so many days away from the given moment. */
export function dayOf(at: number, timeZone: string, daysAway = 0): string {
  return toInput(at + daysAway * DAY_MILLIS, timeZone).slice(0, 10);
}

/** When a day of the site begins, or the one so many days after it. */
export function startOfDay(day: string, timeZone: string, daysAfter = 0): string {
  const noon = Date.parse(`${day}T12:00:00Z`) + daysAfter * DAY_MILLIS;
  const begins = fromInput(`${new Date(noon).toISOString().slice(0, 10)}T00:00`, timeZone);
  return new Date(begins ?? noon).toISOString();
}

interface Fault {
  readonly finding: string;
  readonly body: string;
  readonly handler: string;
}

/** What findings count together. */
export function pointsOf(faults: readonly Fault[], points: ReadonlyMap<string, number>): number {
  return faults.reduce((sum, { finding }) => sum + (points.get(finding) ?? 0), 0);
}

/** Findings as the server takes them: without what was left open. */
export function faultsToSend(faults: readonly Fault[]): object[] {
  return faults
    .filter(({ finding }) => finding !== '')
    .map(({ finding, body, handler }) => ({
      finding,
      ...(body === '' ? {} : { body }),
      ...(handler === '' ? {} : { handler }),
    }));
}

/** Things by where they stand, in the order of the states; each state has its column, empty or not. */
export function byState<State extends string, Item extends { readonly state: State }>(
  items: readonly Item[],
  states: readonly State[],
): readonly { readonly state: State; readonly items: readonly Item[] }[] {
  return states.map((state) => ({ state, items: items.filter((item) => item.state === state) }));
}
