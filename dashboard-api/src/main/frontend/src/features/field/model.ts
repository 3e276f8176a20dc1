import type { FieldTask, OwnChange } from '../../contract/field';
import type { FieldIncident } from '../../contract/incident';
import type { Act, ActKind, AnswerKind, Seen } from './acts';

/** States in which a task still waits for people. */
const WAITING: ReadonlySet<string> = new Set(['OPENED', 'OFFERED', 'PART_TAKEN', 'UNMANNED']);
const OVER: ReadonlySet<string> = new Set(['DONE', 'WITHDRAWN']);

export function isOver(task: FieldTask): boolean {
  return OVER.has(task.state) || (task.mine === 'passed' && !WAITING.has(task.state));
}

/** The task as it will be when the act has arrived. */
function after(task: FieldTask, kind: ActKind | AnswerKind): FieldTask {
  switch (kind) {
    case 'take':
      return { ...task, mine: 'taken', takers: task.takers + 1, offeredUntil: null };
    case 'decline':
      return { ...task, mine: 'declined', offeredUntil: null };
    case 'set-out':
      return { ...task, mine: 'out' };
    case 'arrive':
      return { ...task, mine: 'there' };
    case 'done':
      return { ...task, state: 'DONE' };
    case 'report':
      return { ...task, reports: task.reports + 1 };
    default:
      return task;
  }
}

/** The task as it will be when what waits to be sent has arrived. */
export function withActs(task: FieldTask, acts: readonly Act[]): FieldTask {
  return acts
    .filter((act) => act.task === task.id && act.refused === null)
    .reduce((seen, { kind }) => after(seen, kind), task);
}

/** Whether the task waits for one more person before anybody sets out. */
export function needsSecond(task: FieldTask): boolean {
  return ['taken', 'out', 'there'].includes(task.mine) && task.takers < task.needed && !OVER.has(task.state);
}

/** What the person can do with it now; the first is what comes next. */
export function offeredActs(task: FieldTask): readonly ActKind[] {
  if (task.state === 'WITHDRAWN') {
    return [];
  }
  if (task.state === 'DONE') {
    return ['taken', 'out', 'there'].includes(task.mine) ? ['report'] : [];
  }
  if (needsSecond(task)) {
    return ['report', 'decline'];
  }
  switch (task.mine) {
    case 'offered':
      return ['take', 'decline'];
    case 'passed':
    case 'lapsed':
    case 'declined':
      return WAITING.has(task.state) ? ['take'] : [];
    case 'taken':
      return ['set-out', 'arrive', 'report', 'decline'];
    case 'out':
      return ['arrive', 'report', 'decline'];
    case 'there':
      return ['done', 'report'];
    default:
      return [];
  }
}

const RANKS: Readonly<Record<string, number>> = { CRITICAL: 0, WARNING: 1, CAUTION: 2 };

/** What asks for an answer first, then what is at hand, then what is over; the most urgent at the head. */
export function inOrder(tasks: readonly FieldTask[]): readonly FieldTask[] {
  const group = (task: FieldTask) => (isOver(task) ? 2 : task.mine === 'offered' ? 0 : 1);
  return [...tasks].sort(
    (a, b) =>
      group(a) - group(b) || (RANKS[a.priority] ?? 3) - (RANKS[b.priority] ?? 3) || b.openedAt - a.openedAt,
  );
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
const countOf = (value: unknown) => (typeof value === 'number' ? value : null);

/** What of an incident an answer is about, as it stands in its path. */
export const pathOf = {
  answer: (incident: string, call: string) => `${incident}/calls/${call}`,
  count: (incident: string, roll: number) => `${incident}/rolls/${roll}`,
  sector: (incident: string, sector: string) => `${incident}/sectors/${sector}/done`,
} as const;

/** The incident as it will be when the answer has arrived. */
function answered(incident: FieldIncident, { path, body }: Act): FieldIncident {
  const { caseId, calls, roll, sectors } = incident;
  return {
    ...incident,
    calls: calls.map((call) =>
      path === pathOf.answer(caseId, call.id) ? { ...call, answer: textOf(body.answer) } : call,
    ),
    roll:
      roll !== null && path === pathOf.count(caseId, roll.number)
        ? { ...roll, present: countOf(body.present), missing: countOf(body.missing) }
        : roll,
    sectors: sectors.map((sector) =>
      path === pathOf.sector(caseId, sector.id) ? { ...sector, done: true } : sector,
    ),
  };
}

/** The incident as it will be when what waits to be sent has arrived. */
export function withAnswers(incident: FieldIncident, acts: readonly Act[]): FieldIncident {
  return acts
    .filter((act) => act.task === incident.caseId && act.refused === null)
    .reduce(answered, incident);
}

/** Takes in a row that changed, unless a newer one of it is known; null: it is none of the person's any more. */
function withRow<Row extends { readonly version: number }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  change: { readonly id: string; readonly version: number; readonly row: Row | null },
): readonly Row[] {
  const known = rows.find((row) => idOf(row) === change.id);
  if (known !== undefined && known.version > change.version) {
    return rows;
  }
  const others = rows.filter((row) => idOf(row) !== change.id);
  return change.row === null ? others : [...others, change.row];
}

/** What is seen after a change that was told. */
export function withChange(seen: Seen, change: OwnChange): Seen {
  return change.kind === 'task'
    ? { ...seen, sheet: { ...seen.sheet, items: [...withRow(seen.sheet.items, ({ id }) => id, change)] } }
    : { ...seen, incidents: withRow(seen.incidents, ({ caseId }) => caseId, change) };
}
