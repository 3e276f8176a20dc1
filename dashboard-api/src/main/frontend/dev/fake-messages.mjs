import { body, ok, problem } from './fake-http.mjs';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const iso = (minutes) => new Date(Date.now() - minutes * MINUTE).toISOString();
const day = (back) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() - back * DAY);

const messages = [
  ['hydrant/H-404', 'telemetry', 'unknown-device', null, null, '{"values":{"pressure":0.41}}'],
  ['hydrant/H-404', 'telemetry', 'unknown-device', null, null, '{"values":{"pressure":0.42}}'],
  ['hydrant/H-002', 'telemetry', 'wrong-type', 'values.pressure', 22, '{"values":{"pressure":"high"}}'],
  ['tank/H-003', 'telemetry', 'kind-mismatch', null, null, '{"values":{"level":2.1}}'],
  ['gate/G-01', 'passage', 'unknown-direction', 'direction', 30, '{"plate":"贵H99999","direction":"up"}'],
  ['utd/UTD-03', 'frame', 'bad-checksum', 'checksum', 41, '@@\u0001\u0000\u0001\u0000...##'],
  ['smoke/SM-0117', 'telemetry', 'malformed', null, 12, '{"values":{"smo'],
].map(([device, channel, reason, field, position, text], i) => ({
  id: String(90 - i),
  arrivedAt: iso(3 + i * 17),
  topic: `scenic/xijiang/${device}/${channel}`,
  area: 'xijiang',
  kind: device.split('/')[0],
  device: device.split('/')[1],
  channel,
  fate: reason === 'unknown-device' ? reason : 'rejected',
  reason,
  field,
  position,
  size: Buffer.byteLength(text),
  state: 'open',
  outcome: i === 3 ? 'rejected' : null,
  outcomeReason: i === 3 ? 'kind-mismatch' : null,
  decidedAt: null,
  decision: null,
  text,
}));

let replays = [
  {
    id: 'replay:1',
    requestedAt: iso(300),
    state: 'done',
    total: 214,
    done: 214,
    outcomes: { stored: 209, duplicate: 4, rejected: 1 },
  },
];

/** How the running replay goes on: a tenth at each look. */
function step(replay) {
  if (replay.state === 'running') {
    replay.done = Math.min(replay.total, replay.done + Math.max(1, Math.round(replay.total / 10)));
    replay.outcomes = { stored: replay.done };
    replay.state = replay.done === replay.total ? 'done' : 'running';
  }
  return replay;
}

const shown = ({ text: _, ...row }) => row;

function list(url) {
  const asked = Object.fromEntries(url.searchParams);
  return messages.filter(
    (row) =>
      ['state', 'fate', 'reason', 'kind', 'device'].every((key) => !asked[key] || row[key] === asked[key]) &&
      (!asked.topic || row.topic.includes(asked.topic)),
  );
}

function contentOf(row, purpose) {
  if (row.kind === 'gate' && !purpose) {
    return problem(422, 'quarantine.purpose-needed', '此消息可能含有个人信息，请填写查看目的。');
  }
  const bytes = Buffer.from(row.text);
  return ok({
    size: bytes.length,
    hex: bytes.toString('hex'),
    text: row.text,
    contentType: 'application/json',
    sealed: row.kind === 'gate',
  });
}

async function decide(request, what) {
  const wanted = JSON.parse(await body(request));
  const chosen = messages.filter(
    (row) =>
      row.state === 'open' &&
      (wanted.ids === undefined
        ? row.device === wanted.device || row.reason === wanted.reason
        : wanted.ids.includes(Number(row.id))),
  );
  if (what === 'dismiss') {
    for (const row of chosen) {
      Object.assign(row, { state: 'dismissed', decision: wanted.reason, decidedAt: iso(0) });
    }
    return ok({ dismissed: chosen.length });
  }
  for (const row of chosen) {
    Object.assign(row, { state: 'replayed', outcome: 'stored', decidedAt: iso(0) });
  }
  const begun = {
    id: `replay:${replays.length + 1}`,
    requestedAt: iso(0),
    state: 'running',
    total: chosen.length,
    done: 0,
    outcomes: {},
  };
  replays = [begun, ...replays];
  return { status: 202, json: begun };
}

/** The answers about devices' messages; null for any other path. */
export async function answerMessages(request, url, path) {
  const [, area, what, id, verb] = path.split('/').map(decodeURIComponent);
  if (path === '/devices' && request.method === 'POST') {
    const { device } = JSON.parse(await body(request));
    return { status: 201, json: { id: `xijiang/${device}` } };
  }
  if (area !== 'ingest') {
    return null;
  }
  if (what === 'fates') {
    const days = Number(url.searchParams.get('days') ?? 1);
    return ok({
      items: Array.from({ length: days }, (_, i) => [
        { day: day(i), fate: 'stored', reason: null, count: 1_204_331 - ((i * 7919) % 400_000) },
        { day: day(i), fate: 'duplicate', reason: null, count: 912 + ((i * 37) % 500) },
        { day: day(i), fate: 'rejected', reason: 'malformed', count: (i * 13) % 5 },
        { day: day(i), fate: 'unknown-device', reason: null, count: i < 2 ? 2 : 0 },
      ]).flat(),
    });
  }
  if (what === 'broker') {
    return ok({
      brokers: [
        {
          broker: 'mosquitto:1883',
          counts: true,
          held: 1_240,
          queueLimit: 10_000_000,
          overruns: '2.0.11',
          seenAt: iso(0),
        },
      ],
      droppedToday: 37,
      dropped: 412,
      lastDroppedAt: iso(95),
      days: [
        { day: day(0), count: 37 },
        { day: day(6), count: 375 },
      ],
    });
  }
  if (what === 'replays') {
    if (request.method === 'POST') {
      return decide(request, 'replay');
    }
    if (request.method === 'DELETE') {
      const known = replays.find((row) => row.id === id);
      known.state = 'cancelled';
      return ok(known);
    }
    return ok({ items: replays.map(step) });
  }
  if (id === 'dismiss') {
    return decide(request, 'dismiss');
  }
  const row = messages.find((message) => message.id === id);
  if (id === undefined) {
    return ok({ items: list(url).map(shown), next: null });
  }
  if (row === undefined) {
    return problem(404, 'request.not-found', '没有找到。');
  }
  return verb === 'content' ? contentOf(row, url.searchParams.get('purpose')) : ok(shown(row));
}
