import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf, version } from './fields';

/** Answers about the review of cases. */

const named = v.object({ id: v.string(), name: localText });
export type Named = v.InferOutput<typeof named>;

export const findingCatalogue = v.object({
  rectifyDays: v.number(),
  findings: list(
    v.object({
      id: v.string(),
      title: localText,
      points: v.number(),
      ofHandler: v.boolean(),
      source: localText,
      confirmed: v.boolean(),
    }),
  ),
});
export type FindingCatalogue = v.InferOutput<typeof findingCatalogue>;

export const reviewSample = v.object({
  sample: v.object({
    id: v.string(),
    from: instant,
    until: instant,
    by: oneOf(['RANDOM', 'CATEGORY', 'BODY'], 'RANDOM'),
    unit: oneOf(['COUNT', 'SHARE'], 'COUNT'),
    amount: v.number(),
    seed: v.string(),
    population: v.number(),
    fingerprint: v.string(),
    drawn: v.number(),
    drawnAt: instant,
  }),
  byTitle: localText,
  onlyTitle: maybe(localText),
  drawnBy: localText,
});
export type ReviewSample = v.InferOutput<typeof reviewSample>;
export const reviewSamples = v.object({ items: list(reviewSample) });

export const reviewStates = [
  'DRAWN',
  'ASSIGNED',
  'FOUND',
  'OBJECTED',
  'RECTIFYING',
  'RECTIFIED',
  'RECHECKED',
  'CLOSED',
] as const;

const line = v.object({
  id: v.string(),
  sampleId: v.string(),
  caseId: v.string(),
  caseNumber: maybe(v.string()),
  category: maybe(localText),
  state: oneOf(reviewStates, 'DRAWN'),
  stateTitle: localText,
  bodies: list(named),
  reviewer: maybe(named),
  findings: v.number(),
  points: v.number(),
  until: maybe(instant),
  overdue: v.boolean(),
  version,
});
export type ReviewLine = v.InferOutput<typeof line>;
export const reviewLines = v.object({ items: list(line), next: maybe(v.string()) });

const acts = [
  'assign',
  'findings',
  'object',
  'rule',
  'order',
  'rectified',
  'recheck',
  'close',
  'none',
] as const;
export type ReviewAct = (typeof acts)[number];

export const reviewDetail = v.object({
  line,
  handlers: list(named),
  faults: list(
    v.object({
      finding: named,
      points: v.number(),
      body: maybe(named),
      handler: maybe(named),
      cancelled: v.boolean(),
    }),
  ),
  body: maybe(named),
  steps: list(
    v.object({
      what: oneOf(
        [
          'ASSIGNED',
          'FOUND',
          'OBJECTED',
          'DECIDED',
          'ORDERED',
          'RECTIFIED',
          'PASSED',
          'NOT_PASSED',
          'CLOSED',
          'OTHER',
        ],
        'OTHER',
      ),
      at: instant,
      by: localText,
      note: maybe(v.string()),
      until: maybe(instant),
    }),
  ),
  acts: list(oneOf(acts, 'none')),
});
export type ReviewDetail = v.InferOutput<typeof reviewDetail>;

export const reviewers = v.array(
  v.object({ id: v.string(), displayName: v.string(), hindrance: maybe(v.string()) }),
);

const figureLine = v.object({
  id: v.string(),
  name: localText,
  reviews: v.number(),
  findings: v.number(),
  points: v.number(),
});
export type ReviewFigureLine = v.InferOutput<typeof figureLine>;
export const reviewFigures = v.object({
  from: v.string(),
  to: v.string(),
  reviews: v.number(),
  clean: v.number(),
  findings: v.number(),
  points: v.number(),
  bodies: list(figureLine),
  handlers: list(figureLine),
  kinds: list(figureLine),
});
export type ReviewFigures = v.InferOutput<typeof reviewFigures>;
