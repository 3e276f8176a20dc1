import type { Actor, AlarmHealthReport, Assessment, HealthTarget } from '../../contract/alarmHealth';
import { isoDay } from '../../lib/format';

export const spans = ['minutes', 'day', 'month'] as const;
export type Span = (typeof spans)[number];

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The moment at which the day (2026-11-27) begins in a zone. */
export function dayStart(day: string, zone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // The zone's offset differs at most by its daylight saving between the two looks.
  const first = utc - offset(utc, zone);
  return utc - offset(first, zone);
}

function offset(at: number, zone: string): number {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    .format(at)
    .replace(' ', 'T');
  return Date.parse(`${local}Z`) - Math.floor(at / 1000) * 1000;
}

/** The day before or after, by the calendar. */
export function otherDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);
}

export interface Period {
  readonly from: number;
  readonly to: number;
  /** It ends with the present, so its figures change. */
  readonly live: boolean;
}

/** What a choice means at a moment: the last ten minutes, a day of the site, or the thirty days that end with it. */
export function periodOf(span: Span, day: string | null, now: number, zone: string): Period {
  if (span === 'minutes') {
    return { from: now - 10 * MINUTE, to: now, live: true };
  }
  const today = isoDay(now, zone);
  const last = day ?? today;
  const end = Math.min(now, dayStart(otherDay(last, 1), zone));
  const first = span === 'day' ? last : otherDay(last, -29);
  return { from: dayStart(first, zone), to: end, live: last >= today };
}

export function queryOf({ from, to }: { readonly from: number; readonly to: number }): string {
  return new URLSearchParams({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  }).toString();
}

/** How often a period is asked for again; null: it does not change any more. */
export function everyMillis(span: Span, live: boolean): number | null {
  return live ? { minutes: 3_000, day: 10_000, month: 60_000 }[span] : null;
}

/** Where a figure and its target stand on a bar, as shares of its length. */
export interface BarParts {
  readonly fill: number;
  readonly goodFrom: number;
  readonly goodTo: number;
  readonly limit: number | null;
  /** The value is longer than the bar. */
  readonly cut: boolean;
}

/** A share is drawn on 0 to 100 where its target is; everything else on twice its limit. */
export function barOf(it: Assessment): BarParts {
  const wide = it.unit === '%' && it.limitTo >= 20;
  const scale = wide ? 100 : Math.max(it.limitTo * 2, 4 * Number(it.limitTo === 0));
  const place = (value: number) => Math.min(1, Math.max(0, value / scale));
  const upward = it.goodFrom > 0;
  const limit = upward ? it.limitFrom : it.limitTo;
  const good = upward ? it.goodFrom : it.goodTo;
  return {
    fill: place(it.value ?? 0),
    goodFrom: place(it.goodFrom),
    goodTo: place(it.goodTo),
    limit: limit === good ? null : place(limit),
    cut: (it.value ?? 0) > scale,
  };
}

/** Counts as the chart draws them: each window of a short period, the fullest window of each day of a long one. */
export function columnsOf(
  report: Pick<AlarmHealthReport, 'from' | 'to' | 'windowSeconds'> & {
    readonly health: { readonly rates: { readonly windows: readonly number[] } };
  },
  zone: string,
): { readonly at: number; readonly value: number }[] {
  const width = report.windowSeconds * 1000;
  const windows = report.health.rates.windows.map((value, i) => ({ at: report.from + i * width, value }));
  if (report.to - report.from <= 2 * DAY) {
    return windows;
  }
  const days = new Map<string, { at: number; value: number }>();
  for (const { at, value } of windows) {
    const day = isoDay(at, zone);
    const known = days.get(day);
    days.set(day, { at: known?.at ?? at, value: Math.max(known?.value ?? 0, value) });
  }
  return [...days.values()];
}

export type BadGroup = 'topTen' | 'chattering' | 'fleeting' | 'stale' | 'false';

/** The bad actors, by what they do; groups without any are left out. */
export function badActors({ health }: Pick<AlarmHealthReport, 'health'>): {
  readonly group: BadGroup;
  readonly actors: readonly Actor[];
}[] {
  const groups: { group: BadGroup; actors: readonly Actor[] }[] = [
    { group: 'topTen', actors: health.topTen.alarms },
    { group: 'chattering', actors: health.chattering.worst },
    { group: 'fleeting', actors: health.fleeting.worst },
    { group: 'stale', actors: health.stale.oldest },
    { group: 'false', actors: health.fires.worst },
  ];
  return groups.filter(({ actors }) => actors.length > 0);
}

/** Where targets come from, each once, in the order in which they first appear. */
export function sourcesOf(assessments: readonly Assessment[]): Assessment['source'][] {
  const seen = new Map(assessments.map(({ source }) => [source.en, source]));
  return [...seen.values()];
}

/** Whether more of a figure is better; what it should be has one edge, and so has what can be managed. */
export const isUpward = (shipped: HealthTarget): boolean => shipped.goodFrom > 0;

export function edgesOf(
  target: HealthTarget,
  upward: boolean,
): { readonly good: number; readonly limit: number } {
  return upward
    ? { good: target.goodFrom, limit: target.limitFrom }
    : { good: target.goodTo, limit: target.limitTo };
}

/** What is wrong with edges that somebody wrote, before the server is asked. */
export function edgeFault(
  good: number | null,
  limit: number | null,
  unit: string,
  upward: boolean,
): { readonly field: 'good' | 'limit'; readonly fault: 'number' | 'percent' | 'above' | 'below' } | null {
  for (const [field, value] of [
    ['good', good],
    ['limit', limit],
  ] as const) {
    if (value === null || !Number.isFinite(value) || value < 0) {
      return { field, fault: 'number' };
    }
    if (unit === '%' && value > 100) {
      return { field, fault: 'percent' };
    }
  }
  if (good !== null && limit !== null && (upward ? limit > good : limit < good)) {
    return { field: 'limit', fault: upward ? 'above' : 'below' };
  }
  return null;
}

/** A number as somebody writes it; null: it is none. */
export function numberOf(text: string): number | null {
  const value = Number(text.trim());
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}
