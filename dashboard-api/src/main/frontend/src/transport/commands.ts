import { alarmTrail, type TrailItem } from '../contract/alarmTrail';
import { inPath } from '../contract/ids';
import {
  type AlarmRow,
  alarmRow,
  type CaseRow,
  caseRow,
  type ServiceReason,
  type ShelfReason,
  type VerificationResult,
} from '../contract/rows';
import { type Surroundings, surroundings } from '../contract/surroundings';
import { live } from '../lib/live';
import { ask } from './http';

/** Whether nothing is left of an alarm that the screen would show. */
function isOver(alarm: AlarmRow): boolean {
  return (
    alarm.condition === 'NORMAL' &&
    alarm.latch === 'NONE' &&
    alarm.suppression === 'NONE' &&
    alarm.outOfServiceRequest === null &&
    alarm.chatteringSince === null
  );
}

/** Shows the answered row at once, unless the live view already holds a newer one. */
function takeAlarm(row: AlarmRow): AlarmRow {
  const known = live.row('alarm', row.id);
  if (known !== undefined && Number(known.version) <= Number(row.version)) {
    live.apply([{ kind: 'alarm', id: row.id, row: isOver(row) ? null : row }]);
  }
  return row;
}

/** Cases in these states are not part of the live view. */
const endStates: ReadonlySet<string> = new Set([
  'CLOSED',
  'MERGED',
  'TRANSFERRED_OUT',
  'WITHDRAWN',
  'REFUSED',
]);

function takeCase(row: CaseRow): CaseRow {
  const known = live.row('case', row.id);
  if (endStates.has(row.state)) {
    live.apply(known === undefined ? [] : [{ kind: 'case', id: row.id, row: null }]);
  } else if (known === undefined || Number(known.version) <= Number(row.version)) {
    live.apply([{ kind: 'case', id: row.id, row }]);
  }
  return row;
}

interface Commented {
  readonly comment?: string;
}

export type AlarmCommand =
  | { readonly verb: 'reset' | 'unacknowledge' | 'out-of-service/approve' }
  | ({
      readonly verb: 'acknowledge' | 'unshelve' | 'out-of-service/decline' | 'return-to-service';
    } & Commented)
  | { readonly verb: 'verify'; readonly result: VerificationResult; readonly cause: string }
  | ({ readonly verb: 'shelve'; readonly reason: ShelfReason; readonly minutes: number } & Commented)
  | ({ readonly verb: 'out-of-service'; readonly reason: ServiceReason; readonly until: string } & Commented)
  | { readonly verb: 'comment'; readonly comment: string };

/** What is about the present occurrence; the others are about the alarm, whether it stands or not. */
const ofAnOccurrence: ReadonlySet<AlarmCommand['verb']> = new Set([
  'acknowledge',
  'unacknowledge',
  'verify',
  'reset',
  'shelve',
  'comment',
]);

/** Sends a command about exactly the occurrence and version that the operator sees. */
export async function commandAlarm(alarm: AlarmRow, command: AlarmCommand): Promise<AlarmRow> {
  const { verb, ...facts } = command;
  const row = await ask(`/alarms/${inPath(alarm.id)}/${verb}`, alarmRow, {
    method: 'POST',
    version: alarm.version,
    body: ofAnOccurrence.has(verb) ? { occurrence: alarm.occurrence, ...facts } : facts,
  });
  return takeAlarm(row);
}

/** Everything that happened to an alarm, newest first. */
export async function loadAlarmTrail(id: string, signal: AbortSignal): Promise<readonly TrailItem[]> {
  return (await ask(`/alarms/${inPath(id)}/trail`, alarmTrail, { signal })).items;
}

/** Water, houses and people around an alarm. */
export function loadSurroundings(id: string, signal: AbortSignal): Promise<Surroundings> {
  return ask(`/alarms/${inPath(id)}/surroundings`, surroundings, { signal });
}

export interface OpenCase {
  readonly category: string;
  readonly place: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly note: string | null;
}

export async function openCase(command: OpenCase): Promise<CaseRow> {
  return takeCase(await ask('/cases', caseRow, { method: 'POST', body: command }));
}

/** A step of a case: the verb of its path, and what goes with it. */
export interface CaseCommand {
  readonly verb: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Sends a step about exactly the version of the case that the person has seen. */
export async function commandCase(seen: CaseRow, { verb, body }: CaseCommand): Promise<CaseRow> {
  const answer = await ask(`/cases/${inPath(seen.id)}/${verb}`, caseRow, {
    method: 'POST',
    version: seen.version,
    body,
  });
  return takeCase(answer);
}

/** The case as the server has it now. */
export async function refreshCase(id: string): Promise<CaseRow> {
  return takeCase(await ask(`/cases/${inPath(id)}`, caseRow));
}
