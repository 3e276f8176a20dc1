import { foundCases } from '../contract/caseSearch';
import { ask } from './http';

/** What a list of cases is asked for, as the REST interface names it. */
export type CaseQuestion = Readonly<Record<string, string>>;

/** One page of a list of cases, filtered and searched. */
export function findCases(question: CaseQuestion, cursor: string | null, limit: number, signal: AbortSignal) {
  const query = new URLSearchParams({ ...question, limit: String(limit) });
  if (cursor !== null) {
    query.set('cursor', cursor);
  }
  return ask(`/cases?${query}`, foundCases, { signal });
}
