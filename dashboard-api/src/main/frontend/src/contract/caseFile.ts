import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf, version } from './fields';

/** The file of a case: the tree of its procedure and the tree of its evidence. */

export const stepStates = ['DONE', 'LATE', 'SOON', 'DUE', 'OPEN', 'WAITING', 'VOID'] as const;
export type StepState = (typeof stepStates)[number];
export const standings = ['HELD', 'MISSING', 'WANTED', 'VOID'] as const;
export type Standing = (typeof standings)[number];

const named = v.object({ id: v.string(), name: localText });
const person = v.object({ id: v.string(), name: maybe(v.string()) });
export type Person = v.InferOutput<typeof person>;

const fileStep = v.object({
  id: v.string(),
  title: localText,
  state: oneOf(stepStates, 'OPEN'),
  doer: named,
  byHand: v.optional(v.boolean(), false),
  twoPersons: v.optional(v.boolean(), false),
  optional: v.optional(v.boolean(), false),
  markable: v.optional(v.boolean(), false),
  undoable: v.optional(v.boolean(), false),
  /** Why the reader may not mark it, saying who may. */
  barred: maybe(localText),
  waitsFor: list(named),
  doneAt: maybe(instant),
  doneBy: list(person),
  doneLate: v.optional(v.boolean(), false),
  voidBy: maybe(v.string()),
  voidText: maybe(localText),
  clock: maybe(named),
  dueAt: maybe(instant),
  warnAt: maybe(instant),
  held: v.optional(v.boolean(), false),
  source: maybe(localText),
  toConfirm: v.optional(v.boolean(), false),
  unproven: v.optional(v.boolean(), false),
  marks: list(v.object({ by: person, at: instant, note: maybe(v.string()) })),
});
export type FileStep = v.InferOutput<typeof fileStep>;

const fileItem = v.object({
  id: v.string(),
  kind: v.string(),
  kindName: localText,
  step: maybe(v.string()),
  added: v.optional(v.boolean(), false),
  at: instant,
  by: maybe(person),
  origin: maybe(v.string()),
  about: maybe(v.string()),
  title: maybe(v.string()),
  text: maybe(v.string()),
  sha256: maybe(v.string()),
  size: maybe(v.number()),
  mediaType: maybe(v.string()),
  url: maybe(v.string()),
  photos: list(v.object({ id: v.string(), url: v.string() })),
  readings: maybe(
    v.object({
      alarm: v.string(),
      device: v.string(),
      metrics: list(v.object({ metric: v.string(), unit: v.string() })),
      from: instant,
      raisedAt: instant,
      to: instant,
    }),
  ),
  withdrawal: maybe(
    v.object({
      text: localText,
      erased: v.optional(v.boolean(), false),
      at: instant,
      by: person,
      note: maybe(v.string()),
    }),
  ),
});
export type FileItem = v.InferOutput<typeof fileItem>;

const fileBranch = v.object({
  step: v.string(),
  title: localText,
  state: oneOf(stepStates, 'OPEN'),
  unproven: v.optional(v.boolean(), false),
  wants: list(
    v.object({
      kind: v.string(),
      kindName: localText,
      title: localText,
      required: v.optional(v.boolean(), false),
      standing: oneOf(standings, 'WANTED'),
    }),
  ),
  items: list(fileItem),
});
export type FileBranch = v.InferOutput<typeof fileBranch>;

export const caseFile = v.object({
  id: v.string(),
  version,
  restricted: v.optional(v.boolean(), false),
  hidden: v.optional(v.boolean(), false),
  procedure: v.object({
    id: v.string(),
    title: localText,
    stages: list(
      v.object({
        id: v.string(),
        title: localText,
        state: oneOf(stepStates, 'OPEN'),
        steps: list(fileStep),
      }),
    ),
    next: list(v.string()),
  }),
  evidence: v.object({ missing: v.number(), branches: list(fileBranch), loose: list(fileItem) }),
  grounds: list(v.object({ id: v.string(), name: localText, erases: v.optional(v.boolean(), false) })),
});
export type CaseFile = v.InferOutput<typeof caseFile>;

/** What a check of the stored bytes found out. */
export const hashCheck = v.object({ sha256: v.string(), found: maybe(v.string()), same: v.boolean() });
export type HashCheck = v.InferOutput<typeof hashCheck>;

/** Readings that were fixed: each value is its moment, the value and its quality. */
export const fixedReadings = v.object({
  device: v.string(),
  from: instant,
  to: instant,
  series: list(
    v.object({
      metric: v.string(),
      unit: v.string(),
      values: list(v.tuple([instant, v.number(), v.string()])),
    }),
  ),
});
export type FixedReadings = v.InferOutput<typeof fixedReadings>;
