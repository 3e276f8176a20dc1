import { type CaseDocument, caseDocument } from '../../contract/documents';
import { inPath } from '../../contract/ids';
import { ask, askFile } from '../../transport/http';

/** What is to be printed. */
export interface Draft {
  readonly kind: string;
  readonly addressee: string;
  readonly provesServiceOf: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** A service, or that it was tried in vain. */
export interface Service {
  readonly addressee: string;
  readonly manner: string;
  readonly consent: boolean;
  readonly delivered: boolean;
  readonly servedAt: string;
  readonly note: string | null;
}

const of = (caseId: string) => `/cases/${inPath(caseId)}/documents`;

export const preview = (caseId: string, draft: Draft) =>
  askFile(`${of(caseId)}/preview`, { method: 'POST', body: draft });

export const issue = (caseId: string, draft: Draft, key: string) =>
  ask(of(caseId), caseDocument, { method: 'POST', body: draft, key });

export const original = (caseId: string, id: string) => askFile(`${of(caseId)}/${inPath(id)}/file`, {});

export const serve = (caseId: string, document: CaseDocument, service: Service) =>
  ask(`${of(caseId)}/${inPath(document.id)}/services`, caseDocument, {
    method: 'POST',
    body: service,
    version: document.version,
  });

export const makeVoid = (caseId: string, document: CaseDocument, reason: string) =>
  ask(`${of(caseId)}/${inPath(document.id)}/void`, caseDocument, {
    method: 'POST',
    body: { reason },
    version: document.version,
  });

/** Hands a file to the browser, which shows or saves it. */
export function hand(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
