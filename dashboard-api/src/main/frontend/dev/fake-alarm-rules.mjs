// The rule book, what-if runs and area modes in the stand-in for the back end. It checks only what shows on the page:
// overlapping thresholds and expressions that name no metric.
import { readFileSync } from 'node:fs';
import { body, ok, problem } from './fake-http.mjs';

const core = new URL('../../../../../core/src/main/resources/rules/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, core), 'utf8'));
const iso = (at = Date.now()) => new Date(at).toISOString();
const DAY = 86_400_000;

const given = read('inhibitions.json');
const usual = {
  disabled: false,
  onDelaySeconds: 0,
  offDelaySeconds: 0,
  deadband: 0,
  windowSeconds: 0,
  reference: null,
  counted: null,
  schedule: null,
  suppressedWhile: null,
};

function enriched(rule) {
  const tuned = {
    'hydrant-municipal-pressure-low': {
      onDelaySeconds: 60,
      offDelaySeconds: 120,
      deadband: 0.002,
      suppressedWhile: { modes: ['WATER_SHUTDOWN', 'DRILL'], seasonFrom: '--12-01', seasonTo: '--02-28' },
    },
    'lot-full': {
      schedule: {
        hours: [
          { days: 'WORKING_DAYS', weekdays: [], from: '08:00', to: '18:00' },
          { days: 'DAYS_OFF', weekdays: [], from: '07:00', to: '22:30' },
          { days: 'EVERY_DAY', weekdays: ['FRIDAY'], from: '20:00', to: '02:00' },
        ],
      },
    },
    'power-arc-high': { disabled: true },
  }[rule.id];
  const graded = rule.id === 'hydrant-municipal-pressure-low';
  return {
    ...rule,
    levels: rule.levels.map((level) => ({
      expression: null,
      consequence: graded ? (level.name === 'low' ? 'MAJOR' : 'SEVERE') : null,
      urgency: graded ? 'PROMPT' : null,
      ...level,
    })),
    tuning: { ...usual, ...tuned },
    rationalisation: graded
      ? {
          cause: { zh: '管网爆管、停水检修或用水高峰', en: 'A burst, works on the main, or peak demand' },
          consequence: { zh: '火灾时消火栓出水不足', en: 'Hydrants give too little water in a fire' },
          respondWithinSeconds: 1800,
        }
      : null,
  };
}

const expression = {
  ...enriched(read('default-rules.json').find(({ id }) => id === 'hydrant-municipal-pressure-low')),
  id: 'hydrant-stolen-water',
  condition: 'EXPRESSION',
  metric: null,
  direction: null,
  hysteresis: 0,
  withoutAttribute: null,
  levels: [
    {
      name: 'suspect',
      priority: 'CAUTION',
      threshold: null,
      ofAttribute: null,
      inclusive: true,
      codes: [],
      expression: 'flow > 0.5 && cover_open == 0.0',
      consequence: null,
      urgency: null,
    },
  ],
  title: { zh: '消火栓疑似盗水', en: 'Water drawn from a closed hydrant' },
  rationalisation: null,
  tuning: usual,
};

const book = {
  version: 4,
  publishedAt: iso(Date.now() - 2 * DAY),
  note: '雨季后恢复压力阈值',
  rules: [...read('default-rules.json').map(enriched), expression],
  overrides: [
    {
      rule: 'hydrant-municipal-pressure-low',
      scope: { zone: 'Z-02', kind: null, device: null },
      onDelaySeconds: 180,
      levels: [{ name: 'low', threshold: 0.12, ofAttribute: null, priority: null }],
      note: '末端管网压力偏低',
    },
    {
      rule: 'hydrant-municipal-pressure-low',
      scope: { zone: null, kind: null, device: 'H-014' },
      levels: [{ name: 'low', threshold: 0.11, ofAttribute: null, priority: 'CAUTION' }],
      hysteresis: 0.02,
      note: '坡顶，静压低',
    },
  ],
  inhibitions: Array.isArray(given) ? given : (given.inhibitions ?? []),
  calendar: { zone: 'Asia/Shanghai', holidays: ['2026-10-01', '2026-10-02'], makeUpDays: ['2026-10-10'] },
};
let versions = [4, 3, 2, 1].map((version) => ({
  version,
  at: iso(Date.now() - (6 - version) * DAY),
  note: version === 1 ? null : version === 4 ? book.note : `第 ${version} 版`,
  changed: version === 1 ? [] : ['hydrant-municipal-pressure-low', 'lot-full'].slice(0, (version % 2) + 1),
}));

function faultsOf(rules) {
  const faults = [];
  for (const rule of rules) {
    rule.levels.forEach((level, i) => {
      const before = rule.levels[i - 1];
      const step = (level.threshold ?? 0) - (before?.threshold ?? 0);
      if (
        rule.condition === 'LEVEL' &&
        before !== undefined &&
        before.ofAttribute === level.ofAttribute &&
        (rule.direction === 'LOW' ? step >= 0 : step <= 0)
      ) {
        faults.push({
          rule: rule.id,
          field: `levels.${level.name}`,
          code: 'overlapping-thresholds',
          message: { zh: '阈值与前一级别重叠。', en: 'The threshold overlaps that of the level before.' },
        });
      }
      if (rule.condition === 'EXPRESSION' && /presure|\?\?/.test(level.expression ?? '')) {
        faults.push({
          rule: rule.id,
          field: `levels.${level.name}.expression`,
          code: 'unknown-variable',
          message: { zh: '没有变量 presure（第 1 列）', en: 'There is no variable presure (column 1)' },
        });
      }
    });
  }
  return faults;
}

function publish(request, change, note, changed) {
  const seen = request.headers['if-match']?.replaceAll('"', '');
  if (seen === undefined) {
    return problem(428, 'rules.version-needed', '须指明版本');
  }
  if (Number(seen) !== book.version) {
    return problem(412, 'rules.changed', `规则已有新版本 ${book.version}`);
  }
  change();
  book.version += 1;
  book.publishedAt = iso();
  book.note = note;
  versions = [{ version: book.version, at: book.publishedAt, note, changed }, ...versions];
  return ok({ version: book.version, publishedAt: book.publishedAt, note });
}

const changes = [
  {
    rule: 'hydrant-municipal-pressure-low',
    field: 'levels.low.threshold',
    before: '0.13',
    after: '0.14',
  },
  { rule: 'hydrant-municipal-pressure-low', field: 'tuning.onDelaySeconds', before: '0', after: '60' },
  {
    rule: 'hydrant-municipal-pressure-low',
    scope: { zone: 'Z-02' },
    field: 'levels.low.threshold',
    before: null,
    after: '0.12',
  },
];

let run = null;

function runNow() {
  const share = run.cancelled ? run.share : Math.min(1, (Date.now() - run.at) / run.takes);
  run.share = share;
  const done = share === 1;
  const buckets = Array.from({ length: 48 }, (_, i) => ({
    at: iso(run.from + (i * (run.to - run.from)) / 48),
    today: (i * 7919) % 5,
    // biome-ignore lint/suspicious/noThenProperty: the word of the interface
    then: Math.max(0, ((i * 7919) % 5) - ((i * 31) % 3) + (i % 7 === 0 ? 2 : 0)),
  }));
  const sum = (key) => buckets.reduce((total, bucket) => total + bucket[key], 0);
  const alarm = (i, priority) => ({
    device: `xijiang/H-${String(i + 1).padStart(3, '0')}`,
    place: { zh: `东引寨 ${i + 1} 号巷口`, en: `East hillside lane ${i + 1}` },
    level: priority === 'CRITICAL' ? 'low-low' : 'low',
    priority,
    value: 0.139 - i / 1000,
    from: iso(run.from + i * 3_600_000),
    to: i % 4 === 0 ? null : iso(run.from + i * 3_600_000 + 900_000),
  });
  return {
    id: run.id,
    state: run.cancelled ? 'CANCELLED' : done ? 'DONE' : 'RUNNING',
    readings: 1_284_000,
    done: Math.round(1_284_000 * share),
    devices: 212,
    devicesDone: Math.round(212 * share),
    startedAt: iso(run.at),
    etaSeconds: done ? null : Math.ceil(((1 - share) * run.takes) / 1000),
    result: done
      ? {
          today: sum('today'),
          // biome-ignore lint/suspicious/noThenProperty: the word of the interface
          then: sum('then'),
          gained: 9,
          lost: 31,
          same: 60,
          perBucket: buckets,
          gainedAlarms: Array.from({ length: 9 }, (_, i) => alarm(i, i % 3 === 0 ? 'CRITICAL' : 'WARNING')),
          lostAlarms: Array.from({ length: 12 }, (_, i) => alarm(i + 20, 'WARNING')),
          perDevice: Array.from({ length: 8 }, (_, i) => ({
            device: `xijiang/H-${String(i + 20).padStart(3, '0')}`,
            today: 9 - i,
            // biome-ignore lint/suspicious/noThenProperty: the word of the interface
            then: Math.max(0, 6 - i),
          })),
        }
      : null,
  };
}

let modes = [
  { mode: 'FESTIVAL', zone: null, since: iso(), until: iso(Date.now() + 5.3 * 3_600_000), by: 'user:1' },
];

const shippedDays = book.calendar;

async function answerRules(request, url, [, , id, part, verb]) {
  const { method } = request;
  const text = method === 'GET' ? '' : await body(request);
  const said = text.startsWith('{') ? JSON.parse(text) : {};
  if (id === undefined) {
    return ok(book);
  }
  if (id === 'check') {
    return ok({ faults: faultsOf(said.rules), changes: [] });
  }
  if (id === 'effective') {
    const device = url.searchParams.get('device').split('~').at(-1);
    const rule = book.rules.find((each) => each.id === 'hydrant-municipal-pressure-low');
    return ok({
      items: [
        {
          rule: {
            ...rule,
            levels: rule.levels.map((level) =>
              level.name === 'low' ? { ...level, threshold: 0.11 } : level,
            ),
          },
          changed:
            device === 'H-014'
              ? [
                  { field: 'tuning.onDelaySeconds', scope: { zone: 'Z-02' }, from: '60', to: '180' },
                  { field: 'levels.low.threshold', scope: { device }, from: '0.12', to: '0.11' },
                ]
              : [],
        },
        { rule: book.rules.find((each) => each.id === 'device-silent'), changed: [] },
      ],
    });
  }
  if (id === 'calendar' && method === 'GET') {
    const year = new Date().getUTCFullYear();
    const { zone, holidays, makeUpDays } = book.calendar;
    const years = [{ year, source: `国务院办公厅关于${year}年部分节假日安排的通知` }];
    return ok({
      version: book.version,
      zone,
      holidays,
      makeUpDays,
      shipped: { holidays: shippedDays.holidays, makeUpDays: shippedDays.makeUpDays, years },
    });
  }
  if (id === 'calendar') {
    const { holidays, makeUpDays, note } = said;
    const calendar = { zone: book.calendar.zone, holidays, makeUpDays };
    return publish(request, () => Object.assign(book, { calendar }), note, []);
  }
  if (id === 'versions' && part === undefined) {
    return ok({ items: versions, next: null });
  }
  if (id === 'versions' && verb === 'changes') {
    return ok({ changes });
  }
  if (id === 'versions' && verb === 'restore') {
    return publish(request, () => {}, said.note, []);
  }
  if (id === 'import') {
    const dry = url.searchParams.get('dryRun') === 'true';
    return ok({
      rows: 12,
      good: 11,
      faults: [
        {
          line: 4,
          rule: 'tank-level-low',
          field: 'metric',
          code: 'unknown-metric',
          message: { zh: '该类设备没有此测量值：levl', en: 'A tank does not report levl.' },
        },
      ],
      changes,
      ...(dry ? {} : { version: book.version }),
    });
  }
  if (method === 'PUT' && id === 'inhibitions') {
    return publish(request, () => Object.assign(book, { inhibitions: said.inhibitions }), said.note, []);
  }
  if (method === 'PUT' && part === 'overrides') {
    const others = book.overrides.filter(({ rule }) => rule !== id);
    return publish(
      request,
      () => Object.assign(book, { overrides: [...others, ...said.overrides] }),
      said.note,
      [id],
    );
  }
  if (method === 'PUT') {
    const known = book.rules.some((rule) => rule.id === id);
    const rules = known
      ? book.rules.map((rule) => (rule.id === id ? said.rule : rule))
      : [...book.rules, said.rule];
    return publish(request, () => Object.assign(book, { rules }), said.note, [id]);
  }
  if (method === 'DELETE') {
    const rules = book.rules.filter((rule) => rule.id !== id);
    return publish(request, () => Object.assign(book, { rules }), url.searchParams.get('note'), [id]);
  }
  return null;
}

/** The answers about rules, what-if runs and area modes; null for any other path. */
export async function answerAlarmRules(request, url, path) {
  const parts = path.split('/').map(decodeURIComponent);
  const [, root, id] = parts;
  if (root === 'alarm-rules') {
    return answerRules(request, url, parts);
  }
  if (root === 'what-if' && request.method === 'POST') {
    const { from, to } = JSON.parse(await body(request));
    run = {
      id: String(Date.now()),
      at: Date.now(),
      from: Date.parse(from),
      to: Date.parse(to),
      takes: 6000,
      share: 0,
    };
    return { status: 202, json: { id: run.id } };
  }
  if (root === 'what-if' && run?.id === id) {
    run.cancelled = request.method === 'DELETE' ? run.share < 1 : run.cancelled;
    return request.method === 'DELETE' ? { status: 204 } : ok(runNow());
  }
  if (root === 'area-modes' && id === undefined) {
    return ok({ items: modes });
  }
  if (root === 'area-modes') {
    const zone = url.searchParams.get('zone');
    const said = request.method === 'POST' ? JSON.parse(await body(request)) : { zone };
    modes = modes.filter((each) => each.mode !== id || each.zone !== (said.zone ?? null));
    if (request.method === 'POST') {
      modes = [
        ...modes,
        { mode: id, zone: said.zone ?? null, since: iso(), until: said.until, by: 'user:1' },
      ];
    }
    return { status: 204 };
  }
  return null;
}
