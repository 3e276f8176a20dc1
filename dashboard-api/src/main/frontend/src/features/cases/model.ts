import { type CaseRow, type Priority, priorities } from '../../contract/rows';

export type Step = 'triage' | 'assign' | 'resolve' | 'close';

/** Which steps a state allows: the built rows of docs/case-states.md, as far as this screen sends them. */
const allowed: Readonly<Record<Step, ReadonlySet<string>>> = {
  triage: new Set(['OPENED', 'TRIAGED', 'RETURNED', 'REOPENED']),
  assign: new Set(['TRIAGED', 'ADMITTED', 'ASSIGNED', 'TAKEN', 'UNDER_WAY', 'RETURNED', 'REOPENED']),
  resolve: new Set(['TRIAGED', 'ADMITTED', 'ASSIGNED', 'TAKEN', 'UNDER_WAY', 'IN_MEDIATION']),
  close: new Set(['RESOLVED']),
};
const order: readonly Step[] = ['triage', 'assign', 'resolve', 'close'];

export function stepsFor(state: string): Step[] {
  return order.filter((step) => allowed[step].has(state));
}

/** The step that is usually next: the one that leads on, not the one that repeats. */
export function nextStep(state: string): Step | null {
  switch (state) {
    case 'OPENED':
    case 'RETURNED':
    case 'REOPENED':
      return 'triage';
    case 'TRIAGED':
    case 'ADMITTED':
      return 'assign';
    case 'RESOLVED':
      return 'close';
    default:
      return stepsFor(state).includes('resolve') ? 'resolve' : null;
  }
}

/** The level of a case, if it is one that this screen knows. */
export function levelOf(row: CaseRow): Priority | null {
  return priorities.find((priority) => priority === row.priority) ?? null;
}

function rank(row: CaseRow): number {
  const level = levelOf(row);
  return level === null ? priorities.length : priorities.indexOf(level);
}

/** Cases that nobody has triaged come first, then by level, then the oldest: that one waits longest. */
export function orderCases(rows: readonly CaseRow[]): CaseRow[] {
  const untouched = (row: CaseRow) => Number(row.state === 'OPENED' || row.state === 'REOPENED');
  return [...rows].sort(
    (a, b) =>
      untouched(b) - untouched(a) || rank(a) - rank(b) || a.openedAt - b.openedAt || a.id.localeCompare(b.id),
  );
}
