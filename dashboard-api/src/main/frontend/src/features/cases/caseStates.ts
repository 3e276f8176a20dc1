/** The steps that the screen offers, each as the verb of its path, and who may take it. */
export const verbs = [
  'triage',
  'admit',
  'refuse',
  'assign',
  'take',
  'arrive',
  'start-mediation',
  'end-mediation',
  'resolve',
  'close',
  'reply',
  'note',
  'outside-order',
  'join-alarm',
  'merge',
  'link',
  'split',
  'return',
  'urge',
  'supervise',
  'extend-deadline',
  'transfer-out',
  'take-back',
  'withdraw',
  'reopen',
] as const;
export type Verb = (typeof verbs)[number];

const work = 'OPENED TRIAGED ADMITTED ASSIGNED TAKEN UNDER_WAY IN_MEDIATION RETURNED REOPENED';
const untilMerged = 'OPENED TRIAGED ADMITTED ASSIGNED TAKEN UNDER_WAY RETURNED REOPENED';
const sorted = 'TRIAGED ADMITTED ASSIGNED TAKEN UNDER_WAY RETURNED REOPENED';

/** Which states allow a step: the built rows of docs/case-states.md; a test holds the two together. */
const allowed: Readonly<Record<Verb, string>> = {
  triage: 'OPENED TRIAGED RETURNED REOPENED',
  admit: 'TRIAGED',
  refuse: 'OPENED TRIAGED',
  assign: sorted,
  take: 'ASSIGNED',
  arrive: 'TAKEN UNDER_WAY',
  'start-mediation': 'TAKEN UNDER_WAY',
  'end-mediation': 'IN_MEDIATION',
  resolve: 'TRIAGED ADMITTED ASSIGNED TAKEN UNDER_WAY IN_MEDIATION',
  close: 'RESOLVED',
  reply: `${work} RESOLVED`,
  note: `${work} RESOLVED`,
  'outside-order': `${work} RESOLVED`,
  'join-alarm': `${work} RESOLVED`,
  merge: untilMerged,
  link: `${work} RESOLVED CLOSED`,
  split: work,
  return: 'ASSIGNED TAKEN',
  urge: work,
  supervise: work,
  'extend-deadline': work,
  'transfer-out': sorted,
  'take-back': 'TRANSFERRED_OUT',
  withdraw: work,
  reopen: 'RESOLVED CLOSED',
};

/** Whether the state table allows the step. */
export function allows(state: string, verb: Verb): boolean {
  return allowed[verb].split(' ').includes(state);
}

/** The step that usually comes next: the one that leads on, not the one that repeats. */
export function usualStep(state: string): Verb | null {
  switch (state) {
    case 'OPENED':
    case 'RETURNED':
    case 'REOPENED':
      return 'triage';
    case 'TRIAGED':
    case 'ADMITTED':
      return 'assign';
    case 'ASSIGNED':
      return 'take';
    case 'TAKEN':
      return 'arrive';
    case 'UNDER_WAY':
      return 'resolve';
    case 'IN_MEDIATION':
      return 'end-mediation';
    case 'RESOLVED':
      return 'close';
    case 'CLOSED':
      return 'reopen';
    case 'TRANSFERRED_OUT':
      return 'take-back';
    default:
      return null;
  }
}
