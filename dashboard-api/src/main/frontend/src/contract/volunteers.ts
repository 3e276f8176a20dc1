import * as v from 'valibot';
import { instant, list, localText, maybe } from './fields';

const entry = v.object({ id: v.string(), title: localText });

export const volunteer = v.object({
  id: v.string(),
  name: v.string(),
  /** Whether the person is nothing but a volunteer, so that name and number are kept here. */
  own: v.boolean(),
  bodyTitle: localText,
  phone: maybe(v.string()),
  /** Whether a message about a call would be sent to the person. */
  reachable: v.boolean(),
  grid: maybe(v.string()),
  gridName: maybe(localText),
  group: maybe(v.string()),
  skills: list(v.string()),
  skillNames: list(localText),
  languages: list(v.string()),
  away: v.boolean(),
  suspension: maybe(
    v.object({ ground: v.string(), title: localText, since: instant, until: maybe(instant) }),
  ),
  consent: maybe(v.object({ form: v.string(), title: localText, on: v.string() })),
  since: instant,
});
export type Volunteer = v.InferOutput<typeof volunteer>;

export const volunteers = v.object({ at: instant, withNumbers: v.boolean(), items: list(volunteer) });

/** What the form offers. */
export const volunteerBook = v.object({
  consentNotice: v.object({ text: localText, source: localText, confirmed: v.boolean() }),
  consents: list(entry),
  suspensions: list(entry),
});
export type VolunteerBook = v.InferOutput<typeof volunteerBook>;

const called = v.object({
  caseId: v.string(),
  caseNumber: maybe(v.string()),
  at: instant,
  place: maybe(localText),
  skill: maybe(localText),
  answer: maybe(v.string()),
  answerTitle: maybe(localText),
  answeredAt: maybe(instant),
  releasedAt: maybe(instant),
});
export const volunteerHistory = v.object({ items: list(called) });

export const enrolled = v.object({ id: v.string() });

/** What became of a file, or would. */
export const importReport = v.object({
  accepted: v.number(),
  unchanged: v.number(),
  rejected: v.number(),
  rows: list(v.object({ line: v.number(), field: maybe(v.string()), code: v.string(), message: localText })),
});
export type ImportReport = v.InferOutput<typeof importReport>;
