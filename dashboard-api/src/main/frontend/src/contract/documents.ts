import * as v from 'valibot';
import { instant, list, localText, maybe, version } from './fields';

/** Documents of a case: what can be issued, and what was. */

export const documentForms = v.object({
  source: localText,
  forms: list(
    v.object({
      kind: v.string(),
      title: localText,
      addressees: list(v.string()),
      fields: list(v.object({ id: v.string(), title: localText, required: v.boolean(), long: v.boolean() })),
    }),
  ),
});
export type DocumentForm = v.InferOutput<typeof documentForms>['forms'][number];

/** What the platform knows for a document, by the names of its fields. */
export const documentKnown = v.record(v.string(), v.string());

export const caseDocument = v.object({
  id: v.string(),
  kind: v.string(),
  title: localText,
  number: v.string(),
  addressee: v.string(),
  provesServiceOf: maybe(v.string()),
  sha256: v.string(),
  issuedAt: instant,
  voidedAt: maybe(instant),
  voidReason: maybe(v.string()),
  services: list(
    v.object({
      addressee: v.string(),
      mannerName: localText,
      delivered: v.boolean(),
      servedAt: instant,
      note: maybe(v.string()),
    }),
  ),
  version,
});
export type CaseDocument = v.InferOutput<typeof caseDocument>;
export const caseDocuments = v.array(caseDocument);
