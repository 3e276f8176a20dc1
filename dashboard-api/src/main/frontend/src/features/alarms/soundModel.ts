import { type AlarmRow, type Priority, priorities } from '../../contract/rows';
import type { GroupOf } from './groups';
import { isChattering, isShown, isUnacknowledged } from './model';

/** One sounding of an alarm: it sounds anew when it comes again or becomes more urgent. */
const keyOf = (alarm: AlarmRow) => `${alarm.id} ${alarm.occurrence} ${alarm.priority}`;

/**
 * What may be heard: unacknowledged and kept back by nothing. What comes and goes all the time is silent until it stops,
 * but for the highest level: that one goes on asking until somebody has seen it.
 */
const isLoud = (alarm: AlarmRow) =>
  isShown(alarm) && isUnacknowledged(alarm) && (alarm.priority === 'CRITICAL' || !isChattering(alarm));

const worstOf = (alarms: readonly AlarmRow[]): Priority | null =>
  priorities.find((priority) => alarms.some((alarm) => alarm.priority === priority)) ?? null;

/** The keys of everything that may be heard now. */
export function loudKeys(alarms: readonly AlarmRow[]): ReadonlySet<string> {
  return new Set(alarms.filter(isLoud).map(keyOf));
}

/**
 * What may be heard and neither is in the given set nor is covered by it. Alone, an alarm covers itself. In a flood an
 * alarm of the set covers its group: one sound for all, but for the first one of the highest level.
 */
function uncovered(
  alarms: readonly AlarmRow[],
  set: ReadonlySet<string>,
  groupOf: GroupOf | null,
): readonly AlarmRow[] {
  const loud = alarms.filter(isLoud);
  const others = loud.filter((alarm) => !set.has(keyOf(alarm)));
  if (groupOf === null) {
    return others;
  }
  const covered = new Set<string>();
  for (const alarm of loud) {
    if (set.has(keyOf(alarm))) {
      covered.add(groupOf(alarm));
      covered.add(`${groupOf(alarm)} ${alarm.priority}`);
    }
  }
  return others.filter((alarm) =>
    alarm.priority === 'CRITICAL' ? !covered.has(`${groupOf(alarm)} CRITICAL`) : !covered.has(groupOf(alarm)),
  );
}

/**
 * The worst level among what may be heard and is not in the given set: silenced, or heard before. `groupOf` is given
 * while there is a flood.
 */
export function loudest(
  alarms: readonly AlarmRow[],
  except: ReadonlySet<string>,
  groupOf: GroupOf | null = null,
): Priority | null {
  return worstOf(uncovered(alarms, except, groupOf));
}

/**
 * What stays silenced. An alarm that was acknowledged or suppressed in between is forgotten: should it ask for attention
 * again, as one does that leaves the shelf, it sounds like new. What joins a silenced group in a flood is silenced too.
 */
export function stillSilenced(
  silenced: ReadonlySet<string>,
  alarms: readonly AlarmRow[],
  groupOf: GroupOf | null = null,
): ReadonlySet<string> {
  const still = loudKeys(alarms);
  if (groupOf === null) {
    return [...silenced].every((key) => still.has(key))
      ? silenced
      : new Set([...silenced].filter((key) => still.has(key)));
  }
  const audible = new Set(uncovered(alarms, silenced, groupOf).map(keyOf));
  const next = new Set([...still].filter((key) => !audible.has(key)));
  return next.size === silenced.size && [...next].every((key) => silenced.has(key)) ? silenced : next;
}
