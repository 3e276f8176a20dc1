import type { BookRule, Level, Schedule, Weekday } from '../../contract/alarmRules';
import { weekdays } from '../../contract/alarmRules';

/** Levels of a rule on one scale: in the metric's unit, or as factors of one attribute. */
export interface Scale {
  readonly attribute: string | null;
  readonly from: number;
  readonly to: number;
  readonly bands: readonly Band[];
}

/** Where a level holds, and how far a value must come back until it holds no longer. */
export interface Band {
  readonly level: Level;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** The hysteresis, on the normal side of the threshold; null where it has another unit than the scale. */
  readonly back: { readonly from: number; readonly to: number } | null;
}

const drawable: ReadonlySet<string> = new Set([
  'LEVEL',
  'RATE',
  'DEVIATION',
  'COUNT',
  'NO_DATA',
  'MASS_OUTAGE',
  'COMPOSITE',
  'PLATFORM',
]);

/** Whether lower values are worse; amounts of change, counts and silences only grow. */
export const isLow = ({ condition, direction }: Pick<BookRule, 'condition' | 'direction'>): boolean =>
  direction === 'LOW' && (condition === 'LEVEL' || condition === 'PLATFORM');

/** The scales on which a rule's levels can be drawn, one for each attribute that thresholds are factors of. */
export function scalesOf(rule: BookRule): readonly Scale[] {
  if (!drawable.has(rule.condition)) {
    return [];
  }
  const groups = new Map<string | null, Level[]>();
  for (const level of rule.levels) {
    if (level.threshold !== null && Number.isFinite(level.threshold)) {
      groups.set(level.ofAttribute, [...(groups.get(level.ofAttribute) ?? []), level]);
    }
  }
  return [...groups].map(([attribute, levels]) => scaleOf(rule, attribute, levels));
}

function scaleOf(rule: BookRule, attribute: string | null, levels: readonly Level[]): Scale {
  const low = isLow(rule);
  const at = levels.map(({ threshold }) => threshold ?? 0);
  const least = Math.min(...at);
  const most = Math.max(...at);
  const back = attribute === null ? rule.hysteresis * 2 : 0;
  const reach = Math.max(most - least, back) || Math.abs(most) * 0.4 || 1;
  const from = least >= 0 ? Math.max(0, least - reach * 0.8) : least - reach * 0.8;
  const to = most + reach * 0.8;
  // From the least to the most urgent: each ends where the next one begins.
  const sorted = levels.toSorted((a, b) => (low ? -1 : 1) * ((a.threshold ?? 0) - (b.threshold ?? 0)));
  const bands = sorted.map((level, i) => {
    const edge = level.threshold ?? 0;
    const next = sorted[i + 1]?.threshold ?? (low ? from : to);
    const end = low ? Math.min(to, edge + rule.hysteresis) : Math.max(from, edge - rule.hysteresis);
    return {
      level,
      at: edge,
      from: Math.min(edge, next),
      to: Math.max(edge, next),
      back:
        rule.hysteresis > 0 && attribute === null
          ? { from: Math.min(edge, end), to: Math.max(edge, end) }
          : null,
    };
  });
  return { attribute, from, to, bands };
}

/** A value's place on a scale, 0 to 1. */
export const share = ({ from, to }: Pick<Scale, 'from' | 'to'>, value: number): number =>
  to === from ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));

const DAY = 1440;
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Days of a week without holidays. */
const daysOf = { EVERY_DAY: [0, 1, 2, 3, 4, 5, 6], WORKING_DAYS: [0, 1, 2, 3, 4], DAYS_OFF: [5, 6] };

/** In which minutes of each day of a usual week, Monday first, a rule judges. */
export function weekOf(schedule: Schedule | null): readonly (readonly (readonly [number, number])[])[] {
  const days: [number, number][][] = weekdays.map(() => []);
  for (const { days: kind, weekdays: only, from, to } of schedule?.hours ?? []) {
    const begin = minutes(from);
    const end = minutes(to);
    for (const day of daysOf[kind]) {
      if (only.length > 0 && !only.includes(weekdays[day] as Weekday)) {
        continue;
      }
      if (end > begin) {
        days[day]?.push([begin, end]);
      } else {
        days[day]?.push([begin, DAY]);
        if (end > 0 && begin > 0) {
          days[(day + 1) % 7]?.push([0, end]);
        }
      }
    }
  }
  return schedule === null || schedule.hours.length === 0
    ? weekdays.map(() => [[0, DAY] as const])
    : days.map(merged);
}

function merged(spans: [number, number][]): [number, number][] {
  const all: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last !== undefined && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      all.push([from, to]);
    }
  }
  return all;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the year, `--11-01`, as its share of the year; null: it is none. */
export function dayShare(day: string | null): number | null {
  const [, month, of] = /^-*(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  const index = Number(month) - 1;
  const length = lengths[index];
  return length === undefined ? null : (index + (Number(of) - 1) / length) / 12;
}

/** The parts of a year that a season takes, both days included. */
export function seasonParts(from: string | null, to: string | null): readonly (readonly [number, number])[] {
  const begin = dayShare(from);
  const last = dayShare(to);
  if (begin === null || last === null) {
    return [];
  }
  const end = Math.min(1, last + 1 / 365);
  return begin <= last
    ? [[begin, end]]
    : [
        [0, end],
        [begin, 1],
      ];
}
