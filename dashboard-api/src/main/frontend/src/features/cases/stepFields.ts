import type { CaseRow } from '../../contract/rows';
import type { CaseCommand } from '../../transport/commands';
import type { Verb } from './caseStates';

/** What a field of a step is: words, a choice from one of the lists, a time, or parts of the case. */
export type FieldKind =
  | 'words'
  | 'line'
  | 'until'
  | 'category'
  | 'priority'
  | 'remit'
  | 'body'
  | 'jointBodies'
  | 'outcome'
  | 'returns'
  | 'reopenings'
  | 'refusals'
  | 'jurisdictions'
  | 'regimes'
  | 'mediationResults'
  | 'authorities'
  | 'agencies'
  | 'clock'
  | 'case'
  | 'anyCase'
  | 'alarm'
  | 'complaint'
  | 'parts';

export interface StepField {
  /** Its name in the command's body. */
  readonly key: string;
  readonly kind: FieldKind;
  readonly needed: boolean;
  readonly most?: number;
}

const needed = (key: string, kind: FieldKind, most?: number): StepField => ({
  key,
  kind,
  needed: true,
  ...(most === undefined ? {} : { most }),
});
const free = (key: string, kind: FieldKind): StepField => ({ key, kind, needed: false });
const note = free('note', 'words');

const fields: Readonly<Record<Verb, readonly StepField[]>> = {
  triage: [needed('category', 'category'), needed('priority', 'priority'), free('remit', 'remit')],
  admit: [needed('jurisdiction', 'jurisdictions'), note],
  refuse: [needed('ground', 'refusals'), note],
  assign: [needed('body', 'body'), free('jointBodies', 'jointBodies')],
  take: [],
  arrive: [],
  'start-mediation': [needed('regime', 'regimes')],
  'end-mediation': [needed('result', 'mediationResults'), note],
  resolve: [needed('outcome', 'outcome'), note],
  close: [free('reply', 'words')],
  reply: [needed('reply', 'words')],
  note: [needed('note', 'words')],
  'outside-order': [needed('agency', 'agencies'), needed('number', 'line', 40)],
  'join-alarm': [needed('alarm', 'alarm')],
  merge: [needed('other', 'case')],
  link: [needed('other', 'anyCase')],
  split: [needed('category', 'category'), needed('parts', 'parts')],
  return: [needed('ground', 'returns'), note],
  urge: [note],
  supervise: [needed('note', 'words')],
  'extend-deadline': [needed('clock', 'clock'), needed('until', 'until'), needed('reason', 'words')],
  'transfer-out': [needed('authority', 'authorities'), needed('orderNumber', 'line', 40), note],
  'take-back': [note],
  withdraw: [needed('complaint', 'complaint'), needed('note', 'words')],
  reopen: [needed('ground', 'reopenings'), needed('note', 'words')],
};

/** The fields of a step for this case: nobody reads the reply to a case without a complaint. */
export function fieldsOf(verb: Verb, row: Pick<CaseRow, 'complaints'>): readonly StepField[] {
  return verb === 'close' && (row.complaints ?? 0) === 0 ? [] : fields[verb];
}

/** What was filled in: texts by field, and what was ticked by field. */
export interface Draft {
  readonly values: Readonly<Record<string, string>>;
  readonly ticked: Readonly<Record<string, readonly string[]>>;
}

/** What the case holds already, as the beginning of a draft. */
export function draftOf(verb: Verb, row: CaseRow): Draft {
  const values: Record<string, string> =
    verb === 'triage'
      ? { category: row.category ?? '', priority: row.priority ?? 'WARNING', remit: row.remit ?? '' }
      : verb === 'assign'
        ? { body: row.assignee ?? '' }
        : verb === 'split'
          ? { category: row.category ?? '' }
          : {};
  return { values, ticked: {} };
}

/** Facts that decide whether a draft is whole. */
export interface Rules {
  /** Grounds that say too little without words. */
  readonly wordy: ReadonlySet<string>;
  /** How many alarms and complaints the case has. */
  readonly parts: number;
  /** The instant that a time of the draft means; null: none, or one that is over. */
  readonly instant: (text: string) => string | null;
}

export type Fault = 'required' | 'wordsNeeded' | 'time' | 'leaveOne';
export type Read = { readonly faults: Readonly<Record<string, Fault>> } | { readonly command: CaseCommand };

/** The draft as a command, or what is wrong with it, by field. */
export function readDraft(verb: Verb, row: CaseRow, draft: Draft, rules: Rules): Read {
  const faults: Record<string, Fault> = {};
  const body: Record<string, unknown> = {};
  for (const field of fieldsOf(verb, row)) {
    const text = (draft.values[field.key] ?? '').trim();
    const picked = draft.ticked[field.key] ?? [];
    if (field.kind === 'parts') {
      if (picked.length === 0) {
        faults[field.key] = 'required';
      } else if (picked.length >= rules.parts) {
        faults[field.key] = 'leaveOne';
      }
      Object.assign(body, partsOf(picked));
    } else if (field.kind === 'jointBodies') {
      body[field.key] = picked.filter((id) => id !== draft.values.body);
    } else if (text === '') {
      if (field.needed) {
        faults[field.key] = 'required';
      } else if (field.key === 'note' && rules.wordy.has(draft.values.ground ?? draft.values.result ?? '')) {
        faults[field.key] = 'wordsNeeded';
      }
      body[field.key] = null;
    } else if (field.kind === 'until') {
      body[field.key] = rules.instant(text);
      if (body[field.key] === null) {
        faults[field.key] = 'time';
      }
    } else {
      body[field.key] = text;
    }
  }
  return Object.keys(faults).length > 0 ? { faults } : { command: { verb, body } };
}

/** Ticks of alarms and complaints are told apart by what stands before the colon. */
function partsOf(picked: readonly string[]) {
  const of = (kind: string) =>
    picked.filter((part) => part.startsWith(`${kind}:`)).map((part) => part.slice(kind.length + 1));
  return { alarms: of('alarm'), complaints: of('complaint') };
}
