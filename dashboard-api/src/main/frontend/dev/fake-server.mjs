// A stand-in for the back end, for work on the page only: `npm run fake`, then `npm run dev`. User and password: demo,
// or operator and demo for somebody who is not the commander. FAKE_SCENARIO=flood begins in a flood of alarms; so does a
// call of /api/v1/fake/flood later, and /api/v1/fake/calm ends it. More scenes: fake-flood.mjs.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { answerAlarmHealth } from './fake-alarm-health.mjs';
import { answerAlarmRules } from './fake-alarm-rules.mjs';
import { makeAlarms } from './fake-alarms.mjs';
import { makeCases } from './fake-cases.mjs';
import { answerCredentials } from './fake-credentials.mjs';
import { catalogue, users } from './fake-data.mjs';
import { makeFlood } from './fake-flood.mjs';
import { body, ok, problem, types } from './fake-http.mjs';
import { answerMessages } from './fake-messages.mjs';
import { answerNotifications } from './fake-notifications.mjs';
import { answerPostChecks } from './fake-post-checks.mjs';
import { answerRouting } from './fake-routing.mjs';
import { afterService, fallSilent } from './fake-silence.mjs';
import { serveStomp } from './fake-stomp.mjs';
import { answerTable, notDone } from './fake-table.mjs';
import { watchItself } from './fake-watch.mjs';
import { makeVillage, random, readVillage } from './village.mjs';

const port = Number(process.argv[2] ?? 8090);
const pages = process.argv[3];
const exported = process.env.FAKE_VILLAGE;
const village = exported === undefined ? makeVillage() : readVillage(exported);
const rows = {
  device: new Map(village.devices.map((row) => [row.id, row])),
  alarm: new Map(),
  case: new Map(),
  lot: new Map(village.lots.map((row) => [row.id, row])),
  zone: new Map(village.zones.map((row) => [row.id, row])),
};
const epoch = Date.now();
let seq = 1;
let signedIn = process.argv[4] === 'open' ? users[0] : null;
const sockets = new Set();
const trails = new Map();
const closed = new Map();
let pending = new Map();

const iso = (millis = Date.now()) => new Date(millis).toISOString();

function put(kind, row, id = row.id) {
  if (row === null) {
    rows[kind].delete(id);
  } else {
    rows[kind].set(id, row);
  }
  pending.set(`${kind} ${id}`, { kind, id, row });
}

function flush() {
  const from = seq++;
  const changes = [...pending.values()];
  pending = new Map();
  const body = JSON.stringify({ epoch, seq, from, at: iso(), merged: 0, changes });
  for (const socket of sockets) {
    socket.send(
      `MESSAGE\nsubscription:${socket.subscription}\nmessage-id:${seq}\ndestination:/topic/live\ncontent-type:application/json\n\n${body}\0`,
    );
  }
}

function makeCase(category, origin, place, priority, spot) {
  const id = `0191${Math.random().toString(16).slice(2, 10)}`;
  const feature = village.features.find(({ properties }) => properties.id === place);
  const [lon, lat] = feature?.geometry.coordinates[0][0] ?? spot ?? [108.178, 26.496];
  const row = {
    id,
    number: `XJ-20261123-${String(rows.case.size + 1).padStart(3, '0')}`,
    state: 'OPENED',
    origin,
    category,
    cause: category,
    remit: null,
    priority,
    place: place ?? null,
    placeName: feature?.properties.name ?? null,
    zone: null,
    lon,
    lat,
    openedAt: iso(Date.now() - 1000 * 60 * rows.case.size * 7),
    lastAt: iso(),
    assignee: null,
    assigneeName: null,
    title: catalogue.categories.find((each) => each.id === category)?.name ?? null,
    outcome: null,
    alarms: [],
    complaints: origin === 'COMPLAINT' ? 1 : 0,
    marks: [],
    version: 1,
  };
  trails.set(id, [
    {
      at: iso(),
      event: 'CaseOpened',
      actor: 'user:1',
      actorName: '演示值班员',
      text: { zh: '登记事件单', en: 'Case opened' },
    },
  ]);
  put('case', row);
  return row;
}

const alarms = makeAlarms({ village, rows, put, makeCase });
const cases = makeCases({ rows, put, trails, closed });
const flood = makeFlood({ rows, put, makeCase, alarms });
alarms.raiseSamples();
flood.raiseSamples();
fallSilent(rows, put, 'xijiang/Z-02', 14);
watchItself(put);
const overcharged = makeCase('overcharging', 'COMPLAINT', 'xijiang/house-0002', 'CAUTION');
put('case', { ...overcharged, complaints: 2, marks: ['urged', 'supervised'] });
makeCase('lost-person', 'OPERATOR', null, 'CRITICAL');
makeCase('noise', 'COMPLAINT', 'xijiang/house-0040', 'CAUTION');

if (process.env.FAKE_SCENARIO !== undefined) {
  flood.scenes[process.env.FAKE_SCENARIO]();
}

const passageRows = [];
function pass() {
  const direction = random() < 0.6 ? 'in' : 'out';
  const gate = 1 + Math.floor(random() * 12);
  passageRows.unshift({
    at: iso(),
    gate: `xijiang/G-${String(gate).padStart(2, '0')}`,
    gateName: { zh: `${gate} 号卡口`, en: `Gate ${gate}` },
    siteClass: 'core',
    direction,
    plateMasked: `贵H·${Math.floor(random() * 10)}***${Math.floor(random() * 10)}`,
    plateColor: 'blue',
    confidence: 0.97,
  });
  passageRows.length = Math.min(passageRows.length, 30);
  const zone = rows.zone.get('xijiang');
  const step = direction === 'in' ? 1 : -1;
  put('zone', {
    ...zone,
    vehicles: {
      ...zone.vehicles,
      inside: zone.vehicles.inside + step,
      in: zone.vehicles.in + (step > 0 ? 1 : 0),
      out: zone.vehicles.out + (step < 0 ? 1 : 0),
      at: iso(),
    },
  });
}

const busy = Number(process.env.FAKE_CHANGES ?? 60);
const ids = [...rows.device.keys()];
setInterval(() => {
  for (let n = 0; n < busy / 4; n++) {
    const device = rows.device.get(ids[Math.floor(random() * ids.length)]);
    if (device.status !== 'online') {
      continue;
    }
    const values = Object.fromEntries(
      Object.entries(device.values).map(([metric, { v }]) => [
        metric,
        {
          v: ['breaker', 'occupied', 'cover_open'].includes(metric) ? v : v * (0.99 + random() * 0.02),
          at: iso(),
          q: 'good',
        },
      ]),
    );
    put('device', { ...device, values, lastAt: iso() });
  }
  if (random() < 0.1) {
    pass();
  }
  flush();
}, 250);

async function answer(request, url) {
  const path = url.pathname.slice('/api/v1'.length);
  const post = request.method === 'POST';
  if (path === '/session') {
    return ok({
      user: signedIn,
      csrf: { headerName: 'X-CSRF-TOKEN', token: 'fake' },
      site: {
        area: 'xijiang',
        name: { zh: '西江千户苗寨', en: 'Xijiang Miao Village' },
        timeZone: 'Asia/Shanghai',
        synthetic: true,
        publicUrl: null,
      },
      build: { version: '0.1.0-fake', at: null },
    });
  }
  if (path === '/login') {
    const form = new URLSearchParams(await body(request));
    signedIn =
      form.get('password') === 'demo'
        ? (users.find(({ login }) => login === form.get('username')) ?? null)
        : null;
    return signedIn !== null ? { status: 204 } : problem(401, 'access.wrong-login', '登录名或密码不正确。');
  }
  if (signedIn === null) {
    return problem(401, 'access.login-required', '请先登录');
  }
  if (path === '/logout') {
    signedIn = null;
    return { status: 204 };
  }
  if (path === '/live/snapshot') {
    return ok({
      epoch,
      seq,
      at: iso(),
      area: 'xijiang',
      devices: [...rows.device.values()],
      alarms: [...rows.alarm.values()],
      cases: [...rows.case.values()],
      lots: [...rows.lot.values()],
      zones: [...rows.zone.values()],
      duty: [],
      guidance: [],
    });
  }
  const world = { village, rows, closed, passages: passageRows };
  const elsewhere =
    (request.method === 'GET' ? answerTable(path, url.searchParams, world) : null) ??
    answerNotifications(path, rows.alarm) ??
    (await answerMessages(request, url, path)) ??
    answerRouting(request, path, 1) ??
    (await cases.answer(request, path)) ??
    (await answerCredentials(request, url, path)) ??
    answerPostChecks(request, path) ??
    answerAlarmHealth(request, url, path) ??
    (await answerAlarmRules(request, url, path));
  if (elsewhere !== null) {
    return elsewhere;
  }
  const [, root, id = '', verb] = path.split('/').map(decodeURIComponent);
  const key = id.replaceAll('~', '/');
  if (root === 'devices' && path.endsWith('/rules')) {
    return ok(alarms.rulesOf(`${id}/${verb}`));
  }
  if (root === 'devices' && post && path.endsWith('/out-of-service')) {
    const rule = path.split('/').at(-2);
    return ok(alarms.takeOutUnraised(`${id}/${verb}`, rule, JSON.parse(await body(request)), signedIn));
  }
  if (root === 'devices' && post) {
    const device = rows.device.get(`${id}/${verb}`);
    const act = path.split('/').at(-1);
    put(
      'device',
      afterService(device, act, act === 'return-to-service' ? {} : JSON.parse(await body(request))),
    );
    return ok({ id: device.id, mode: act, until: null });
  }
  if (root === 'devices') {
    const from = Date.parse(url.searchParams.get('from'));
    const to = Date.parse(url.searchParams.get('to'));
    const step =
      url.searchParams.get('every') === 'PT1H'
        ? 3600_000
        : url.searchParams.get('every') === 'PT10M'
          ? 600_000
          : 60_000;
    const device = rows.device.get(`${id}/${verb}`);
    const middle = device?.values[url.searchParams.get('metric')]?.v ?? 1;
    const items = [];
    for (let time = from; time < to; time += step) {
      const value = middle * (1 + 0.08 * Math.sin(time / 1.5e6) + 0.02 * Math.sin(time / 9e4));
      items.push(
        step === 60_000
          ? { at: iso(time), value, quality: 'good' }
          : { at: iso(time), min: value * 0.96, avg: value, max: value * 1.04, count: 10 },
      );
    }
    return ok({ items, unit: '' });
  }
  if (root === 'alarms') {
    return alarms.answer(request, url, path, signedIn);
  }
  if (root === 'cases' && post && id === '') {
    const { category, place, lon, lat } = JSON.parse(await body(request));
    return ok(makeCase(category, 'OPERATOR', place, 'WARNING', [lon, lat]));
  }
  if (root === 'fake' && flood.scenes[id] !== undefined) {
    flood.scenes[id]();
    flush();
    return { status: 204 };
  }
  if (root === 'fake') {
    alarms.raise(key, verb ?? 'low', url.searchParams.get('priority') ?? 'CRITICAL', 0.09);
    flush();
    return { status: 204 };
  }
  return request.method === 'GET' ? problem(404, 'not-found', '没有找到') : notDone();
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://fake');
  if (!url.pathname.startsWith('/api/v1')) {
    const file = extname(url.pathname) === '' ? 'index.html' : url.pathname;
    try {
      response.setHeader('Content-Security-Policy', "default-src 'self'; worker-src 'self' blob:");
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      response.end(readFileSync(join(pages ?? 'dist', file)));
    } catch {
      response.writeHead(404).end();
    }
    return;
  }
  answer(request, url).then(
    ({ status, json }) => {
      response.writeHead(status, {
        'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
      });
      response.end(json === undefined ? undefined : JSON.stringify(json));
    },
    (failure) => {
      console.error(failure);
      response.writeHead(500).end();
    },
  );
});

serveStomp(server, sockets);
server.listen(port, '127.0.0.1', () =>
  console.log(`fake back end on http://127.0.0.1:${port} with ${ids.length} devices`),
);
