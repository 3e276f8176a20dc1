// The record of merchants in the stand-in for the back end.
const DAY = 86_400_000;
const iso = (days = 0) => new Date(Date.now() + days * DAY).toISOString();
const day = (days = 0) => iso(days).slice(0, 10);
const both = (zh, en) => ({ zh, en });
const named = (id, zh, en) => ({ id, title: both(zh, en) });

const grounds = [
  named('overcharging', '价格欺诈、不明码标价', 'Overcharging, prices not shown'),
  named('fake-goods', '假冒伪劣、以次充好', 'Fake or inferior goods'),
  named('fire-safety', '消防安全', 'Fire safety'),
];
const silver = named('silver', '银饰', 'Silver');
const lodging = named('lodging', '客栈民宿', 'Inn or guesthouse');
const authorities = [
  named('market-supervision', '县市场监督管理局', 'County market supervision bureau'),
  named('taxation', '县税务局', 'County tax bureau'),
];

const ban = {
  id: 'ban-1',
  number: 'TY-20261120-A1B2C3',
  kindTitle: both('停业整顿', 'suspended'),
  ground: grounds[2],
  about: null,
  begins: iso(-8),
  ends: iso(6),
  liftedAt: null,
  stands: true,
  by: '演示值班长',
  at: iso(-8),
};

const line = (id, name, category, more) => ({
  id,
  name,
  category,
  place: 'house-0002',
  placeName: both('平寨 2 号', 'Pingzhai 2'),
  zone: 'Z-01',
  state: 'TRADING',
  stateTitle: both('营业', 'trading'),
  licence: 'VALID',
  licenceEnds: null,
  ban: null,
  complaints: 0,
  openLetters: 0,
  lateLetters: 0,
  openLeads: 0,
  lateLeads: 0,
  version: 3,
  ...more,
});

const lines = [
  line('silver-1', '演示阿幼银饰店', silver, {
    licence: 'EXPIRED',
    licenceEnds: day(-20),
    ban,
    complaints: 3,
    openLetters: 1,
    openLeads: 1,
    lateLeads: 1,
  }),
  line('inn-1', '演示望山客栈', lodging, { licence: 'EXPIRING', licenceEnds: day(12), complaints: 1 }),
  line('inn-2', '演示溪边民宿', lodging, { licence: 'NONE' }),
  line('inn-3', '演示云朵山居', lodging, { state: 'CLOSED', stateTitle: both('歇业', 'closed') }),
];

const complaints = (world, count) =>
  [...world.rows.case.values()].slice(0, count).map((row, n) => ({
    id: row.id,
    number: row.number,
    category: row.title,
    stateTitle: both('处置中', 'under way'),
    outcome: n === 0 ? null : both('达成协议', 'Agreement reached'),
    tied: false,
    openedAt: iso(-30 * (n + 1)),
  }));

function one(world, [id]) {
  const found = lines.find((each) => each.id === id);
  if (found === undefined) {
    return null;
  }
  const items = complaints(world, found.complaints);
  return {
    line: found,
    creditCode: '92000000DEM0000016',
    since: '2021-05-01',
    registeredAt: iso(-300),
    closedAt: null,
    contact: { name: '演示联系人', phone: '000****0401' },
    licences: [
      {
        id: 'l-1',
        kind: named('business', '营业执照', 'Business licence'),
        number: 'DEMO-001',
        validUntil: found.licenceEnds,
        state: found.licence === 'NONE' ? 'VALID' : found.licence,
        gone: null,
      },
    ],
    letters:
      found.openLetters === 0
        ? []
        : [
            {
              id: 'letter-1',
              number: 'ZG-20261025-D4E5F6',
              kind: 'RECTIFY',
              kindTitle: both('整改通知', 'order to rectify'),
              ground: grounds[2],
              about: null,
              dueAt: iso(-3),
              state: 'ANSWERED',
              stateTitle: both('已答复', 'answered'),
              overdue: false,
              result: null,
              at: iso(-33),
            },
          ],
    bans: found.ban === null ? [] : [found.ban],
    leads:
      found.openLeads === 0
        ? []
        : [
            {
              id: 'lead-1',
              number: 'XS-20261029-77AA10',
              authority: authorities[0],
              ground: grounds[1],
              about: null,
              dueAt: iso(-2),
              state: 'SENT',
              stateTitle: both('待反馈', 'waits for an answer'),
              overdue: true,
              resultTitle: null,
              outsideNumber: null,
              answeredOn: null,
              at: iso(-30),
            },
          ],
    complaints: {
      since: iso(-365),
      total: items.length,
      open: Math.min(1, items.length),
      byCategory:
        items.length === 0
          ? []
          : [{ id: 'overcharging', title: both('价格欺诈', 'Overcharging'), count: items.length }],
      byOutcome:
        items.length === 0
          ? []
          : [
              { id: null, title: null, count: 1 },
              {
                id: 'agreement-reached',
                title: both('达成协议', 'Agreement reached'),
                count: items.length - 1,
              },
            ],
      items,
    },
    tied: [],
    steps: [
      { what: 'LEAD_OVERDUE', number: 'XS-20261029-77AA10', at: iso(-2), by: 'system:platform', note: null },
      {
        what: 'BAN_IMPOSED',
        number: ban.number,
        at: iso(-8),
        by: '演示值班长',
        note: '消防通道堵塞，限期整改。',
      },
      { what: 'REGISTERED', number: null, at: iso(-300), by: '演示管理员', note: null },
    ],
    acts: ['keep', 'call', 'letters', 'answers', 'bans', 'leads', 'ties'],
  };
}

export const merchants = {
  '/merchants': (_, __, question) => ({
    items: lines.filter(
      ({ name, category }) =>
        name.includes(question.get('text') ?? '') &&
        [null, '', category.id].includes(question.get('category')),
    ),
    next: null,
  }),
  '/merchants/book': () => ({
    book: {
      days: {
        expiryWarning: 30,
        rectify: 7,
        lead: 15,
        source: both('本中心自定示例，现场确认', "The centre's own example, to be confirmed on site"),
        confirmed: false,
      },
      categories: [silver, lodging],
      licenceKinds: [named('business', '营业执照', 'Business licence')],
      losses: [named('revoked', '吊销、撤销', 'Revoked')],
      grounds,
      letterResults: [named('done', '已落实', 'Done')],
    },
    authorities,
  }),
  '/merchants/:id': one,
  '/cases/:id/merchants': ({ rows }, [id]) =>
    rows.case.get(id)?.place?.endsWith('house-0002') ? [lines[0]] : [],
};
