import type { LocalText } from '../../contract/fields';
import { type AlarmRow, type Priority, priorities } from '../../contract/rows';
import type { AlarmTab } from '../../lib/desk';
import { compareAlarms, isUnacknowledged, type Line, orderAlarms } from './model';

const CONFIRMED_FIRE = 'confirmed-fire';

export const isConfirmedFire = (alarm: AlarmRow): boolean => alarm.rule === CONFIRMED_FIRE;

/** Tells which group an alarm is in: alarms of one cause in one place. */
export type GroupOf = (alarm: AlarmRow) => string;

/**
 * One cause in one place: the same rule in the same zone. A confirmed fire gathers the signs of its case, whatever rule
 * or zone they have.
 */
export function groupOf(alarms: readonly AlarmRow[]): GroupOf {
  const fires = new Set(alarms.filter(isConfirmedFire).flatMap(({ caseId }) => caseId ?? []));
  return ({ caseId, rule, zone }) =>
    caseId !== null && fires.has(caseId) ? `case ${caseId}` : `rule ${rule} ${zone ?? ''}`;
}

/** A group as it is listed: its lines in order, shadows of those that left among them while the order is held. */
export interface Group {
  readonly key: string;
  readonly lines: readonly Line[];
  /** All that are in it now, in order: the lines without shadows, and those that still wait behind the chip. */
  readonly alarms: readonly AlarmRow[];
}

export interface GroupListing {
  readonly groups: readonly Group[];
  /** Alarms that arrived while the order was held and are on no row yet, not even counted by one. */
  readonly fresh: number;
}

const lineOf = (alarm: AlarmRow): Line => ({ alarm, gone: false });

function freshGroups(alarms: readonly AlarmRow[], of: GroupOf): Group[] {
  const members = new Map<string, AlarmRow[]>();
  // The alarms come in order, so each group's first one leads it, and the groups come in the order of their leaders.
  for (const alarm of alarms) {
    const key = of(alarm);
    const known = members.get(key);
    if (known === undefined) {
      members.set(key, [alarm]);
    } else {
      known.push(alarm);
    }
  }
  return [...members].map(([key, own]) => ({ key, lines: own.map(lineOf), alarms: own }));
}

/**
 * The next listing by groups. While held, no row moves: groups and the rows of expanded groups keep their places, an
 * alarm stays in the group that it was listed in, and what is new under a collapsed group, where no row can move, only
 * raises its numbers.
 */
export function nextGroups(
  previous: GroupListing,
  all: readonly AlarmRow[],
  held: boolean,
  expanded: ReadonlySet<string>,
  tab: AlarmTab = 'active',
): GroupListing {
  const alarms = orderAlarms(all, tab);
  const of = groupOf(all);
  if (!held || previous.groups.length === 0) {
    return { groups: freshGroups(alarms, of), fresh: 0 };
  }
  const waiting = new Map(alarms.map((alarm) => [alarm.id, alarm]));
  const kept = previous.groups.map(({ key, lines }) => ({
    key,
    lines: lines.map(({ alarm }): Line => {
      const now = waiting.get(alarm.id);
      waiting.delete(alarm.id);
      return now === undefined ? { alarm, gone: true } : lineOf(now);
    }),
  }));
  let fresh = 0;
  const fresher = new Map<string, AlarmRow[]>();
  for (const alarm of waiting.values()) {
    fresher.set(of(alarm), [...(fresher.get(of(alarm)) ?? []), alarm]);
  }
  const groups = kept.map(({ key, lines }): Group => {
    const more = fresher.get(key) ?? [];
    fresher.delete(key);
    const present = [...lines.filter(({ gone }) => !gone).map(({ alarm }) => alarm), ...more].sort(
      compareAlarms,
    );
    if (expanded.has(key) || present.length === 0) {
      fresh += more.length;
      return { key, lines, alarms: present };
    }
    return { key, lines: present.map(lineOf), alarms: present };
  });
  for (const more of fresher.values()) {
    fresh += more.length;
  }
  return { groups, fresh };
}

/** A row of the list: a group, or an alarm, be it of an expanded group or of the ungrouped list. */
export type Item =
  | { readonly id: string; readonly group: Group; readonly line: null }
  | { readonly id: string; readonly group: Group | null; readonly line: Line };

/** The id of a group's row; no alarm's id begins so. */
export const groupRowId = (key: string): string => `group:${key}`;

export function itemsOf(groups: readonly Group[], expanded: ReadonlySet<string>): Item[] {
  return groups.flatMap((group): Item[] => [
    { id: groupRowId(group.key), group, line: null },
    ...(expanded.has(group.key) ? group.lines.map((line): Item => ({ id: line.alarm.id, group, line })) : []),
  ]);
}

export const flatItems = (lines: readonly Line[]): Item[] =>
  lines.map((line) => ({ id: line.alarm.id, group: null, line }));

/** What a group's row says. */
export interface GroupFacts {
  readonly worst: Priority;
  /** Whether somebody still has to acknowledge one of the worst level. */
  readonly worstOpen: boolean;
  readonly open: readonly AlarmRow[];
  readonly count: number;
  readonly newestAt: number;
  readonly title: LocalText;
  readonly zone: string | null;
  readonly gone: boolean;
}

export function factsOf({ lines, alarms }: Group): GroupFacts {
  const members = alarms.length === 0 ? lines.map(({ alarm }) => alarm) : alarms;
  const lead = members.find(isConfirmedFire) ?? members[0];
  const open = alarms.filter(isUnacknowledged);
  const worst =
    priorities.find((priority) => members.some((alarm) => alarm.priority === priority)) ?? 'CAUTION';
  return {
    worst,
    worstOpen: open.some(({ priority }) => priority === worst),
    open,
    count: alarms.length,
    newestAt: Math.max(...members.map(({ raisedAt }) => raisedAt)),
    title: lead?.title ?? { zh: '', en: '' },
    zone: lead?.zone ?? null,
    gone: alarms.length === 0,
  };
}

/** How many groups these alarms make in the list. */
export function countGroups(all: readonly AlarmRow[]): number {
  return new Set(orderAlarms(all).map(groupOf(all))).size;
}

/** Where the focus goes once its row is no more: from an alarm to its group, from a group to its first alarm. */
export function standIn(items: readonly Item[], row: Item | null): string | null {
  if (row !== null && items.some(({ id }) => id === row.id)) {
    return row.id;
  }
  const alarm = row?.line?.alarm.id ?? row?.group?.alarms[0]?.id;
  const near =
    items.find(({ id }) => id === alarm) ??
    items.find(({ line, group }) => line === null && group?.lines.some((each) => each.alarm.id === alarm));
  return (near ?? items[0])?.id ?? null;
}
