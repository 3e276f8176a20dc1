import type { FieldTask } from '../../contract/field';
import type { Act, ActKind } from './acts';

/** States in which a task still waits for people. */
const WAITING: ReadonlySet<string> = new Set(['OPENED', 'OFFERED', 'PART_TAKEN', 'UNMANNED']);
const OVER: ReadonlySet<string> = new Set(['DONE', 'WITHDRAWN']);

export function isOver(task: FieldTask): boolean {
  return OVER.has(task.state) || (task.mine === 'passed' && !WAITING.has(task.state));
}

/** The task as it will be when the act has arrived. */
function after(task: FieldTask, kind: ActKind): FieldTask {
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
