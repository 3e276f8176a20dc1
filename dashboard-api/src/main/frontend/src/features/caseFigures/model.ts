import type { OfBody } from '../../contract/caseFigures';
import { isoDay } from '../../lib/format';

export const presets = ['day', 'week', 'month', 'own'] as const;
export type Preset = (typeof presets)[number];

const DAY = 86_400_000;

/** Days of the site, both within. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The day before or after, by the calendar. */
export function otherDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);
}

/** The last so many days, or what somebody chose. */
export function daysOf(preset: Preset, own: Days, now: number, zone: string): Days {
  const today = isoDay(now, zone);
  switch (preset) {
    case 'day':
      return { from: today, to: today };
    case 'week':
      return { from: otherDay(today, -6), to: today };
    case 'month':
      return { from: otherDay(today, -29), to: today };
    default:
      return own.from <= own.to ? own : { from: own.to, to: own.from };
  }
}

/** How finely a period is drawn: never more than some seventy columns. */
export function partsOf({ from, to }: Days): 'day' | 'week' | 'month' {
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  return days <= 70 ? 'day' : days <= 200 ? 'week' : 'month';
}

export type Column =
  | 'body'
  | 'closed'
  | 'open'
  | 'closing'
  | 'first'
  | 'settle'
  | 'late'
  | 'satisfied'
  | 'reopened';

const numberOf: Readonly<Record<Exclude<Column, 'body'>, (body: OfBody) => number | null>> = {
  closed: (body) => body.closed,
  open: (body) => body.openAtEnd,
  closing: (body) => body.closing.percent,
  first: (body) => body.firstAnswer.medianSeconds,
  settle: (body) => body.settle.medianSeconds,
  late: (body) => body.clocks.count,
  satisfied: (body) => body.satisfaction.percent,
  reopened: (body) => body.reopened.count,
};

/** Bodies in the order of a column; what has no value comes last in either direction. */
export function sorted(
  bodies: readonly OfBody[],
  column: Column,
  down: boolean,
  name: (body: string | null) => string,
): OfBody[] {
  const sign = down ? -1 : 1;
  return [...bodies].sort((a, b) => {
    if (column === 'body') {
      return sign * name(a.body).localeCompare(name(b.body), 'zh');
    }
    const left = numberOf[column](a);
    const right = numberOf[column](b);
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null);
    }
    return sign * (left - right) || name(a.body).localeCompare(name(b.body), 'zh');
  });
}

/** Which cases a figure was counted from, as the address of the question names it. */
export interface Behind {
  readonly figure: string;
  readonly item?: string;
  readonly body?: string;
  readonly title: string;
}

export function queryOf(days: Days, more: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams({ from: days.from, to: days.to });
  for (const [key, value] of Object.entries(more)) {
    if (value !== undefined && value !== '') {
      query.set(key, value);
    }
  }
  return query.toString();
}
