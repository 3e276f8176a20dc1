import {
  type CaseFile,
  caseFile,
  type FixedReadings,
  fixedReadings,
  type HashCheck,
  hashCheck,
} from '../contract/caseFile';
import { inPath } from '../contract/ids';
import { ask } from './http';

/** What of a file a command is decided on. */
export type SeenFile = Pick<CaseFile, 'id' | 'version'>;

const base = (id: string) => `/cases/${inPath(id)}`;
const orNull = (words: string) => (words.trim() === '' ? null : words.trim());

/** Says that a step is done, or takes it back. */
export function decideStep(
  seen: SeenFile,
  verb: 'done' | 'undo',
  step: string,
  words: string,
): Promise<CaseFile> {
  return ask(`${base(seen.id)}/steps/${encodeURIComponent(step)}/${verb}`, caseFile, {
    method: 'POST',
    version: seen.version,
    body: verb === 'done' ? { note: orNull(words) } : { reason: orNull(words) },
  });
}

/** Adds a file as evidence. */
export function addEvidence(
  id: string,
  piece: { readonly kind: string; readonly step: string; readonly title: string; readonly file: File },
): Promise<CaseFile> {
  const parts = new FormData();
  parts.set('kind', piece.kind);
  if (piece.step !== '') {
    parts.set('step', piece.step);
  }
  if (piece.title.trim() !== '') {
    parts.set('title', piece.title.trim());
  }
  parts.set('file', piece.file);
  return ask(`${base(id)}/evidence`, caseFile, { method: 'POST', parts });
}

/** Keeps the readings around an alarm. */
export function fixReadings(id: string, item: string, step: string | null): Promise<CaseFile> {
  return ask(`${base(id)}/evidence/readings`, caseFile, { method: 'POST', body: { item, step } });
}

/** Lets a piece of evidence count no more. */
export function withdrawEvidence(
  seen: SeenFile,
  item: string,
  ground: string,
  words: string,
): Promise<CaseFile> {
  return ask(`${base(seen.id)}/evidence/${encodeURIComponent(item)}`, caseFile, {
    method: 'DELETE',
    version: seen.version,
    body: { ground, note: orNull(words) },
  });
}

/** Checks the stored bytes against their hash. */
export function checkEvidence(id: string, item: string): Promise<HashCheck> {
  return ask(`${base(id)}/evidence/${encodeURIComponent(item)}/verify`, hashCheck);
}

/** The file of a case as it is. */
export function readFile(id: string, signal?: AbortSignal): Promise<CaseFile> {
  return ask(`${base(id)}/file`, caseFile, signal === undefined ? {} : { signal });
}

/** Readings that were fixed. */
export function readFixed(id: string, item: string, signal: AbortSignal): Promise<FixedReadings> {
  return ask(`${base(id)}/evidence/${encodeURIComponent(item)}`, fixedReadings, { signal });
}
