import * as v from 'valibot';
import { instant, list, localText, maybe, version } from './fields';

/** Who takes a case: bodies and rules (`/routing`), and what stands beside a case (`/cases/{id}/routing`, `…/answers`). */

const named = v.object({ id: v.string(), name: localText });
export type Named = v.InferOutput<typeof named>;

export const proposal = v.object({
  lead: v.string(),
  team: maybe(v.string()),
  joint: list(v.string()),
  rule: maybe(v.string()),
  auto: v.optional(v.boolean(), false),
  reasons: list(
    v.object({ code: v.string(), rule: maybe(v.string()), body: maybe(v.string()), text: localText }),
  ),
});
export type Proposal = v.InferOutput<typeof proposal>;

const review = v.object({
  decision: v.string(),
  body: named,
  at: instant,
  by: maybe(v.string()),
  note: maybe(v.string()),
});

export const caseRouting = v.object({
  version,
  proposal: maybe(proposal),
  lead: maybe(named),
  team: maybe(named),
  parts: list(
    v.object({
      body: named,
      done: v.boolean(),
      doneAt: maybe(instant),
      by: maybe(v.string()),
      note: maybe(v.string()),
    }),
  ),
  returns: list(
    v.object({
      ordinal: v.number(),
      body: maybe(named),
      ground: v.string(),
      groundName: localText,
      note: maybe(v.string()),
      at: instant,
      by: maybe(v.string()),
      review: maybe(review),
    }),
  ),
  reviewPending: v.boolean(),
  mayAssign: v.boolean(),
  mayReview: v.boolean(),
});
export type CaseRouting = v.InferOutput<typeof caseRouting>;
export type Returned = CaseRouting['returns'][number];

const question = v.object({
  id: v.string(),
  name: localText,
  kind: v.string(),
  options: list(named),
  unit: maybe(localText),
  required: v.boolean(),
  answer: maybe(v.string()),
  missing: v.optional(v.boolean(), false),
});
export type Question = v.InferOutput<typeof question>;

export const caseAnswers = v.object({
  category: v.string(),
  items: list(question),
  missing: v.number(),
  erased: v.optional(v.boolean(), false),
  hidden: v.optional(v.boolean(), false),
  at: maybe(instant),
});
export type CaseAnswers = v.InferOutput<typeof caseAnswers>;

const opening = v.object({ days: v.string(), from: v.string(), until: v.string() });
export type Opening = v.InferOutput<typeof opening>;

const team = v.object({ id: v.string(), title: localText, places: list(v.string()) });

const body = v.object({
  id: v.string(),
  name: localText,
  purpose: localText,
  remits: list(v.string()),
  hours: list(opening),
  duties: list(v.string()),
  teams: list(team),
  capacity: maybe(v.number()),
  languages: list(v.string()),
  mayLead: v.boolean(),
  standIn: maybe(v.string()),
  toConfirm: list(v.string()),
  isOpen: v.boolean(),
  openCases: v.number(),
  onDuty: maybe(v.boolean()),
  contacts: maybe(list(v.object({ label: v.string(), phone: v.string() }))),
});
export type Body = v.InferOutput<typeof body>;

const rule = v.object({
  id: v.string(),
  title: localText,
  when: v.object({
    categories: list(v.string()),
    causes: list(v.string()),
    remits: list(v.string()),
    priorities: list(v.string()),
    origins: list(v.string()),
    places: list(v.string()),
    time: maybe(opening),
    staffed: v.optional(v.boolean(), false),
    room: v.optional(v.boolean(), false),
  }),
  leads: list(v.string()),
  team: maybe(v.string()),
  joint: list(v.string()),
  auto: v.optional(v.boolean(), false),
});
export type Rule = v.InferOutput<typeof rule>;

export const routingPlan = v.object({
  version,
  lastResort: v.string(),
  autoAssign: v.boolean(),
  bodies: list(body),
  rules: list(rule),
  dayWords: list(v.string()),
});
export type RoutingPlan = v.InferOutput<typeof routingPlan>;
