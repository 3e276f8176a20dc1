// Duty, people, the tourists' side, the list of cases and their figures in the stand-in for the back end.
import { catalogue, users } from './fake-data.mjs';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const iso = (minutesAgo = 0) => new Date(Date.now() - minutesAgo * MINUTE).toISOString();
const both = (zh, en) => ({ zh, en });
const ended = new Set(['CLOSED', 'MERGED', 'TRANSFERRED_OUT', 'WITHDRAWN', 'REFUSED']);

const people = [
  ['r1', '杨志强', 'fire-brigade', both('专职消防队', 'Fire brigade'), ['firefighting'], 'busy', 1],
  ['r2', '李文武', 'fire-brigade', both('专职消防队', 'Fire brigade'), ['firefighting'], 'free', 0],
  ['r3', '侯阿妹', 'patrol', both('巡逻队', 'Patrol'), ['first-aid'], 'away', 0],
];
const skills = {
  firefighting: both('灭火', 'Firefighting'),
  'first-aid': both('急救', 'First aid'),
};

const posts = [
  ['duty-leader', both('带班领导', 'Duty leader'), true, ['u9', '蒋带班', '138****0009']],
  ['commander', both('值班长', 'Shift commander'), true, ['u1', '演示值班员', '138****0001']],
  ['operator', both('值班员', 'Operator'), false, null],
];

function turn(person, fromMinutesAgo, untilMinutesAgo, withPeople) {
  const [recipient, name, phone] = person;
  return {
    from: iso(fromMinutesAgo),
    until: iso(untilMinutesAgo),
    ...(withPeople ? { recipient, name, phone } : {}),
  };
}

function roster(withPeople) {
  return {
    at: iso(),
    withPeople,
    posts: posts.map(([duty, title, leads, person]) => ({
      duty,
      title,
      leads,
      manned: person !== null,
      planned: true,
      now: person === null ? [] : [turn(person, 200, -280, withPeople)],
      next: [turn(['u8', '吴接班', '138****0008'], -280, -760, withPeople)],
    })),
  };
}

function heads(houses) {
  return {
    houses: houses.length,
    residents: houses.reduce((sum, { residents }) => sum + (residents ?? 0), 0),
    needHelp: houses.reduce((sum, { needHelp }) => sum + (needHelp ?? 0), 0),
    uncounted: houses.filter(({ residents }) => residents === null).length,
  };
}

/** Fifty houses of the village are a grid, ten of them a group; of every seventh house nobody knows who lives there. */
function houseTree({ village }, _, question) {
  const asked = question.getAll('houses');
  const houses = village.features
    .filter(({ properties }) => properties.layer === 'house')
    .map(({ properties: { id, name } }, n) => ({
      id,
      name,
      grid: `grid-${1 + Math.floor(n / 50)}`,
      group: `HG-${1 + Math.floor(n / 10)}`,
      residents: n % 7 === 0 ? null : 2 + (n % 5),
      needHelp: n % 7 === 0 ? null : Number(n % 9 === 0),
    }))
    .filter(({ id }) => asked.length === 0 || asked.includes(id));
  const grouped = (rows, key) => {
    const groups = new Map();
    for (const row of rows) {
      groups.set(row[key], [...(groups.get(row[key]) ?? []), row]);
    }
    return [...groups];
  };
  return {
    grids: grouped(houses, 'grid').map(([grid, ofGrid]) => ({
      id: `xijiang/${grid}`,
      name: both(`第 ${grid.slice(5)} 网格`, `Grid ${grid.slice(5)}`),
      heads: heads(ofGrid),
      workers: 1,
      groups: grouped(ofGrid, 'group').map(([group, ofGroup]) => ({
        id: group,
        heads: heads(ofGroup),
        leaders: 1,
        houses: ofGroup.map(({ id, name, residents, needHelp }) => ({ id, name, residents, needHelp })),
      })),
    })),
    total: heads(houses),
  };
}

/** Cases by the filters that a page can ask for; words are looked for in number, title and place. */
function cases({ rows, closed }, _, question) {
  const of = (key) => question.get(key);
  const state = of('state') ?? 'open';
  const words = (of('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const short = (id) => id?.split('/').at(-1);
  const items = [...rows.case.values(), ...closed.values()]
    .filter(
      (row) =>
        (state === 'all' ||
          (state === 'open' ? !ended.has(row.state) : state.split(',').includes(row.state))) &&
        ['category', 'priority', 'origin'].every((key) => of(key) === null || row[key] === of(key)) &&
        (of('body') === null || row.assignee === of('body')) &&
        ['zone', 'place'].every((key) => of(key) === null || short(row[key]) === of(key)) &&
        words.every((word) =>
          JSON.stringify([row.number, row.title, row.placeName]).toLowerCase().includes(word),
        ),
    )
    .sort((a, b) => Date.parse(b.openedAt) - Date.parse(a.openedAt))
    .map((row) => ({ ...row, hits: [] }));
  return { items, next: null };
}

const times = (medianSeconds) => ({
  count: 41,
  medianSeconds,
  p90Seconds: medianSeconds * 3,
  maxSeconds: medianSeconds * 8,
});
const share = (of, count) => ({ of, count, percent: (100 * count) / of });
const satisfaction = { count: 38, satisfied: 37, percent: 97.4, mean: 4.8, unsolved: 1 };
const reopened = { closed: 44, count: 2, percent: 4.5 };

function caseFigures(_, __, question) {
  const from = Date.parse(`${question.get('from') ?? iso().slice(0, 10)}T00:00:00+08:00`);
  const to = Date.parse(`${question.get('to') ?? iso().slice(0, 10)}T00:00:00+08:00`) + DAY;
  const days = Array.from({ length: Math.max(1, Math.round((to - from) / DAY)) }, (___, n) => from + n * DAY);
  const slices = (items) => items.map(([item, count]) => ({ item, count, percent: (100 * count) / 46 }));
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    figures: {
      opened: 46,
      resumed: 2,
      ended: 44,
      openAtEnd: 9,
      closing: share(44, 41),
      firstAnswer: times(240),
      settle: times(5_400),
      onTheSpot: times(1_300),
      clocks: share(120, 6),
      satisfaction,
      reopened,
      bodies: [null, ...catalogue.bodies.map(({ id }) => id)].map((body, n) => ({
        body,
        closed: 20 - n * 6,
        openAtEnd: 2 + n,
        closing: share(20, 18 - n),
        firstAnswer: times(200 + n * 90),
        settle: times(4_000 + n * 2_000),
        clocks: share(60, n),
        satisfaction,
        reopened,
      })),
      byClock: [{ clock: 'first-answer', due: share(46, 3) }],
      origins: slices([
        ['COMPLAINT', 31],
        ['ALARM', 10],
        ['OPERATOR', 5],
      ]),
      categories: slices(catalogue.categories.map(({ id }, n) => [id, 20 - n * 5])),
      remits: slices(catalogue.remits.map(({ id }, n) => [id, 30 - n * 14])),
      outcomes: slices(catalogue.outcomes.map(({ id }, n) => [id, 28 - n * 12])),
      flow: days.map((day, n) => ({
        day: new Date(day + DAY / 3).toISOString().slice(0, 10),
        from: new Date(day).toISOString(),
        opened: 4 + (n % 5),
        resumed: n % 3 === 0 ? 1 : 0,
        ended: 3 + (n % 6),
        closing: share(10, 9),
        satisfaction,
      })),
    },
    assessments: [
      ['closing', both('24 小时办结率', 'Closed within 24 h'), 93.2, 95, 'POOR'],
      ['satisfaction', both('满意率', 'Satisfied'), 97.4, 98, 'POOR'],
    ].map(([figure, title, value, target, verdict]) => ({
      figure,
      title,
      value,
      unit: '%',
      target,
      atLeast: true,
      verdict,
      source: both('中心自定目标', "the centre's own target"),
    })),
    names: {
      body: Object.fromEntries(catalogue.bodies.map(({ id, name }) => [id, name])),
      categories: Object.fromEntries(catalogue.categories.map(({ id, name }) => [id, name])),
      remits: Object.fromEntries(catalogue.remits.map(({ id, name }) => [id, name])),
      outcomes: Object.fromEntries(catalogue.outcomes.map(({ id, name }) => [id, name])),
      clock: { 'first-answer': both('首次答复', 'First answer') },
    },
  };
}

const blocks = ({ rows }) =>
  [...rows.case.values()].slice(0, 2).map((row, n) => ({
    id: `block-${n}`,
    by: n === 0 ? 'phone' : 'address',
    caseId: row.id,
    reason: '一天内二十余次虚假投诉',
    blockedBy: users[0].displayName,
    blockedAt: iso(300 + n * 9_000),
    until: iso(n === 0 ? -9_000 : 60),
    liftedAt: null,
    holds: n === 0,
    refused: 4,
    refusedAt: iso(40),
  }));

export const office = {
  '/duty': (_, __, question) => roster(question.get('people') === 'true'),
  '/responders': () => ({
    items: people.map(([id, name, body, bodyTitle, of, state, tasks]) => ({
      id,
      name,
      body,
      bodyTitle,
      team: null,
      skills: of,
      skillNames: of.map((skill) => skills[skill]),
      languages: ['zh'],
      zone: null,
      state,
      tasks,
      place: state === 'away' ? null : { lon: 108.178, lat: 26.496, at: iso(3) },
    })),
  }),
  '/tasks': () => ({ items: [], next: null }),
  '/house-tree': houseTree,
  '/cases': cases,
  '/case-figures': caseFigures,
  '/case-figures/cases': ({ rows }) => ({
    items: [...rows.case.values()].map((row) => ({
      id: row.id,
      number: row.number,
      title: row.title,
      bodyName: row.assigneeName,
      openedAt: row.openedAt,
      open: true,
    })),
    next: null,
  }),
  '/origin-blocks': (world) => ({ items: blocks(world) }),
  '/fire-access/blocks': () => ({
    items: [
      {
        way: { id: 'xijiang/lane-02', name: both('平寨巷', 'Pingzhai lane') },
        ground: 'vehicle',
        groundTitle: both('车辆占用', 'A vehicle stands there'),
        lon: 108.1776,
        lat: 26.4957,
        until: iso(-30),
        late: false,
        since: iso(25),
        note: null,
      },
    ],
  }),
};
