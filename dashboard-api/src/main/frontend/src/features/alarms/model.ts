import { type AlarmRow, type Priority, priorities, type Suppression } from '../../contract/rows';
import type { AlarmTab } from '../../lib/desk';

/** Condition B or D: somebody still has to acknowledge it. */
export function isUnacknowledged(alarm: AlarmRow): boolean {
  return alarm.condition === 'UNACKNOWLEDGED' || alarm.condition === 'RETURNED_UNACKNOWLEDGED';
}

/** Whether the alarm stands: its condition is not normal, or it is held although it may be. */
export function isStanding(alarm: AlarmRow): boolean {
  return alarm.condition !== 'NORMAL' || alarm.latch !== 'NONE';
}

/** What asks for attention: counted by the alarm line, and heard. */
export function isShown(alarm: AlarmRow): boolean {
  return alarm.suppression === 'NONE' && isStanding(alarm);
}

export const alarmTabs = ['active', 'shelved', 'suppressed', 'outOfService'] as const satisfies AlarmTab[];

const tabs: Readonly<Record<Suppression, AlarmTab>> = {
  NONE: 'active',
  SHELVED: 'shelved',
  SUPPRESSED_BY_DESIGN: 'suppressed',
  OUT_OF_SERVICE: 'outOfService',
};

/** It comes and goes so fast that it is held as one alarm until it is calm. */
export const isChattering = (alarm: AlarmRow): boolean => alarm.chatteringSince !== null;

/** The one list that an alarm stands in; none when only a request about it is left. What chatters stays listed. */
export function tabOf(alarm: AlarmRow): AlarmTab | null {
  const listed = isStanding(alarm) || isChattering(alarm);
  return alarm.suppression === 'NONE' && !listed ? null : tabs[alarm.suppression];
}

/** How many alarms each list holds. */
export function countTabs(alarms: readonly AlarmRow[]): Readonly<Record<AlarmTab, number>> {
  const counts = { active: 0, shelved: 0, suppressed: 0, outOfService: 0 };
  for (const alarm of alarms) {
    const tab = tabOf(alarm);
    if (tab !== null) {
      counts[tab]++;
    }
  }
  return counts;
}

/** What waits for the commander, longest first. */
export function requestsOf(alarms: readonly AlarmRow[]): AlarmRow[] {
  const askedAt = ({ outOfServiceRequest }: AlarmRow) => outOfServiceRequest?.at ?? 0;
  return alarms
    .filter(({ outOfServiceRequest }) => outOfServiceRequest !== null)
    .sort((a, b) => askedAt(a) - askedAt(b) || a.id.localeCompare(b.id));
}

/** A fire alarm that stays until somebody says what it was. */
export function canVerify(alarm: AlarmRow): boolean {
  return alarm.latch === 'HELD' && alarm.latching !== 'UNTIL_RESET';
}

/** Verified, or held only until somebody resets it by hand, as a tripped breaker is. */
export function canReset(alarm: AlarmRow): boolean {
  return alarm.latch === 'VERIFIED' || (alarm.latch === 'HELD' && alarm.latching === 'UNTIL_RESET');
}

/** An alarm that stands longer than this is stale; source: EEMUA 191. */
const STALE_MILLIS = 24 * 3_600_000;

/** Whether it is wrong, or held as if it were, for so long that it tells nothing any more. */
export function isStaleAlarm(alarm: AlarmRow, now: number): boolean {
  const { condition, latch, suppression } = alarm;
  const active = condition === 'UNACKNOWLEDGED' || condition === 'ACKNOWLEDGED' || latch !== 'NONE';
  return suppression === 'NONE' && active && now - sinceOf(alarm) > STALE_MILLIS;
}

export const sinceOf = (alarm: AlarmRow): number => alarm.sinceAt ?? alarm.raisedAt;

const rank = (priority: Priority): number => priorities.indexOf(priority);

/** The fixed order of the list: unacknowledged first, then level, then newest; the id decides the rest. */
export function compareAlarms(a: AlarmRow, b: AlarmRow): number {
  return (
    Number(isUnacknowledged(b)) - Number(isUnacknowledged(a)) ||
    rank(a.priority) - rank(b.priority) ||
    b.raisedAt - a.raisedAt ||
    a.id.localeCompare(b.id)
  );
}

export function orderAlarms(alarms: readonly AlarmRow[], tab: AlarmTab = 'active'): AlarmRow[] {
  return alarms.filter((alarm) => tabOf(alarm) === tab).sort(compareAlarms);
}

/** What the list shows: an ordered row, or the shadow of one that left while the order was held. */
export interface Line {
  readonly alarm: AlarmRow;
  readonly gone: boolean;
}

export interface Listing {
  readonly lines: readonly Line[];
  /** Alarms that arrived while the order was held; they wait behind the chip. */
  readonly fresh: number;
}

/**
 * The next listing. While held, nothing moves: rows keep their places and show their newest state, rows that left
 * stay as shadows, new ones only count.
 */
export function nextListing(
  previous: Listing,
  alarms: readonly AlarmRow[],
  held: boolean,
  tab: AlarmTab = 'active',
): Listing {
  const ordered = orderAlarms(alarms, tab);
  if (!held || previous.lines.length === 0) {
    return { lines: ordered.map((alarm) => ({ alarm, gone: false })), fresh: 0 };
  }
  const now = new Map(ordered.map((alarm) => [alarm.id, alarm]));
  const lines = previous.lines.map(({ alarm }) => {
    const current = now.get(alarm.id);
    now.delete(alarm.id);
    return current === undefined ? { alarm, gone: true } : { alarm: current, gone: false };
  });
  return { lines, fresh: now.size };
}

export interface Summary {
  readonly total: number;
  readonly unacknowledged: Readonly<Record<Priority, number>>;
  readonly unacknowledgedTotal: number;
  readonly all: Readonly<Record<Priority, number>>;
  readonly oldest: AlarmRow | null;
  readonly top: AlarmRow | null;
}

/** What the alarm line says. */
export function summarise(alarms: readonly AlarmRow[]): Summary {
  const unacknowledged: Record<Priority, number> = { CRITICAL: 0, WARNING: 0, CAUTION: 0 };
  const all: Record<Priority, number> = { CRITICAL: 0, WARNING: 0, CAUTION: 0 };
  let total = 0;
  let oldest: AlarmRow | null = null;
  let top: AlarmRow | null = null;
  for (const alarm of alarms) {
    if (!isShown(alarm)) {
      continue;
    }
    total++;
    all[alarm.priority]++;
    if (isUnacknowledged(alarm)) {
      unacknowledged[alarm.priority]++;
      if (oldest === null || sinceOf(alarm) < sinceOf(oldest)) {
        oldest = alarm;
      }
      if (top === null || compareAlarms(alarm, top) < 0) {
        top = alarm;
      }
    }
  }
  const unacknowledgedTotal = unacknowledged.CRITICAL + unacknowledged.WARNING + unacknowledged.CAUTION;
  return { total, unacknowledged, unacknowledgedTotal, all, oldest, top };
}

/** The row after moving by the given steps, stopped at both ends. */
export function moved(ids: readonly string[], from: string | null, steps: number): string | null {
  const at = from === null ? -1 : ids.indexOf(from);
  const next = at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + steps));
  return ids[next] ?? null;
}
