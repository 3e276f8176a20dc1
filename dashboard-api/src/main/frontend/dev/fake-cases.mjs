// Cases in the stand-in for the back end: their steps, clocks, and what may be the same matter.
import { readFileSync } from 'node:fs';
import { catalogue, users } from './fake-data.mjs';
import { body, ok, problem } from './fake-http.mjs';

const resource = (name) =>
  JSON.parse(
    readFileSync(new URL(`../../../../../core/src/main/resources/casework/${name}`, import.meta.url)),
  );
const grounds = resource('grounds.json');
const iso = (millis = Date.now()) => new Date(millis).toISOString();
const MINUTE = 60_000;
const ends = new Set(['CLOSED', 'MERGED', 'TRANSFERRED_OUT', 'WITHDRAWN', 'REFUSED']);
const leadsTo = {
  triage: 'TRIAGED',
  admit: 'ADMITTED',
  refuse: 'REFUSED',
  assign: 'ASSIGNED',
  take: 'TAKEN',
  return: 'RETURNED',
  arrive: 'UNDER_WAY',
  'start-mediation': 'IN_MEDIATION',
  'end-mediation': 'UNDER_WAY',
  resolve: 'RESOLVED',
  close: 'CLOSED',
  reopen: 'REOPENED',
  merge: 'MERGED',
  'transfer-out': 'TRANSFERRED_OUT',
  'take-back': 'TRIAGED',
  withdraw: 'WITHDRAWN',
};
const marks = { urge: 'urged', supervise: 'supervised', 'extend-deadline': 'extended' };
const pauseGrounds = [
  { id: 'appraisal', name: { zh: '鉴定、检测', en: 'Expert appraisal' } },
  { id: 'waiting-for-material', name: { zh: '等待补充材料', en: 'Waiting for further material' } },
];
const milestones = [
  { id: 'respondent-served', name: { zh: '送达被投诉人', en: 'respondent served' } },
  { id: 'called-back', name: { zh: '已回访', en: 'complainant called back' } },
];
const target = { zh: '中心自定目标', en: "the centre's own target" };
const order14 = {
  zh: '《旅游投诉处理办法》（文化和旅游部令第14号，2026年3月15日起施行）',
  en: 'Measures for handling tourism complaints (order 14, in force since 2026-03-15)',
};
const line = (at, code, zh, en) => ({ at: iso(at), code, values: {}, text: { zh, en } });

/** A clock of minutes from `ago` minutes back; `held` are pauses in minutes after its start, the last may be open. */
function clock(id, zh, en, ago, minutes, held = [], facts = {}) {
  const start = Date.now() - ago * MINUTE;
  const now = Date.now();
  const days = minutes / 1440;
  const length =
    days < 1
      ? { zh: `${minutes}分钟`, en: `${minutes} minutes` }
      : { zh: `${days}个工作日`, en: `${days} working days` };
  const lines = [
    line(start, 'STARTED', `开始计时：${length.zh}（${target.zh}）`, `Starts: ${length.en} (${target.en})`),
  ];
  let stood = 0;
  let open = false;
  for (const [from, to] of held) {
    lines.push(
      line(start + from * MINUTE, 'PAUSED', '暂停（等待补充材料）', 'Paused (Waiting for further material)'),
    );
    open = to === undefined;
    stood += (to ?? ago) - from;
    if (to !== undefined) {
      lines.push(line(start + to * MINUTE, 'RESUMED', '恢复计时', 'Resumed'));
    }
  }
  const due = start + (minutes + stood) * MINUTE;
  const late = !open && due < now;
  if (!open) {
    lines.push(
      late ? line(due, 'PASSED', '到期，未完成', 'Was due, not done') : line(due, 'DUE', '到期', 'Due'),
    );
  }
  return {
    clock: id,
    name: { zh, en },
    state: open ? 'PAUSED' : late ? 'LATE' : 'RUNNING',
    open: true,
    startedAt: iso(start),
    ...(open ? {} : { dueAt: iso(due) }),
    remainingSeconds: Math.max(0, Math.round((due - now) / 1000)),
    source: target,
    toConfirm: false,
    pausable: true,
    lines,
    ...facts,
  };
}

const sampleClocks = () => [
  clock('first-answer', '首次答复', 'First answer', 25, 10),
  clock('on-the-spot', '现场处置', 'Settled on the spot', 25, 30, [[4, 12]]),
  clock('settle', '办结', 'Settle', 25, 60, [
    [3, 8],
    [15, undefined],
  ]),
  clock('decide-admission', '决定是否受理', 'Admission decided', 25, 2880, [], {
    remainingSeconds: undefined,
    remainingDays: 2,
    source: order14,
    toConfirm: true,
  }),
  clock('call-back', '回访', 'Call back', 25, 60, [], {
    state: 'MET',
    open: false,
    endedAt: iso(Date.now() - 6 * MINUTE),
  }),
];

export function makeCases({ rows, put, trails, closed }) {
  const clocks = new Map();
  const clocksOf = (id) => {
    if (!clocks.has(id)) {
      clocks.set(id, (rows.case.get(id) ?? closed.get(id)).complaints > 0 ? sampleClocks() : []);
    }
    return clocks.get(id);
  };

  function detail(row) {
    const filings =
      row.origin === 'COMPLAINT'
        ? [
            {
              ref: 'r1',
              at: row.openedAt,
              language: 'zh',
              statement: '这家店的银饰标价和结账时不一样，多收了两百元。',
              phoneMasked: '138****2211',
              photos: [{ id: 'p1', url: '/favicon.svg', width: 400, height: 300 }],
            },
            {
              ref: 'r2',
              at: row.openedAt,
              language: 'en',
              statement: 'They wanted 200 yuan more than the price tag said.',
              photos: [],
              withdrawnAt: iso(),
            },
          ]
        : [];
    const alarm = [...rows.alarm.values()].find(({ caseId }) => caseId === null || caseId === undefined);
    const other = [...rows.case.values()].find(({ id }) => id !== row.id);
    const suggestions =
      row.origin === 'COMPLAINT' && !ends.has(row.state)
        ? [
            alarm && {
              kind: 'alarm',
              id: alarm.id,
              title: alarm.title,
              at: alarm.raisedAt,
              text: {
                zh: '同一地点 30 分钟内的报警，可能是同一事件。',
                en: 'An alarm at the same place within 30 minutes: it may be the same.',
              },
            },
            other && {
              kind: 'case',
              id: other.id,
              number: other.number,
              title: other.title,
              at: other.openedAt,
              text: {
                zh: '同一地点 30 分钟内的投诉，可能是同一事件。',
                en: 'A complaint at the same place within 30 minutes: it may be the same.',
              },
            },
          ].filter(Boolean)
        : [];
    return { ...row, filings, trail: trails.get(row.id), facts: row.facts ?? {}, suggestions };
  }

  function step(row, verb, said) {
    const state = leadsTo[verb] ?? row.state;
    const changed = {
      ...row,
      state,
      version: row.version + 1,
      lastAt: iso(),
      ...(verb === 'triage' ? { category: said.category, priority: said.priority, remit: said.remit } : {}),
      ...(verb === 'assign'
        ? { assignee: said.body, assigneeName: catalogue.bodies.find((each) => each.id === said.body)?.name }
        : {}),
      ...(verb === 'join-alarm' ? { alarms: [...row.alarms, said.alarm] } : {}),
      ...(marks[verb] ? { marks: [...new Set([...(row.marks ?? []), marks[verb]])] } : {}),
      ...(verb === 'outside-order'
        ? {
            facts: {
              ...row.facts,
              orders: [
                ...(row.facts?.orders ?? []),
                {
                  ...said,
                  name: grounds.agencies.find(({ id }) => id === said.agency)?.title,
                  at: iso(),
                },
              ],
            },
          }
        : {}),
    };
    trails.get(row.id).push({
      at: iso(),
      event: verb,
      actor: users[0].id,
      actorName: users[0].displayName,
      text: { zh: verb, en: verb },
      note: said.note ?? said.reply ?? said.reason ?? null,
    });
    if (ends.has(state)) {
      closed.set(changed.id, changed);
    } else {
      closed.delete(changed.id);
    }
    put('case', ends.has(state) ? null : changed, changed.id);
    return changed;
  }

  function onClock(id, which, act, said) {
    const list = clocksOf(id).map((each) => {
      if (each.clock !== which) {
        return each;
      }
      if (act === 'pause') {
        const ground = pauseGrounds.find((known) => known.id === said.ground).name;
        const { dueAt, ...rest } = each;
        return {
          ...rest,
          state: 'PAUSED',
          remainingSeconds: Math.max(0, (Date.parse(dueAt) - Date.now()) / 1000),
          lines: [
            ...each.lines.filter(({ code }) => code !== 'DUE'),
            line(Date.now(), 'PAUSED', `暂停（${ground.zh}）`, `Paused (${ground.en})`),
          ],
        };
      }
      const due = Date.now() + each.remainingSeconds * 1000;
      return {
        ...each,
        state: 'RUNNING',
        dueAt: iso(due),
        lines: [
          ...each.lines,
          line(Date.now(), 'RESUMED', '恢复计时', 'Resumed'),
          line(due, 'DUE', '到期', 'Due'),
        ],
      };
    });
    clocks.set(id, list);
    return list;
  }

  /** What presses: the clocks of minutes that run. */
  const pressing = () =>
    [...rows.case.values()]
      .flatMap((row) =>
        clocksOf(row.id)
          .filter((each) => each.open && each.dueAt && each.clock !== 'decide-admission')
          .map((each) => ({
            id: row.id,
            number: row.number,
            category: row.category,
            place: row.place,
            clock: each.clock,
            name: each.name,
            state: each.state,
            startedAt: each.startedAt,
            dueAt: each.dueAt,
          })),
      )
      .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));

  /** The answer about cases; null: the path is about something else. */
  async function answer(request, path) {
    const post = request.method === 'POST';
    if (path === '/case-grounds') {
      const refusalsInForce = grounds.refusals.filter(({ to }) => to === undefined).map(({ id }) => id);
      return ok({ all: grounds, refusalsInForce });
    }
    if (path === '/case-clocks') {
      return ok({ clocks: [], grounds: pauseGrounds, milestones });
    }
    if (path === '/cases/overdue') {
      return ok({ items: pressing(), next: null });
    }
    const [, root, id, verb, which, act] = path.split('/').map(decodeURIComponent);
    const row = root === 'cases' ? (rows.case.get(id) ?? closed.get(id)) : undefined;
    if (row === undefined) {
      return null;
    }
    if (!post) {
      return ok(verb === 'clocks' ? clocksOf(id) : detail(row));
    }
    const said = JSON.parse(await body(request));
    if (verb === 'clocks') {
      return ok(onClock(id, which, act, said));
    }
    if (verb === 'milestones') {
      return ok(clocksOf(id));
    }
    if (verb === 'meanwhile') {
      // Somebody else decides first, and the live view tells it only later.
      const changed = {
        ...row,
        version: row.version + 1,
        priority: 'CRITICAL',
        marks: [...row.marks, 'extended'],
      };
      rows.case.set(id, changed);
      return ok(changed);
    }
    if (request.headers['if-match'] !== `"${row.version}"`) {
      return problem(412, 'version.changed', '该事件单已有变化：演示指挥长 督办；请查看后再操作。');
    }
    return ok(step(row, verb, said));
  }

  return { answer };
}
