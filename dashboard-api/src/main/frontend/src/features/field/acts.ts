/** What a person does on the phone; each is one path of the server. */
export type ActKind = 'take' | 'decline' | 'set-out' | 'arrive' | 'done' | 'report';

/** Something that is to be told to the server, and stays until it was. */
export interface Act {
  /** Also the idempotency key: sent again it has one effect. */
  readonly id: string;
  /** Whose it is: another person on the same phone does not send it. */
  readonly user: string;
  readonly task: string;
  readonly kind: ActKind;
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

/** Where acts and drafts lie until they are told; in the browser's database, in tests in memory. */
export interface ActStore {
  acts(user: string): Promise<readonly Act[]>;
  put(act: Act): Promise<void>;
  remove(id: string): Promise<void>;
  draft(key: string): Promise<Draft | null>;
  putDraft(draft: Draft): Promise<void>;
  removeDraft(key: string): Promise<void>;
}
