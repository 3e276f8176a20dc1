import type { CaseRow } from '../../contract/rows';
import type { CaseQuestion } from '../../transport/caseSearch';

/** What somebody asks for, as it stands in the page's address. */
export const filterKeys = [
  'q',
  'state',
  'body',
  'category',
  'priority',
  'origin',
  'zone',
  'place',
  'from',
  'to',
  'sort',
] as const;
export type FilterKey = (typeof filterKeys)[number];
export type Filter = Readonly<Partial<Record<FilterKey, string>>>;

/** The states in which the centre no longer works on a case. */
const ended = 'CLOSED,REFUSED,MERGED,WITHDRAWN,TRANSFERRED_OUT';

export function filterOf(params: URLSearchParams): Filter {
  const filter: Partial<Record<FilterKey, string>> = {};
  for (const key of filterKeys) {
    const value = params.get(key);
    if (value !== null && value !== '') {
      filter[key] = value;
    }
  }
  return filter;
}

/** The same filter with one thing changed; what is empty does not stand in the address. */
export function changed(filter: Filter, key: FilterKey, value: string): Record<string, string> {
  const next: Record<string, string> = { ...filter, [key]: value };
  return Object.fromEntries(Object.entries(next).filter(([, each]) => each !== ''));
}

/**
 * What the server is asked: days of the site become moments, of which the last day is within. Without a state a search
 * goes through all cases, a list through those that are open.
 */
export function questionOf(filter: Filter, dayStart: (day: string, by: number) => number): CaseQuestion {
  const { from, to, state, ...rest } = filter;
  const asked = state ?? (filter.q === undefined ? 'open' : 'all');
  return {
    ...rest,
    state: asked === 'ended' ? ended : asked,
    ...(from === undefined ? {} : { from: new Date(dayStart(from, 0)).toISOString() }),
    ...(to === undefined ? {} : { to: new Date(dayStart(to, 1)).toISOString() }),
  };
}

type NextDue = NonNullable<CaseRow['nextDue']>;

/** Where the next deadline stands now: a running clock may have become late since the row was made. */
export function dueState(due: NextDue, now: number): NextDue['state'] {
  return due.state === 'RUNNING' && due.at !== null && due.at < now ? 'LATE' : due.state;
}
