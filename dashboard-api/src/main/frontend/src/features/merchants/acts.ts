import {
  banKinds,
  leadResults,
  letterKinds,
  type MerchantBan,
  type MerchantBook,
  type MerchantChoice,
  type MerchantDetail,
  type MerchantLead,
  type MerchantLetter,
  type MerchantLicence,
} from '../../contract/merchant';
import { fromInput, toInput } from '../../lib/siteTime';
import type { merchantsZh } from '../../lib/text/merchantsZh';
import type { Say } from '../../lib/text/text';

export type WishKey = keyof typeof merchantsZh.merchants.act;
export type FieldLabel = keyof typeof merchantsZh.merchants.field;

/** One field of a form about a merchant. */
export interface WishField {
  /** The name in the request. */
  readonly name: string;
  readonly label: FieldLabel;
  /** `day`: a day as it is; `from` and `until`: a day from its beginning, or to its end; `passed`: yes or no. */
  readonly kind: 'choice' | 'day' | 'from' | 'until' | 'text' | 'words' | 'passed';
  readonly required?: boolean;
  readonly choices?: readonly MerchantChoice[];
  readonly initial?: string;
  /** Whether it is asked for, by what was filled in so far. */
  readonly when?: (values: Values) => boolean;
}

export type Values = Readonly<Record<string, string>>;

/** Something that somebody is about to do with a merchant. */
export interface Wish {
  readonly key: WishKey;
  readonly path: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly fields: readonly WishField[];
}

const DAY_MILLIS = 86_400_000;
const NOTE: WishField = { name: 'note', label: 'note', kind: 'words' };

/** The site's day so many days from now. */
export const dayIn = (days: number, now: number, zone: string) =>
  toInput(now + days * DAY_MILLIS, zone).slice(0, 10);

/** Makes the wishes of one merchant, with what the book offers. */
export function wishesOf(book: MerchantBook, merchant: MerchantDetail, now: number, zone: string, t: Say) {
  const { grounds, licenceKinds, losses, letterResults, days } = book.book;
  const today = dayIn(0, now, zone);
  const named = <Key extends string>(keys: readonly Key[], text: (key: Key) => string) =>
    keys.map((id) => ({ id, title: { zh: text(id), en: text(id) } }));
  const ground: WishField = {
    name: 'ground',
    label: 'ground',
    kind: 'choice',
    required: true,
    choices: grounds,
  };
  const cases = new Map(
    [...merchant.tied, ...merchant.complaints.items].map(({ id, number }) => [id, number]),
  );
  const caseId: WishField = {
    name: 'caseId',
    label: 'case',
    kind: 'choice',
    choices: [...cases].map(([id, number]) => ({ id, title: { zh: number, en: number } })),
  };
  const validUntil: WishField = { name: 'validUntil', label: 'validUntil', kind: 'day' };
  const post = (key: WishKey, path: string, ...fields: WishField[]): Wish => ({
    key,
    path,
    method: 'POST',
    fields,
  });
  return {
    close: post('close', '/close', NOTE),
    reopen: post('reopen', '/reopen', NOTE),
    contact: {
      key: 'contact',
      path: '/contact',
      method: 'PUT',
      fields: [
        { name: 'name', label: 'contactName', kind: 'text' },
        { name: 'phone', label: 'contactPhone', kind: 'text' },
      ],
    } satisfies Wish as Wish,
    forgetContact: { key: 'forgetContact', path: '/contact', method: 'DELETE', fields: [] } as Wish,
    addLicence: post(
      'addLicence',
      '/licences',
      { name: 'kind', label: 'licenceKind', kind: 'choice', required: true, choices: licenceKinds },
      { name: 'number', label: 'licenceNumber', kind: 'text', required: true },
      validUntil,
    ),
    renewLicence: ({ id, number, validUntil: until }: MerchantLicence): Wish => ({
      key: 'renewLicence',
      path: `/licences/${id}`,
      method: 'PUT',
      fields: [
        { name: 'number', label: 'licenceNumber', kind: 'text', required: true, initial: number },
        { ...validUntil, initial: until ?? '' },
      ],
    }),
    revokeLicence: ({ id }: MerchantLicence) =>
      post(
        'revokeLicence',
        `/licences/${id}/revoke`,
        { name: 'ground', label: 'loss', kind: 'choice', required: true, choices: losses },
        NOTE,
      ),
    issueLetter: post(
      'issueLetter',
      '/letters',
      {
        name: 'kind',
        label: 'letterKind',
        kind: 'choice',
        required: true,
        choices: named(letterKinds, (key) => t(`merchants.letterKind.${key}`)),
      },
      ground,
      caseId,
      {
        name: 'until',
        label: 'until',
        kind: 'until',
        required: true,
        initial: dayIn(days.rectify, now, zone),
        when: ({ kind }) => kind === 'RECTIFY',
      },
      NOTE,
    ),
    answerLetter: ({ id }: MerchantLetter) => post('answerLetter', `/letters/${id}/answer`, NOTE),
    recheckLetter: ({ id }: MerchantLetter) =>
      post(
        'recheckLetter',
        `/letters/${id}/recheck`,
        { name: 'passed', label: 'passed', kind: 'passed', required: true, initial: 'yes' },
        {
          name: 'until',
          label: 'until',
          kind: 'until',
          required: true,
          initial: dayIn(days.rectify, now, zone),
          when: ({ passed }) => passed === 'no',
        },
        NOTE,
      ),
    closeLetter: ({ id }: MerchantLetter) =>
      post(
        'closeLetter',
        `/letters/${id}/close`,
        { name: 'result', label: 'result', kind: 'choice', required: true, choices: letterResults },
        NOTE,
      ),
    imposeBan: post(
      'imposeBan',
      '/bans',
      {
        name: 'kind',
        label: 'banKind',
        kind: 'choice',
        required: true,
        choices: named(banKinds, (key) => t(`merchants.banKind.${key}`)),
      },
      ground,
      caseId,
      { name: 'from', label: 'banFrom', kind: 'from' },
      { name: 'until', label: 'banUntil', kind: 'until' },
      NOTE,
    ),
    liftBan: ({ id }: MerchantBan) =>
      post('liftBan', `/bans/${id}/lift`, { ...NOTE, label: 'reason', required: true }),
    sendLead: post(
      'sendLead',
      '/leads',
      { name: 'authority', label: 'authority', kind: 'choice', required: true, choices: book.authorities },
      ground,
      caseId,
      { name: 'until', label: 'until', kind: 'until', required: true, initial: dayIn(days.lead, now, zone) },
      { ...NOTE, label: 'found', required: true },
    ),
    chaseLead: ({ id }: MerchantLead) =>
      post(
        'chaseLead',
        `/leads/${id}/chase`,
        {
          name: 'until',
          label: 'until',
          kind: 'until',
          required: true,
          initial: dayIn(days.lead, now, zone),
        },
        NOTE,
      ),
    answerLead: ({ id, state }: MerchantLead) =>
      post(
        'answerLead',
        `/leads/${id}/result`,
        {
          name: 'result',
          label: 'result',
          kind: 'choice',
          required: true,
          choices: named(
            leadResults.filter((key) => key !== 'FILED' || state === 'SENT'),
            (key) => t(`merchants.leadResult.${key}`),
          ),
        },
        { name: 'answeredOn', label: 'answeredOn', kind: 'day', required: true, initial: today },
        { name: 'outsideNumber', label: 'outsideNumber', kind: 'text' },
        NOTE,
      ),
    untie: (id: string): Wish => ({ key: 'untie', path: `/cases/${id}`, method: 'DELETE', fields: [] }),
  };
}

export type Wishes = ReturnType<typeof wishesOf>;

/** What a form begins with. */
export const initialOf = (wish: Wish): Values =>
  Object.fromEntries(wish.fields.map(({ name, initial }) => [name, initial ?? '']));

/** The fields that are asked for now. */
export const asked = (wish: Wish, values: Values) =>
  wish.fields.filter(({ when }) => when === undefined || when(values));

/** The form as the server takes it: what is empty or not asked for is left out, a day counts to its end. */
export function bodyOf(wish: Wish, values: Values, zone: string): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  for (const { name, kind } of asked(wish, values)) {
    const value = (values[name] ?? '').trim();
    if (value !== '') {
      body[name] = asSent(kind, value, zone);
    }
  }
  return body;
}

function asSent(kind: WishField['kind'], value: string, zone: string): string | boolean {
  switch (kind) {
    case 'from':
      return moment(value, '00:00', zone);
    case 'until':
      return moment(value, '23:59', zone);
    case 'passed':
      return value === 'yes';
    default:
      return value;
  }
}

function moment(day: string, time: string, zone: string): string {
  const at = fromInput(`${day}T${time}`, zone);
  return at === null ? day : new Date(at).toISOString();
}
