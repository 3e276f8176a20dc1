const both = (text: string) => ({ zh: text, en: text });
const named = (id: string, text: string) => ({ id, title: both(text) });

const ban = {
  id: 'b-1',
  number: 'TY-1',
  kindTitle: both('Suspended'),
  ground: named('fire-safety', 'Fire safety'),
  begins: '2026-05-20T00:00:00Z',
  ends: '2026-06-20T00:00:00Z',
  stands: true,
  by: 'Wu',
  at: '2026-05-20T00:00:00Z',
};

/** A merchant in a list, as the server tells it. */
export const silverLine = {
  id: 'silver-1',
  name: 'Ayou Silver',
  category: named('silver', 'Silver'),
  place: 'shop-1',
  placeName: both('Shop 1'),
  zone: 'Z-01',
  state: 'TRADING',
  stateTitle: both('trading'),
  licence: 'EXPIRED',
  licenceEnds: '2026-05-01',
  ban,
  complaints: 1,
  openLetters: 1,
  lateLetters: 0,
  openLeads: 1,
  lateLeads: 1,
  version: 7,
};

/** A merchant with everything on record, as the server tells it. */
export const silver = {
  line: silverLine,
  creditCode: '91350100M000100Y43',
  since: '2020-01-01',
  registeredAt: '2025-01-01T00:00:00Z',
  contact: { name: 'Long', phone: '138****1111' },
  licences: [
    {
      id: 'l-1',
      kind: named('business', 'Business licence'),
      number: 'L-1',
      validUntil: '2026-05-01',
      state: 'EXPIRED',
    },
  ],
  letters: [
    {
      id: 't-1',
      number: 'ZG-1',
      kind: 'RECTIFY',
      kindTitle: both('Order to rectify'),
      ground: named('fire-safety', 'Fire safety'),
      dueAt: '2026-06-05T00:00:00Z',
      state: 'ANSWERED',
      stateTitle: both('answered'),
      overdue: false,
      at: '2026-05-25T00:00:00Z',
    },
    {
      id: 't-0',
      number: 'YT-0',
      kind: 'TALK',
      kindTitle: both('Talk'),
      ground: named('overcharging', 'Overcharging'),
      state: 'CLOSED',
      stateTitle: both('closed'),
      overdue: false,
      result: both('Done'),
      at: '2024-05-25T00:00:00Z',
    },
  ],
  bans: [ban],
  leads: [
    {
      id: 'e-1',
      number: 'XS-1',
      authority: named('market-supervision', 'Market supervision'),
      ground: named('fake-goods', 'Fake goods'),
      about: { id: 'c-1', number: 'SJ-1' },
      dueAt: '2026-05-30T00:00:00Z',
      state: 'SENT',
      stateTitle: both('waits for an answer'),
      overdue: true,
      at: '2026-05-15T00:00:00Z',
    },
  ],
  complaints: {
    since: '2025-06-01T00:00:00Z',
    total: 1,
    open: 0,
    byCategory: [{ id: 'overcharging', title: both('Overcharging'), count: 1 }],
    byOutcome: [{ count: 1 }],
    items: [
      {
        id: 'c-1',
        number: 'SJ-1',
        category: both('Overcharging'),
        stateTitle: both('closed'),
        tied: false,
        openedAt: '2026-05-10T00:00:00Z',
      },
    ],
  },
  tied: [],
  steps: [
    { what: 'LEAD_SENT', number: 'XS-1', at: '2026-05-15T00:00:00Z', by: 'Wu', note: 'silver of 60 %' },
    { what: 'newer-than-this-page', at: '2026-05-01T00:00:00Z', by: 'Wu' },
  ],
  acts: ['keep', 'call', 'letters', 'answers', 'bans', 'leads', 'ties'],
};

/** What the forms offer. */
export const book = {
  book: {
    days: { expiryWarning: 30, rectify: 7, lead: 15, source: both('own'), confirmed: false },
    categories: [named('silver', 'Silver'), named('lodging', 'Inn')],
    licenceKinds: [named('business', 'Business licence')],
    losses: [named('revoked', 'Revoked')],
    grounds: [named('fire-safety', 'Fire safety'), named('fake-goods', 'Fake goods')],
    letterResults: [named('done', 'Done'), named('not-done', 'Not done')],
  },
  authorities: [named('market-supervision', 'Market supervision')],
};
