// What stands beside a case in the stand-in for the back end: file, conversation, documents, tasks, mediation, incident.
import { access, dispatch, formTitle, procedures } from './fake-books.mjs';
import { surroundingsOf } from './fake-surroundings.mjs';

const MINUTE = 60_000;
const iso = (minutesAgo = 0) => new Date(Date.now() - minutesAgo * MINUTE).toISOString();
const both = (zh, en) => ({ zh, en });
const someone = { id: 'user:1', name: '演示值班员' };
const brigade = { id: 'fire-brigade', name: both('专职消防队', 'Fire brigade') };
const isFire = ({ category }) => category === 'fire';

/** A line of the table that is about one case; null where there is no such case. */
const ofCase =
  (tell) =>
  (world, [id, ...more], question) => {
    const row = world.rows.case.get(id) ?? world.closed.get(id);
    return row === undefined ? null : tell(row, world, more, question);
  };

const doer = { id: 'desk', name: both('值班台', 'the desk') };
const step = (id, zh, en, state, more = {}) => ({ id, title: both(zh, en), state, doer, marks: [], ...more });
const steps = [
  step('verify', '核实情况', 'Verify', 'DONE', { doneAt: iso(20), doneBy: [someone], undoable: true }),
  step('first-answer', '首次答复', 'First answer', 'LATE', { dueAt: iso(15), markable: true }),
  step('collect', '收集证据', 'Collect evidence', 'OPEN', { markable: true }),
  step('close', '办结回访', 'Close and call back', 'WAITING', {
    waitsFor: [{ id: 'collect', name: both('收集证据', 'Collect evidence') }],
  }),
];
const photo = {
  id: 'item-1',
  kind: 'photo',
  kindName: both('照片', 'Photo'),
  step: 'verify',
  added: true,
  at: iso(18),
  by: someone,
  title: '门口标价牌',
  sha256: '4f'.repeat(32),
  size: 182_000,
  mediaType: 'image/svg+xml',
  url: '/favicon.svg',
};
const wants = (state, title, standing) => ({
  step: steps[2].id,
  title: steps[2].title,
  state,
  wants: [{ kind: 'document', kindName: both('文书', 'Document'), title, required: true, standing }],
  items: [],
});

const file = (row) => ({
  id: row.id,
  version: row.version,
  procedure: {
    id: 'tourism-complaint',
    title: both('旅游投诉办理', 'Tourism complaint'),
    stages: [
      { id: 'take-in', title: both('接办', 'Taking in'), state: 'LATE', steps: steps.slice(0, 2) },
      { id: 'settle', title: both('处置', 'Settling'), state: 'OPEN', steps: steps.slice(2) },
    ],
    next: ['first-answer', 'collect'],
  },
  evidence: {
    missing: 1,
    branches: [
      { step: 'verify', title: steps[0].title, state: 'DONE', wants: [], items: [photo] },
      wants('OPEN', both('结账小票', 'Till receipt'), 'MISSING'),
    ],
    loose: [],
  },
  grounds: procedures.grounds.map(({ id, title, erases }) => ({ id, name: title, erases })),
});

const dialogue = (row) =>
  row.complaints === 0
    ? []
    : [
        {
          kind: 'question',
          questionId: 'q1',
          complaint: 'r1',
          at: iso(12),
          text: '能否补拍结账小票？',
          photos: [],
          open: false,
        },
        { kind: 'answer', questionId: 'q1', complaint: 'r1', at: iso(8), text: '小票在这里。', photos: [] },
      ];

const documents = (row) =>
  row.complaints === 0
    ? []
    : [
        {
          id: 'document-1',
          kind: 'ADMISSION_NOTICE',
          title: formTitle('ADMISSION_NOTICE'),
          number: '西旅诉受〔2026〕17号',
          addressee: 'COMPLAINANT',
          sha256: 'ab'.repeat(32),
          issuedAt: iso(15),
          services: [
            {
              addressee: 'COMPLAINANT',
              mannerName: both('直接送达', 'By hand'),
              delivered: true,
              servedAt: iso(10),
            },
          ],
          version: 1,
        },
      ];

const tasks = (row) => ({
  items: isFire(row)
    ? [
        {
          line: {
            id: `task-${row.id}`,
            caseId: row.id,
            caseNumber: row.number,
            title: row.title,
            body: brigade.name,
            placeName: row.placeName,
            priority: 'CRITICAL',
            state: 'TAKEN',
            stateTitle: both('已接单', 'Taken'),
            takers: 1,
            needed: dispatch.needs.find(({ id }) => id === 'fire').takers,
            offeredUntil: iso(-1),
            openedAt: iso(4),
            lastAt: iso(2),
          },
          bodyCode: brigade.id,
          note: null,
          hands: [{ responder: 'r1', name: '杨志强', state: 'taken', at: iso(3) }],
          reports: [],
        },
      ]
    : [],
});

const mediations = (row) =>
  row.complaints === 0
    ? []
    : [
        {
          id: `mediation-${row.id}`,
          regime: 'peoples-mediation',
          state: 'OPEN',
          stateName: both('调解中', 'In mediation'),
          openedAt: iso(60),
          parties: [
            { id: 'p1', role: 'applicant', language: 'zh', interpreter: false, name: '游客甲' },
            { id: 'p2', role: 'respondent', language: 'zh', interpreter: false, name: '银饰店' },
          ],
          mediators: [{ id: 'user:5', name: '潘调解', seat: 'ACTING' }],
          sessions: [
            {
              id: 's1',
              way: 'in-person',
              startsAt: iso(-60),
              where: '调解室一',
              held: 'AWAITED',
              people: ['p1', 'p2'],
            },
          ],
          offers: [{ id: 'o1', party: 'p2', amount: 10_000, madeAt: iso(20), answer: 'MADE', lapsed: false }],
          agreement: null,
          hidden: false,
          version: 3,
        },
      ];

const deed = (minutes) => ({ at: iso(minutes), by: someone.name });
const noHeads = { called: 0, coming: 0, arrived: 0, not: 0, left: 0, silent: 0 };
const roll = {
  number: 1,
  reason: 'regular',
  reasonTitle: both('定时点名', 'Regular roll-call'),
  called: deed(6),
  answerBy: iso(3),
  nextAt: iso(-4),
  nextDue: false,
  counts: [{ team: brigade, present: 4, missing: 0, late: false, said: deed(5) }],
  present: 4,
  missing: 0,
  silent: 0,
};

const incident = (row) => ({
  caseId: row.id,
  running: isFire(row),
  sectors: [],
  teams: isFire(row) ? [brigade] : [],
  pace: {
    intervalMinutes: 10,
    answerMinutes: 3,
    source: both('本中心规则，待现场核实', 'Own rule, to be confirmed on site'),
    confirmed: false,
  },
  roll: isFire(row) ? roll : null,
  rolls: isFire(row) ? [roll] : [],
  missing: 0,
  missingTeams: [],
  calls: [],
  heads: noHeads,
});

function fireAccess(row, { village, rows }, _, question) {
  const engine = access.engines.find(({ id }) => id === question.get('engine')) ?? access.engines[0];
  const { lon, lat } = row;
  const end = [lon - 0.0004, lat];
  return {
    engine,
    reach: 'PART',
    start: { id: 'xijiang/fire-station', name: both('消防站', 'Fire station') },
    startsKnown: true,
    drivenMetres: 480,
    hoseMetres: 40,
    hoseLengths: 2,
    barrier: {
      stop: 'WIDTH',
      way: { id: 'xijiang/lane-02', name: both('平寨巷', 'Pingzhai lane') },
      needed: engine.widthMetres,
      given: 1.8,
    },
    drive: [[lon - 0.004, lat - 0.001], end],
    lay: [end, [lon, lat]],
    unmeasured: [],
    below: [],
    lon,
    lat,
    around: surroundingsOf({ source: { id: row.place ?? '' }, place: row.place }, village, rows),
    blocks: [],
  };
}

const search = (row) =>
  row.category === 'lost-person'
    ? {
        caseId: row.id,
        state: 'UNCOVERED',
        round: 1,
        begun: deed(30),
        place: both('芦笙场', 'Lusheng square'),
        ageBand: both('7 至 13 岁', '7 to 13 years'),
        relation: both('父母', 'Parent'),
        person: {
          name: null,
          years: 8,
          description: '短发，背蓝色书包',
          clothing: '红色外套',
          lastSeenAt: iso(45),
        },
        legal: { consentNeeded: true, paperExpected: false, paper: false },
        missing: [
          {
            id: 'consent',
            title: both('监护人同意', "Guardian's consent"),
            source: both('《个人信息保护法》第三十一条', 'PIPL Art. 31'),
            blocks: true,
          },
        ],
        photo: { onFile: false, shown: false },
        alert: { people: 12, told: 11, confirmed: 4, notReached: 1 },
        sightings: [],
        sectors: [],
        doneShare: 0,
        end: null,
      }
    : null;

export const caseParts = {
  '/cases/:id/dialogue': ofCase(dialogue),
  '/cases/:id/documents': ofCase(documents),
  '/cases/:id/tasks': ofCase(tasks),
  '/cases/:id/mediations': ofCase(mediations),
  '/cases/:id/incident': ofCase(incident),
  '/cases/:id/fire-access': ofCase(fireAccess),
  '/cases/:id/file': ofCase(file),
  '/cases/:id/evidence/:item/verify': ofCase(() => ({
    sha256: photo.sha256,
    found: photo.sha256,
    same: true,
  })),
  '/cases/:id/search': ofCase(search),
  '/devices/:area/:device/commands': () => ({
    items: [
      {
        id: 'command-1',
        device: 'xijiang/P-0001',
        verb: 'silence',
        ground: 'nuisance',
        args: {},
        requestedBy: 'user:1',
        confirmation: 'none',
        state: 'executed',
        requestedAt: iso(90),
        expiresAt: iso(85),
        changedAt: iso(89),
      },
    ],
  }),
};
