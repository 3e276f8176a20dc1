import { ok, problem } from './fake-http.mjs';

const WINDOW = 600_000;
const DAY = 86_400_000;
const iso = (at) => new Date(at).toISOString();

const rules = {
  'smoke-low-battery': ['烟感电量低', 'Smoke detector battery low', 'smoke'],
  'hydrant-pressure-low': ['消火栓水压低（市政管网）', 'Hydrant pressure low (municipal main)', 'hydrant'],
  'smoke-fault': ['烟感故障', 'Smoke detector faulty', 'smoke'],
  'smoke-alarm': ['烟感报警', 'Smoke alarm', 'smoke'],
  'power-cable-temp-1-high': ['第 1 路电缆温度高', 'Cable 1 hot', 'power'],
  'tank-level-low': ['高位消防水池水位低', 'Fire reservoir level low', 'tank'],
};

const actor = (device, rule, count, percent, since) => ({
  alarm: `xijiang/${device}/${rule}`,
  rule,
  source: `xijiang/${device}`,
  kind: rules[rule][2],
  count,
  percent,
  ...(since === undefined ? {} : { since: iso(since) }),
});

const figure = (code, zh, en, value, unit, good, limit, verdict, source) => ({
  figure: code,
  title: { zh, en },
  value,
  unit,
  goodFrom: good[0],
  goodTo: good[1],
  limitFrom: limit[0],
  limitTo: limit[1],
  verdict,
  own: source !== standard,
  source,
});
const standard = {
  zh: 'ISA-18.2-2016 第 16 章，IEC 62682，EEMUA 191（每席位）',
  en: 'ISA-18.2-2016 clause 16, IEC 62682, EEMUA 191, per desk',
};
const split = {
  zh: 'ISA-18.2-2016 第 16 章：约 80 / 15 / 5 %；容差 5 与 15 个百分点为自定 ?',
  en: 'ISA-18.2-2016 clause 16: about 80 / 15 / 5 %; 5 and 15 points of tolerance are our own ?',
};
const own = {
  zh: '自定，参照微型消防站“1-3-5”：1 分钟启动、3 分钟到场、5 分钟增援 ?',
  en: 'our own, after the 1-3-5 of micro fire stations: start in 1 min, on scene in 3, joined in 5 ?',
};

function assessments(total) {
  const all = (code, zh, en, value, unit, good, limit, verdict, source = standard) =>
    figure(code, zh, en, value, unit, [0, good], [0, limit], verdict, source);
  return [
    all('rate-average', '平均报警率', 'Average alarm rate', 1.34, '1/10 min', 1, 2, 'TOLERABLE'),
    all('rate-peak', '十分钟最多报警', 'Most alarms in ten minutes', 27, '1/10 min', 10, 10, 'POOR'),
    all('windows-above', '超过 10 条的十分钟', 'Ten-minute windows above 10 alarms', 0.69, '%', 1, 1, 'GOOD'),
    all('flood-time', '报警泛滥时间', 'Time in flood', 0.83, '%', 1, 1, 'GOOD'),
    all('top-ten', '最频繁十条所占比例', 'Share of the ten most frequent alarms', 51.06, '%', 1, 5, 'POOR'),
    all('chattering', '抖动报警', 'Chattering alarms', 1, '1', 0, 0, 'POOR'),
    all('fleeting', '瞬时报警', 'Fleeting alarms', 0, '1', 0, 0, 'GOOD'),
    all('stale', '最差一天的陈旧报警', 'Stale alarms on the worst day', 3, '1', 4, 4, 'GOOD'),
    all('priority-critical', '一级报警比例', 'Share of level 1', 6.1, '%', 10, 20, 'GOOD', split),
    all('priority-warning', '二级报警比例', 'Share of level 2', 27.7, '%', 20, 30, 'TOLERABLE', split),
    figure(
      'priority-caution',
      '三级报警比例',
      'Share of level 3',
      66.2,
      '%',
      [75, 100],
      [65, 100],
      'TOLERABLE',
      split,
    ),
    all(
      'oldest-waiting',
      '最早未确认时长',
      'Age of the oldest unacknowledged alarm',
      1_260,
      's',
      60,
      600,
      'POOR',
      own,
    ),
    all(
      'acknowledge-p95',
      '确认用时（95 %）',
      'Time to acknowledge (95 %)',
      total === 0 ? null : 96,
      's',
      60,
      180,
      'TOLERABLE',
      own,
    ),
    all('respond-p95', '处置用时（95 %）', 'Time to respond (95 %)', null, 's', 180, 300, 'NONE', own),
  ];
}

/** Counts that come again with the same period: quiet nights, a busy noon, one flood a day. */
function windowsOf(from, to) {
  return Array.from({ length: Math.ceil((to - from) / WINDOW) }, (_, i) => {
    const hour = new Date(from + i * WINDOW).getUTCHours();
    const burst = i % 144 === 72 ? 12 + (Math.floor(i / 144) % 5) * 4 : 0;
    return burst + ((i * 7919) % 11 < (hour < 12 ? 6 : 2) ? 1 + ((i * 31) % 3) : 0);
  });
}

function reportOf(from, to) {
  const windows = windowsOf(from, to);
  const total = windows.reduce((sum, count) => sum + count, 0);
  const actors = [
    actor('SM-0301', 'smoke-low-battery', 25, 18.2),
    actor('H-014', 'hydrant-pressure-low', 14, 10.2),
    actor('SM-0420', 'smoke-alarm', 9, 6.6),
    actor('PW-0133', 'power-cable-temp-1-high', 7, 5.1),
    actor('T-02', 'tank-level-low', 3, 2.2),
  ];
  return {
    from: iso(from),
    to: iso(to),
    desks: 1,
    windowSeconds: 600,
    health: {
      annunciated: total,
      rates: { latest: windows.at(-1), windows },
      floods: {
        seconds: 720,
        inFlood: to - from <= WINDOW,
        floods: [
          { from: iso(from + 72 * WINDOW), to: iso(from + 73 * WINDOW), alarms: 34, peak: 27 },
          { from: iso(to - 400_000), alarms: 12, peak: 12 },
        ].filter(({ from: begin }) => Date.parse(begin) < to),
      },
      topTen: { alarms: actors },
      chattering: { alarms: 1, annunciations: 4, worst: [actor('H-014', 'hydrant-pressure-low', 4, 2.9)] },
      fleeting: { alarms: 0, annunciations: 0, worst: [] },
      stale: {
        now: 2,
        worstDay: 3,
        oldest: [actor('SM-0777', 'smoke-fault', 1, undefined, to - 3.2 * DAY)],
      },
      standing: 5,
      priorities: [
        { priority: 'CRITICAL', count: 8, percent: 6.1 },
        { priority: 'WARNING', count: 36, percent: 27.7 },
        { priority: 'CAUTION', count: 86, percent: 66.2 },
      ],
      waiting: { count: 3, oldestSince: iso(Date.now() - 1_260_000) },
      acknowledging: { count: 40, medianSeconds: 35, p95Seconds: 96, maxSeconds: 360 },
      responding: { count: 0 },
      fires: {
        verified: 7,
        tests: 1,
        real: 1,
        falseAlarms: 5,
        percent: 83.33,
        causes: [
          { cause: 'cooking', count: 2, percent: 40 },
          { cause: 'device-fault', count: 1, percent: 20 },
          { cause: 'steam', count: 1, percent: 20 },
        ],
        models: [
          { kind: 'smoke', model: 'JTY-A', verified: 3, falseAlarms: 3, percent: 100 },
          { kind: 'callpoint', verified: 1, falseAlarms: 1, percent: 100 },
          { kind: 'smoke', model: 'JTY-B', verified: 2, falseAlarms: 1, percent: 50 },
        ],
        worst: [actor('SM-0420', 'smoke-alarm', 2, 40)],
      },
    },
    assessments: assessments(total),
    sources: Object.fromEntries(
      ['SM-0301', 'H-014', 'SM-0420', 'PW-0133', 'T-02', 'SM-0777'].map((id, i) => [
        `xijiang/${id}`,
        { zh: `东引寨 ${i + 1} 号`, en: `East hillside ${i + 1}` },
      ]),
    ),
    rules: Object.fromEntries(Object.entries(rules).map(([id, [zh, en]]) => [id, { zh, en }])),
    causes: {
      cooking: { zh: '做饭油烟', en: 'cooking fumes' },
      'device-fault': { zh: '设备故障', en: 'device fault' },
      steam: { zh: '水蒸气', en: 'steam' },
    },
  };
}

function ruleOf(id) {
  const [zh, en, kind] = rules[id];
  const measured = id === 'power-cable-temp-1-high';
  return {
    id,
    version: 3,
    publishedAt: '2026-11-20T02:00:00Z',
    title: { zh, en },
    guidance: {
      zh: '1. 电话联系户主减少用电。\n2. 派人到场查看接线端子。\n3. 继续升温时按预案断电。',
      en: '1. Ask the householder to reduce the load.\n2. Have the terminals looked at.\n3. If it keeps rising, cut off after the plan.',
    },
    source: 'PVC / XLPE 绝缘限值 ?，探测范围 45-140 Cel / limits of PVC and XLPE insulation ?',
    kind,
    metric: measured ? 'cable_temp_1' : null,
    unit: measured ? 'Cel' : null,
    condition: measured ? 'LEVEL' : 'STATE',
    direction: measured ? 'HIGH' : null,
    hysteresis: measured ? 3 : 0,
    levels: measured
      ? [
          { name: 'high', priority: 'WARNING', threshold: 70, inclusive: true, codes: [] },
          { name: 'high-high', priority: 'CRITICAL', threshold: 90, inclusive: true, codes: [] },
        ]
      : [{ name: 'alarm', priority: 'CAUTION', inclusive: true, codes: [] }],
    states: measured ? [] : ['low_battery'],
    clearingStates: measured ? [] : ['normal', 'reset'],
    latching: 'NONE',
  };
}

/** The answers about alarm health; null for any other path. */
export function answerAlarmHealth({ method }, url, path) {
  const [, root, id] = path.split('/');
  if (root === 'alarm-rules' && id !== undefined && method === 'GET' && rules[id] !== undefined) {
    return ok(ruleOf(id));
  }
  if (path === '/alarm-health/targets' && method === 'GET') {
    const items = assessments(1).map(({ figure: code, title, unit, own: isOwn, source, ...edges }) => {
      const { goodFrom, goodTo, limitFrom, limitTo } = edges;
      const shipped = { goodFrom, goodTo, limitFrom, limitTo };
      return { figure: code, title, unit, target: shipped, shipped, source, own: isOwn, set: null };
    });
    return ok({ version: 0, items, changes: [] });
  }
  if (path !== '/alarm-health') {
    return null;
  }
  const to = Math.min(Date.now(), Date.parse(url.searchParams.get('to') ?? iso(Date.now())));
  const from = Date.parse(url.searchParams.get('from') ?? iso(to - DAY));
  return from < to ? ok(reportOf(from, to)) : problem(422, 'request.invalid-from', 'from 须早于 to。');
}
