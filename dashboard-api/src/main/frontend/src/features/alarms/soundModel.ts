import { type AlarmRow, type Priority, priorities } from '../../contract/rows';
import { isShown, isUnacknowledged } from './model';

/** One sounding of an alarm: it sounds anew when it comes again or becomes more urgent. */
const keyOf = (alarm: AlarmRow) => `${alarm.id} ${alarm.occurrence} ${alarm.priority}`;

/** What may be heard: unacknowledged and kept back by nothing. */
const isLoud = (alarm: AlarmRow) => isShown(alarm) && isUnacknowledged(alarm);

const worstOf = (alarms: readonly AlarmRow[]): Priority | null =>
  priorities.find((priority) => alarms.some((alarm) => alarm.priority === priority)) ?? null;

/** The keys of everything that may be heard now. */
export function loudKeys(alarms: readonly AlarmRow[]): ReadonlySet<string> {
  return new Set(alarms.filter(isLoud).map(keyOf));
}

/** The worst level among what may be heard and is not in the given set: silenced, or heard before. */
export function loudest(alarms: readonly AlarmRow[], except: ReadonlySet<string>): Priority | null {
  return worstOf(alarms.filter((alarm) => isLoud(alarm) && !except.has(keyOf(alarm))));
}

/**
 * What stays silenced. An alarm that was acknowledged or suppressed in between is forgotten: should it ask for attention
 * again, as one does that leaves the shelf, it sounds like new.
 */
export function stillSilenced(
  silenced: ReadonlySet<string>,
  alarms: readonly AlarmRow[],
): ReadonlySet<string> {
  const loud = loudKeys(alarms);
  return [...silenced].every((key) => loud.has(key))
    ? silenced
    : new Set([...silenced].filter((key) => loud.has(key)));
}
