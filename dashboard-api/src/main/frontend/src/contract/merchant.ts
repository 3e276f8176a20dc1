import * as v from 'valibot';
import { instant, list, localText, maybe, oneOf, version } from './fields';

/** Answers about merchants: licences, letters, bans, leads, complaints. */

const choice = v.object({ id: v.string(), title: localText });
export type MerchantChoice = v.InferOutput<typeof choice>;

export const merchantBook = v.object({
  book: v.object({
    days: v.object({
      expiryWarning: v.number(),
      rectify: v.number(),
      lead: v.number(),
      source: localText,
      confirmed: v.boolean(),
    }),
    categories: list(choice),
    licenceKinds: list(choice),
    losses: list(choice),
    grounds: list(choice),
    letterResults: list(choice),
  }),
  authorities: list(choice),
});
export type MerchantBook = v.InferOutput<typeof merchantBook>;

export const merchantStates = ['TRADING', 'CLOSED'] as const;
export const licenceStates = ['EXPIRED', 'EXPIRING', 'VALID', 'NONE'] as const;
export type LicenceState = (typeof licenceStates)[number];
export const letterKinds = ['TALK', 'RECTIFY', 'CAUTION'] as const;
export const banKinds = ['SUSPENSION', 'NO_ENTRY'] as const;
export const leadResults = ['FILED', 'NOT_FILED', 'PENALISED', 'SENT_BACK'] as const;

const about = v.object({ id: v.string(), number: maybe(v.string()) });

const ban = v.object({
  id: v.string(),
  number: v.string(),
  kindTitle: localText,
  ground: choice,
  about: maybe(about),
  begins: instant,
  ends: maybe(instant),
  liftedAt: maybe(instant),
  stands: v.boolean(),
  by: v.string(),
  at: instant,
});
export type MerchantBan = v.InferOutput<typeof ban>;

export const merchantLine = v.object({
  id: v.string(),
  name: v.string(),
  category: choice,
  place: v.string(),
  placeName: maybe(localText),
  zone: maybe(v.string()),
  state: oneOf(merchantStates, 'TRADING'),
  stateTitle: localText,
  licence: oneOf(licenceStates, 'NONE'),
  licenceEnds: maybe(v.string()),
  ban: maybe(ban),
  complaints: v.number(),
  openLetters: v.number(),
  lateLetters: v.number(),
  openLeads: v.number(),
  lateLeads: v.number(),
  version,
});
export type MerchantLine = v.InferOutput<typeof merchantLine>;
export const merchantLines = v.object({ items: list(merchantLine), next: maybe(v.string()) });
/** Those that a case concerns. */
export const merchantsOfCase = v.array(merchantLine);

const licence = v.object({
  id: v.string(),
  kind: choice,
  number: v.string(),
  validUntil: maybe(v.string()),
  state: oneOf(licenceStates, 'VALID'),
  gone: maybe(choice),
});
export type MerchantLicence = v.InferOutput<typeof licence>;

const letter = v.object({
  id: v.string(),
  number: v.string(),
  kind: oneOf(letterKinds, 'CAUTION'),
  kindTitle: localText,
  ground: choice,
  about: maybe(about),
  dueAt: maybe(instant),
  state: oneOf(['ISSUED', 'ANSWERED', 'PASSED', 'CLOSED'], 'CLOSED'),
  stateTitle: localText,
  overdue: v.boolean(),
  result: maybe(localText),
  at: instant,
});
export type MerchantLetter = v.InferOutput<typeof letter>;

const lead = v.object({
  id: v.string(),
  number: v.string(),
  authority: choice,
  ground: choice,
  about: maybe(about),
  dueAt: instant,
  state: oneOf(['SENT', 'FILED', 'DONE'], 'DONE'),
  stateTitle: localText,
  overdue: v.boolean(),
  resultTitle: maybe(localText),
  outsideNumber: maybe(v.string()),
  answeredOn: maybe(v.string()),
  at: instant,
});
export type MerchantLead = v.InferOutput<typeof lead>;

const complaint = v.object({
  id: v.string(),
  number: v.string(),
  category: maybe(localText),
  stateTitle: localText,
  outcome: maybe(localText),
  tied: v.boolean(),
  openedAt: instant,
});
export type MerchantComplaint = v.InferOutput<typeof complaint>;

const count = v.object({ id: maybe(v.string()), title: maybe(localText), count: v.number() });
export type MerchantCount = v.InferOutput<typeof count>;

const whats = [
  'REGISTERED',
  'CORRECTED',
  'CONTACT_NAMED',
  'CLOSED',
  'REOPENED',
  'LICENCE_ADDED',
  'LICENCE_RENEWED',
  'LICENCE_REVOKED',
  'LETTER_ISSUED',
  'LETTER_ANSWERED',
  'LETTER_PASSED',
  'LETTER_NOT_PASSED',
  'LETTER_CLOSED',
  'BAN_IMPOSED',
  'BAN_LIFTED',
  'LEAD_SENT',
  'LEAD_CHASED',
  'LEAD_OVERDUE',
  'LEAD_ANSWERED',
  'CASE_TIED',
  'CASE_UNTIED',
  'OTHER',
] as const;

const may = ['keep', 'call', 'letters', 'answers', 'bans', 'leads', 'ties', 'none'] as const;
export type MerchantMay = (typeof may)[number];

export const merchantDetail = v.object({
  line: merchantLine,
  creditCode: maybe(v.string()),
  since: maybe(v.string()),
  registeredAt: instant,
  closedAt: maybe(instant),
  contact: maybe(v.object({ name: maybe(v.string()), phone: maybe(v.string()) })),
  licences: list(licence),
  letters: list(letter),
  bans: list(ban),
  leads: list(lead),
  complaints: v.object({
    since: instant,
    total: v.number(),
    open: v.number(),
    byCategory: list(count),
    byOutcome: list(count),
    items: list(complaint),
  }),
  tied: list(complaint),
  steps: list(
    v.object({
      what: oneOf(whats, 'OTHER'),
      number: maybe(v.string()),
      at: instant,
      by: v.string(),
      note: maybe(v.string()),
    }),
  ),
  acts: list(oneOf(may, 'none')),
});
export type MerchantDetail = v.InferOutput<typeof merchantDetail>;

/** Whom to ask, whole. */
export const merchantContact = v.object({ name: maybe(v.string()), phone: maybe(v.string()) });
