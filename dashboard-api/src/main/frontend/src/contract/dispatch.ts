import * as v from 'valibot';
import { instant, list, localText, maybe } from './fields';

/** A task as every screen may show it: no person in it. */
export const taskLine = v.object({
  id: v.string(),
  caseId: v.string(),
  caseNumber: maybe(v.string()),
  title: localText,
  body: localText,
  placeName: maybe(localText),
  priority: v.string(),
  state: v.string(),
  stateTitle: localText,
  takers: v.number(),
  needed: v.number(),
  offeredUntil: maybe(instant),
  openedAt: instant,
  lastAt: instant,
});
export type TaskLine = v.InferOutput<typeof taskLine>;
export const taskLines = v.object({ items: list(taskLine), next: maybe(v.string()) });

const hand = v.object({
  responder: v.string(),
  name: v.string(),
  state: v.string(),
  at: instant,
  ground: maybe(localText),
  note: maybe(v.string()),
});
export type Hand = v.InferOutput<typeof hand>;

/** A task with those who have a hand in it. */
export const taskCard = v.object({
  line: taskLine,
  bodyCode: v.string(),
  note: maybe(v.string()),
  hands: list(hand),
  reports: list(
    v.object({ name: v.string(), words: maybe(v.string()), photos: list(v.string()), at: instant }),
  ),
  ground: maybe(localText),
  hidden: v.optional(v.boolean(), false),
});
export type TaskCard = v.InferOutput<typeof taskCard>;
export const tasksOfCase = v.object({ items: list(taskCard) });

const entry = v.object({ id: v.string(), title: localText });
const ground = v.object({ id: v.string(), title: localText, wordsNeeded: v.boolean() });
export const dispatchBook = v.object({
  skills: list(entry),
  declines: list(ground),
  withdrawals: list(ground),
  needs: list(
    v.object({
      id: v.string(),
      takers: v.number(),
      skills: list(v.string()),
      source: maybe(localText),
      confirmed: v.boolean(),
    }),
  ),
});
export type DispatchBook = v.InferOutput<typeof dispatchBook>;

export const responder = v.object({
  id: v.string(),
  name: v.string(),
  body: v.string(),
  bodyTitle: localText,
  team: maybe(v.string()),
  skills: list(v.string()),
  skillNames: list(localText),
  languages: list(v.string()),
  zone: maybe(v.string()),
  state: v.string(),
  tasks: v.number(),
  place: maybe(v.object({ lon: v.number(), lat: v.number(), at: instant })),
});
export type Responder = v.InferOutput<typeof responder>;
export const responders = v.object({ items: list(responder) });

const turn = v.object({
  from: instant,
  until: instant,
  recipient: maybe(v.string()),
  name: maybe(v.string()),
  phone: maybe(v.string()),
});
export type DutyTurn = v.InferOutput<typeof turn>;

const post = v.object({
  duty: v.string(),
  title: localText,
  leads: v.boolean(),
  manned: v.boolean(),
  planned: v.boolean(),
  /** When the first of those on goes off, and when the next come on. */
  until: maybe(instant),
  nextFrom: maybe(instant),
  now: list(turn),
  next: list(turn),
});
export type DutyPost = v.InferOutput<typeof post>;

/** The roster; people are in it for those who may see them. */
export const dutyRoster = v.object({
  at: instant,
  withPeople: v.boolean(),
  /** When it is another one. */
  changesAt: maybe(instant),
  posts: list(post),
});
export type DutyRoster = v.InferOutput<typeof dutyRoster>;
