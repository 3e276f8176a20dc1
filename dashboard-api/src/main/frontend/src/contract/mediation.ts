import * as v from 'valibot';
import { award } from './compensation';
import { instant, list, localText, maybe, oneOf, version } from './fields';

/** Mediations of a case. Amounts are whole numbers of hundredths of the currency (fen). */

const choice = v.object({ id: v.string(), title: localText, wordsNeeded: v.optional(v.boolean(), false) });
export type MediationChoice = v.InferOutput<typeof choice>;

export const mediationChoices = v.object({
  regimes: list(
    v.object({
      id: v.string(),
      leastMediators: v.number(),
      confirmedByCourt: v.boolean(),
      source: localText,
      confirmed: v.boolean(),
    }),
  ),
  roles: list(choice),
  languages: list(choice),
  ways: list(choice),
  failures: list(choice),
  objections: list(choice),
  departures: list(choice),
});
export type MediationChoices = v.InferOutput<typeof mediationChoices>;

const item = v.object({
  id: v.string(),
  party: v.string(),
  amount: maybe(v.number()),
  words: maybe(v.string()),
  dueOn: v.string(),
  progress: oneOf(['OPEN', 'IN_DEFAULT', 'DONE'], 'OPEN'),
  overdue: v.boolean(),
  remindedAt: maybe(instant),
  settledAt: maybe(instant),
  evidence: maybe(v.string()),
  receipts: list(v.object({ id: v.string(), url: maybe(v.string()) })),
});
export type AgreedItem = v.InferOutput<typeof item>;

const party = v.object({
  id: v.string(),
  role: v.string(),
  language: v.string(),
  interpreter: v.boolean(),
  name: maybe(v.string()),
  phone: maybe(v.string()),
  interpreterName: maybe(v.string()),
});
export type MediationParty = v.InferOutput<typeof party>;

const session = v.object({
  id: v.string(),
  way: v.string(),
  startsAt: instant,
  where: maybe(v.string()),
  held: oneOf(['AWAITED', 'HELD', 'FAILED'], 'AWAITED'),
  ground: maybe(v.string()),
  people: list(v.string()),
  words: maybe(v.string()),
});
export type MediationSession = v.InferOutput<typeof session>;

const offer = v.object({
  id: v.string(),
  party: v.string(),
  amount: maybe(v.number()),
  currency: maybe(v.string()),
  words: maybe(v.string()),
  validUntil: maybe(instant),
  madeAt: instant,
  answer: oneOf(['MADE', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'], 'MADE'),
  lapsed: v.boolean(),
  answeredBy: maybe(v.string()),
  outside: v.optional(v.boolean(), false),
  remark: maybe(v.object({ least: v.number(), most: v.number(), words: maybe(v.string()) })),
});
export type MediationOffer = v.InferOutput<typeof offer>;

const claim = v.object({
  category: v.string(),
  incurredOn: v.string(),
  price: maybe(v.number()),
  loss: maybe(v.number()),
  overpaid: maybe(v.number()),
  deposit: maybe(v.number()),
  standards: list(v.string()),
});
export type MediationClaim = v.InferOutput<typeof claim>;

export const mediation = v.object({
  id: v.string(),
  regime: v.string(),
  state: oneOf(['NOT_OPENED', 'OPEN', 'AGREED', 'FOLLOWED_UP', 'ENDED'], 'ENDED'),
  stateName: localText,
  openedAt: instant,
  parties: list(party),
  mediators: list(
    v.object({
      id: v.string(),
      name: maybe(v.string()),
      phone: maybe(v.string()),
      seat: oneOf(['ACTING', 'OBJECTED_TO', 'GONE'], 'ACTING'),
      ground: maybe(v.string()),
      objectedBy: maybe(v.string()),
      note: maybe(v.string()),
    }),
  ),
  sessions: list(session),
  offers: list(offer),
  claim: maybe(claim),
  award: maybe(award),
  agreement: maybe(
    v.object({
      total: v.number(),
      currency: maybe(v.string()),
      terms: maybe(v.string()),
      at: instant,
      items: list(item),
      appliedAt: maybe(instant),
      decidedAt: maybe(instant),
      confirmed: maybe(v.boolean()),
      court: maybe(v.string()),
    }),
  ),
  result: maybe(v.string()),
  concludedAt: maybe(instant),
  /** Whom somebody has to call before a session, because they want no text messages. */
  calls: list(v.object({ session: v.string(), party: v.string(), askedAt: instant })),
  hidden: v.boolean(),
  version,
});
export type Mediation = v.InferOutput<typeof mediation>;
export const mediations = v.array(mediation);
