import { body, ok, problem } from './fake-http.mjs';

const DAY = 86_400_000;
const iso = (days) => new Date(Date.now() - days * DAY).toISOString();

const credentials = [
  { clientId: 'gw-north', kind: 'GATEWAY', topicFilters: ['scenic/xijiang/#'] },
  ...['H-001', 'H-002', 'SM-0117', 'UTD-03'].map((clientId, i) => ({
    clientId,
    kind: 'DEVICE',
    topicFilters: [`scenic/xijiang/${['hydrant', 'hydrant', 'smoke', 'utd'][i]}/${clientId}`],
  })),
].map((row, i) => ({
  ...row,
  enabled: i !== 2,
  certificateOnly: i === 4,
  exported: true,
  createdAt: iso(90),
  rotatedAt: iso(i === 1 ? 2 : 90),
  previousUntil: i === 1 ? iso(-5) : null,
}));

let refusals = [
  { clientId: 'H-002', kind: 'shut-out', count: 214, topic: null, address: '10.20.0.17' },
  {
    clientId: 'SM-0117',
    kind: 'foreign-topic',
    count: 3,
    topic: 'scenic/xijiang/smoke/SM-0118/state',
    address: '10.20.0.31',
  },
  { clientId: 'SM-0117', kind: 'rate-limited', count: 18_400, topic: null, address: null },
  { clientId: 'admin', kind: 'unknown-client', count: 5_211, topic: null, address: '203.0.113.9' },
].map((row, i) => ({ ...row, firstAt: iso(1), lastAt: new Date(Date.now() - i * 40_000).toISOString() }));

/** The answers about device credentials; null for any other path. */
export async function answerCredentials(request, url, path) {
  if (!path.startsWith('/device-credentials')) {
    return null;
  }
  const [, , id, verb] = path.split('/').map(decodeURIComponent);
  if (id === 'refusals') {
    if (request.method === 'DELETE') {
      refusals = refusals.filter((row) => row.clientId !== url.searchParams.get('clientId'));
      return { status: 204 };
    }
    return ok({ items: refusals, next: null });
  }
  if (request.method === 'GET') {
    const text = (url.searchParams.get('text') ?? '').toLowerCase();
    return ok({
      items: credentials.filter((row) => JSON.stringify(row).toLowerCase().includes(text)),
      next: null,
    });
  }
  const known = credentials.find((row) => row.clientId === id);
  if (id === undefined) {
    const wanted = JSON.parse(await body(request));
    const row = {
      ...wanted,
      enabled: true,
      exported: true,
      createdAt: iso(0),
      rotatedAt: iso(0),
      previousUntil: null,
    };
    credentials.push(row);
    return ok({ credential: row, secret: wanted.certificateOnly ? null : 'k7'.repeat(26) });
  }
  if (known === undefined) {
    return problem(404, 'request.not-found', '没有找到。');
  }
  if (verb === 'rotate') {
    return ok({ credential: known, secret: 'q4'.repeat(26) });
  }
  known.enabled = verb === 'enable';
  return { status: 204 };
}
