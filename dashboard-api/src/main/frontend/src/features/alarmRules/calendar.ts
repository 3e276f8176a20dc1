import type { RuleCalendar } from '../../contract/alarmRules';

/** Days as the server writes them, `2026-10-01`; all reckoning is by the calendar, without a zone. */

export interface CalendarDays {
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
}

export type DayKind = 'OFF' | 'WORKED';

const DAY = 86_400_000;
const LONGEST = 31;

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const isWeekend = (day: string) => [0, 6].includes(new Date(at(day)).getUTCDay());
const yearOf = (day: string) => Number(day.slice(0, 4));
export const ofYear = (days: readonly string[], year: number): readonly string[] =>
  days.filter((day) => yearOf(day) === year);

/** The years to choose from: those with days, those that are shipped, this one and the next. */
export function yearsOf(
  days: CalendarDays,
  shipped: RuleCalendar['shipped'],
  thisYear: number,
): readonly number[] {
  const years = new Set([
    thisYear,
    thisYear + 1,
    ...shipped.years.map(({ year }) => year),
    ...[...days.holidays, ...days.makeUpDays].map(yearOf),
  ]);
  return [...years].toSorted((a, b) => a - b);
}

/** Days that are shipped and that the site took out. */
export function takenOut(
  days: CalendarDays,
  shipped: RuleCalendar['shipped'],
  year: number,
): readonly string[] {
  return [
    ...ofYear(shipped.holidays, year).filter((day) => !days.holidays.includes(day)),
    ...ofYear(shipped.makeUpDays, year).filter((day) => !days.makeUpDays.includes(day)),
  ].toSorted();
}

export type AddFault = {
  readonly fault: 'missing' | 'order' | 'tooLong' | 'weekend' | 'both';
  readonly day: string;
};

/** The calendar with the days from one to another (both included), or what is wrong with them. */
export function withDays(
  days: CalendarDays,
  kind: DayKind,
  from: string,
  to: string,
): CalendarDays | AddFault {
  const end = to === '' ? from : to;
  if (!Number.isFinite(at(from)) || !Number.isFinite(at(end))) {
    return { fault: 'missing', day: '' };
  }
  const count = (at(end) - at(from)) / DAY + 1;
  if (count < 1) {
    return { fault: 'order', day: end };
  }
  if (count > LONGEST) {
    return { fault: 'tooLong', day: end };
  }
  const added = Array.from({ length: count }, (_, i) =>
    new Date(at(from) + i * DAY).toISOString().slice(0, 10),
  );
  const workday = added.find((day) => !isWeekend(day));
  if (kind === 'WORKED' && workday !== undefined) {
    return { fault: 'weekend', day: workday };
  }
  const [field, other] =
    kind === 'OFF' ? (['holidays', 'makeUpDays'] as const) : (['makeUpDays', 'holidays'] as const);
  const clash = added.find((day) => days[other].includes(day));
  if (clash !== undefined) {
    return { fault: 'both', day: clash };
  }
  return { ...days, [field]: [...new Set([...days[field], ...added])].toSorted() };
}

export function withoutDay(days: CalendarDays, kind: DayKind, day: string): CalendarDays {
  const field = kind === 'OFF' ? 'holidays' : 'makeUpDays';
  return { ...days, [field]: days[field].filter((each) => each !== day) };
}

/** In how many days two calendars differ. */
export function differing(a: CalendarDays, b: CalendarDays): number {
  const apart = (one: readonly string[], two: readonly string[]) =>
    one.filter((day) => !two.includes(day)).length + two.filter((day) => !one.includes(day)).length;
  return apart(a.holidays, b.holidays) + apart(a.makeUpDays, b.makeUpDays);
}
