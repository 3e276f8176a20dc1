// Reviews of cases and reported hazards in the stand-in for the back end.
import { findings, hazardBook } from './fake-books.mjs';
import { catalogue } from './fake-data.mjs';

const MINUTE = 60_000;
const iso = (minutesAgo = 0) => new Date(Date.now() - minutesAgo * MINUTE).toISOString();
const both = (zh, en) => ({ zh, en });
const reviewer = { id: 'user:7', name: both('评查员', 'Reviewer') };
const lead = catalogue.bodies[0];

const sample = {
  id: 'sample-1',
  from: iso(44_000),
  until: iso(1_440),
  by: 'RANDOM',
  unit: 'COUNT',
  amount: 3,
  seed: '7f3a90c2',
  population: 64,
  fingerprint: 'a1b2c3d4e5f60718',
  drawn: 3,
  drawnAt: iso(1_400),
};
const states = [
  ['FOUND', both('已评查', 'Found'), 2, 6],
  ['ASSIGNED', both('已分派', 'Assigned'), 0, 0],
  ['CLOSED', both('已结束', 'Closed'), 0, 0],
];

const reviews = ({ rows }) =>
  [...rows.case.values()].slice(0, states.length).map((row, n) => {
    const [state, stateTitle, count, points] = states[n];
    return {
      id: `review-${n}`,
      sampleId: sample.id,
      caseId: row.id,
      caseNumber: row.number,
      category: row.title,
      state,
      stateTitle,
      bodies: [lead],
      reviewer,
      findings: count,
      points,
      until: n === 0 ? iso(-4_000) : null,
      overdue: false,
      version: 1,
    };
  });

function review(world, [id]) {
  const line = reviews(world).find((each) => each.id === id);
  return line === undefined
    ? null
    : {
        line,
        handlers: [],
        faults: findings.findings.slice(0, line.findings).map(({ id: finding, title, points }) => ({
          finding: { id: finding, name: title },
          points,
          body: lead,
          cancelled: false,
        })),
        body: lead,
        steps: [
          { what: 'ASSIGNED', at: iso(1_300), by: both('带班领导', 'Duty leader') },
          ...(line.findings === 0
            ? []
            : [{ what: 'FOUND', at: iso(900), by: reviewer.name, note: '首次答复晚了 25 分钟' }]),
        ],
        acts: line.state === 'FOUND' ? ['object'] : [],
      };
}

function figures(_, __, question) {
  const line = (id, name, count) => ({ id, name, reviews: 3, findings: count, points: count * 3 });
  return {
    from: question.get('from') ?? iso(10_000).slice(0, 10),
    to: question.get('to') ?? iso().slice(0, 10),
    reviews: 3,
    clean: 2,
    findings: 2,
    points: 6,
    bodies: [line(lead.id, lead.name, 2)],
    handlers: [],
    kinds: findings.findings.slice(0, 2).map(({ id, title }) => line(id, title, 1)),
  };
}

const hazardStates = [
  ['REPORTED', both('已举报', 'Reported'), null],
  ['ORDERED', both('整改中', 'To be rectified'), lead.name],
  ['STRUCK_OFF', both('已销号', 'Struck off'), lead.name],
];
const hazards = hazardStates.map(([state, stateTitle, body], n) => ({
  id: `hazard-${n}`,
  number: `HZ-20261123-00${n + 1}`,
  kind: hazardBook.kinds[n].title,
  origin: both('居民举报', 'Reported by a resident'),
  placeName: both(`平寨 ${n + 3} 号`, `Pingzhai ${n + 3}`),
  reportedAt: iso(300 + n * 2_000),
  state,
  stateTitle,
  severity: n === 0 ? null : both('一般', 'General'),
  body,
  until: n === 1 ? iso(60) : null,
  overdue: n === 1,
  points: n === 2 ? 5 : 0,
  version: 1,
}));
const acts = { REPORTED: ['order', 'dismiss'], ORDERED: ['rectified'], STRUCK_OFF: ['reward'] };

export const quality = {
  '/review-samples': () => ({
    items: [{ sample, byTitle: both('随机', 'Random'), drawnBy: both('带班领导', 'Duty leader') }],
  }),
  '/reviews': (world) => ({ items: reviews(world), next: null }),
  '/reviews/:id': review,
  '/reviews/:id/reviewers': () => [{ id: reviewer.id, displayName: reviewer.name.zh, hindrance: null }],
  '/review-figures': figures,
  '/hazards': (_, __, question) => ({
    items: hazards.filter(({ state }) => [null, '', state].includes(question.get('state'))),
    next: null,
  }),
  '/hazards/:id': (_, [id]) => {
    const line = hazards.find((each) => each.id === id);
    return line === undefined
      ? null
      : {
          line,
          statement: '楼道里给电动车充电，线拖得很长。',
          phone: '138****2211',
          photos: [],
          steps: line.body === null ? [] : [{ what: 'ORDERED', at: iso(200), by: '演示值班员', photos: [] }],
          acts: acts[line.state],
        };
  },
  '/hazard-rewards': () => ({
    sums: [{ reporter: 'resident-1', phone: '138****2211', points: 5, hazards: 1 }],
    lines: [
      {
        hazardId: hazards[2].id,
        number: hazards[2].number,
        reporter: 'resident-1',
        points: 5,
        at: iso(90),
        by: '演示值班员',
        reason: null,
      },
    ],
  }),
};
