import type { MerchantDetail, MerchantLine } from '../../contract/merchant';
import type { MapFeature } from '../../contract/rest';

/** What the list is narrowed by; empty: by nothing. */
export interface Filter {
  readonly text: string;
  readonly zone: string;
  readonly category: string;
  readonly state: string;
  readonly licence: string;
  readonly leads: string;
  readonly banned: boolean;
}

export const everybody: Filter = {
  text: '',
  zone: '',
  category: '',
  state: '',
  licence: '',
  leads: '',
  banned: false,
};

/** The question of a filter as the server reads it. */
export function queryOf(filter: Filter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value === true) {
      query.set(name, 'true');
    } else if (typeof value === 'string' && value.trim() !== '') {
      query.set(name, value.trim());
    }
  }
  return query.toString();
}

/** The zones of the map by name. */
export function zonesOf(
  features: readonly MapFeature[],
  name: (text: { zh: string; en: string } | null | undefined) => string,
): readonly { readonly code: string; readonly name: string }[] {
  return features
    .filter(({ properties }) => properties.layer === 'zone')
    .map(({ properties }) => {
      const id = String(properties.id);
      const code = id.slice(id.indexOf('/') + 1);
      return { code, name: name(properties.name) || code };
    })
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}

/** What wants somebody's eye first. */
export type Worry =
  | 'banned'
  | 'lateLead'
  | 'lateLetter'
  | 'expired'
  | 'expiring'
  | 'unlicensed'
  | 'closed'
  | 'none';

export function worryOf(line: MerchantLine): Worry {
  if (line.ban !== null) {
    return 'banned';
  }
  if (line.lateLeads > 0) {
    return 'lateLead';
  }
  if (line.lateLetters > 0) {
    return 'lateLetter';
  }
  if (line.state === 'CLOSED') {
    return 'closed';
  }
  return line.licence === 'EXPIRED'
    ? 'expired'
    : line.licence === 'EXPIRING'
      ? 'expiring'
      : line.licence === 'NONE'
        ? 'unlicensed'
        : 'none';
}

export const lanes = ['complaints', 'letters', 'leads', 'bans'] as const;
export type Lane = (typeof lanes)[number];

/** One thing on the line of twelve months: a point, or a span with an end. */
export interface Mark {
  readonly id: string;
  readonly lane: Lane;
  readonly number: string;
  /** Per cent of the line's width. */
  readonly from: number;
  readonly to: number;
  /** Whether it is not over yet. */
  readonly open: boolean;
  readonly late: boolean;
}

const whole = (part: number) => Math.min(100, Math.max(0, part));

/** Lays complaints, letters, leads and bans of the last twelve months on one line; what was over before is left out. */
export function marksOf(merchant: MerchantDetail, now: number): readonly Mark[] {
  const begin = merchant.complaints.since;
  const at = (time: number) => whole(((time - begin) * 100) / Math.max(1, now - begin));
  const span = (from: number, to: number) => ({ from: at(from), to: Math.max(at(from), at(to)) });
  return [
    ...merchant.complaints.items.map(({ id, number, openedAt }) => ({
      id,
      lane: 'complaints' as const,
      number,
      ...span(openedAt, openedAt),
      open: false,
      late: false,
    })),
    ...merchant.letters.map(({ id, number, at: issued, dueAt, state, overdue }) => ({
      id,
      lane: 'letters' as const,
      number,
      ...span(issued, dueAt ?? issued),
      open: state !== 'CLOSED',
      late: overdue,
      over: Math.max(issued, dueAt ?? issued),
    })),
    ...merchant.leads.map(({ id, number, at: sent, dueAt, state, overdue }) => ({
      id,
      lane: 'leads' as const,
      number,
      ...span(sent, dueAt),
      open: state === 'SENT',
      late: overdue,
      over: dueAt,
    })),
    ...merchant.bans.map(({ id, number, begins, ends, liftedAt, stands }) => ({
      id,
      lane: 'bans' as const,
      number,
      ...span(begins, liftedAt ?? ends ?? now),
      open: stands,
      late: false,
      over: liftedAt ?? ends ?? now,
    })),
  ].filter((mark) => mark.open || !('over' in mark) || mark.over >= begin);
}

/** The first days of the months on the line, in per cent of its width, with the number of the month. */
export function monthsOf(begin: number, now: number, zone: string): readonly { at: number; month: number }[] {
  const month = new Intl.DateTimeFormat('en-US', { timeZone: zone, month: 'numeric' });
  const months: { at: number; month: number }[] = [];
  const DAY = 86_400_000;
  let last = Number(month.format(begin));
  for (let day = begin + DAY; day <= now; day += DAY) {
    const here = Number(month.format(day));
    if (here !== last) {
      months.push({ at: ((day - begin) * 100) / Math.max(1, now - begin), month: here });
      last = here;
    }
  }
  return months;
}
