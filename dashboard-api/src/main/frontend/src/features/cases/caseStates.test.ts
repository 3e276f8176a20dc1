import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allows, usualStep, type Verb, verbs } from './caseStates';

/** What the command of a step is called in the table of states. */
const commands: Readonly<Record<Verb, string>> = {
  triage: 'TriageCase',
  admit: 'AdmitComplaint',
  refuse: 'RefuseComplaint',
  assign: 'AssignCase',
  take: 'TakeCase',
  arrive: 'ReportArrival',
  'start-mediation': 'StartMediation',
  'end-mediation': 'EndMediation',
  resolve: 'ResolveCase',
  close: 'CloseCase',
  reply: 'ReplyToComplainant',
  note: 'NoteOnCase',
  'outside-order': 'RecordOutsideOrder',
  'join-alarm': 'JoinAlarm',
  merge: 'MergeCase',
  link: 'LinkCase',
  split: 'SplitCase',
  return: 'ReturnCase',
  urge: 'UrgeCase',
  supervise: 'SuperviseCase',
  'extend-deadline': 'ExtendDeadline',
  'transfer-out': 'TransferCaseOut',
  'take-back': 'TakeCaseBack',
  withdraw: 'WithdrawComplaint',
  reopen: 'ReopenCase',
};
/** Steps that only complainants and the platform itself take. */
const notHere = ['JoinComplaint', 'RateCase'];
/** Taken in the panel of clocks, not among the steps. */
const withClocks = ['PauseClock', 'ResumeClock', 'RecordMilestone'];

function table() {
  const text = readFileSync(new URL('../../../../../../../docs/case-states.md', import.meta.url), 'utf8');
  const part = text.slice(text.indexOf('## State x command'), text.indexOf('## What the commands say'));
  const [head = [], , ...rows] = part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const states = head.slice(3);
  const built = rows.filter((row) => row[2] === 'yes');
  return { states, built: new Map(built.map(([command = '', , , ...cells]) => [command, cells])) };
}

describe('the steps of a case', () => {
  const { states, built } = table();

  it('are all that the table of states has built for the desk', () => {
    expect(states).toHaveLength(15);
    expect([...Object.values(commands), ...notHere, ...withClocks].sort()).toEqual([...built.keys()].sort());
  });

  it.each(verbs)('are allowed where the table allows them: %s', (verb) => {
    const cells = built.get(commands[verb]) ?? [];
    expect(states.filter((state) => allows(state, verb))).toEqual(
      states.filter((_, column) => cells[column] !== '-'),
    );
  });

  it('have a usual one, which the state allows and which leads on', () => {
    for (const state of states) {
      const verb = usualStep(state);
      if (verb !== null) {
        const cell = built.get(commands[verb])?.[states.indexOf(state)];
        expect([state, verb, cell === '-' || cell === '=' || cell === state]).toEqual([state, verb, false]);
      }
    }
    expect(states.filter((state) => usualStep(state) === null)).toEqual(['REFUSED', 'MERGED', 'WITHDRAWN']);
  });
});
