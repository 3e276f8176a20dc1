import { type CaseRow, type Priority, priorities } from '../../contract/rows';
import { type Act, may } from '../../lib/site';
import { allows, usualStep, type Verb, verbs } from './caseStates';

/** What the screen offers for a case: the likely next step, and the others. */
export interface Offer {
  readonly next: Verb | null;
  readonly others: readonly Verb[];
}

const actOf: Partial<Readonly<Record<Verb, Act>>> = {
  resolve: 'resolve',
  close: 'close',
  reopen: 'close',
  take: 'handle',
  return: 'handle',
  arrive: 'handle',
  'start-mediation': 'handle',
  'end-mediation': 'handle',
  urge: 'handle',
  reply: 'handle',
  note: 'handle',
  'outside-order': 'handle',
  supervise: 'command',
  'extend-deadline': 'command',
};
const ofComplaints: ReadonlySet<Verb> = new Set<Verb>(['admit', 'refuse', 'withdraw', 'reply']);

/** The steps that state, content and roles allow. */
export function offerFor(row: CaseRow, roles: readonly string[]): Offer {
  const complaints = row.complaints ?? 0;
  const open = verbs.filter(
    (verb) =>
      allows(row.state, verb) &&
      may(roles, actOf[verb] ?? 'desk') &&
      (complaints > 0 || !ofComplaints.has(verb)) &&
      (verb !== 'split' || row.alarms.length + complaints > 1) &&
      // Nobody merges a joint complaint away.
      (verb !== 'merge' || !row.marks.includes('joint')),
  );
  const usual = usualStep(row.state);
  const next = usual !== null && open.includes(usual) ? usual : null;
  return { next, others: open.filter((verb) => verb !== next) };
}

/** What a person who began a step with `seen` should know of the case as it is now. */
export function changesSince(seen: CaseRow, now: CaseRow): readonly (keyof CaseRow)[] {
  const told = [
    'state',
    'category',
    'priority',
    'remit',
    'assignee',
    'outcome',
    'complaints',
    'alarms',
    'marks',
  ] as const;
  return told.filter((key) => JSON.stringify(seen[key]) !== JSON.stringify(now[key]));
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
