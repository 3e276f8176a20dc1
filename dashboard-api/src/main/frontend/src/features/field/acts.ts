import type { FieldSheet } from '../../contract/field';
import type { FieldIncident } from '../../contract/incident';

/** What a person does with a task; each is one path of the server. */
export type ActKind = 'take' | 'decline' | 'set-out' | 'arrive' | 'done' | 'report';

/** What a person answers at an incident: a call of volunteers, a roll-call, that a part of the ground is done. */
export type AnswerKind = 'answer' | 'count' | 'sector';

/** Something that is to be told to the server, and stays until it was. */
export interface Act {
  /** Also the idempotency key: sent again it has one effect. */
  readonly id: string;
  /** Whose it is: another person on the same phone does not send it. */
  readonly user: string;
  /** The task; for an answer the case of the incident. */
  readonly task: string;
  readonly kind: ActKind | AnswerKind;
  /** Of an answer: what of the incident it is about. */
  readonly path?: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Photos that go before the report. */
  readonly photos: readonly Blob[];
  /** Ids of those that the server has, in their order. */
  readonly kept: readonly string[];
  /** In which order acts were done, milliseconds since 1970. */
  readonly at: number;
  /** Why the server does not take it; null: it was not refused. */
  readonly refused: string | null;
}

/** What was written for a report and not sent yet. */
export interface Draft {
  readonly key: string;
  readonly words: string;
  readonly photos: readonly Blob[];
}

/** Everything that the page shows of one person. */
export interface Seen {
  readonly sheet: FieldSheet;
  readonly incidents: readonly FieldIncident[];
}

/** What the page showed last, for when it is opened without a link. */
export interface Kept extends Seen {
  readonly user: string;
  /** When the server said so, milliseconds since 1970. */
  readonly asOf: number;
}

/** Where acts and drafts lie until they are told; in the browser's database, in tests in memory. */
export interface ActStore {
  acts(user: string): Promise<readonly Act[]>;
  /** How much waits to be sent, whoever did it. */
  waiting(): Promise<number>;
  put(act: Act): Promise<void>;
  remove(id: string): Promise<void>;
  draft(key: string): Promise<Draft | null>;
  putDraft(draft: Draft): Promise<void>;
  removeDraft(key: string): Promise<void>;
  /** What the last person saw; null after they signed out. */
  kept(): Promise<Kept | null>;
  keep(kept: Kept): Promise<void>;
  forget(): Promise<void>;
}
