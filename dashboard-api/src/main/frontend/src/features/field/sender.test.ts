import { beforeEach, expect, it } from 'vitest';
import { Refused, Unreachable } from '../../transport/http';
import type { Act, ActKind } from './acts';
import { memoryStore } from './memoryStore';
import { type Line, sendAll } from './sender';

let store = memoryStore();
let sent: string[] = [];
let fails: (what: string) => unknown = () => null;

function told(what: string): void {
  const failure = fails(what);
  if (failure !== null) {
    throw failure;
  }
  sent.push(what);
}

const line: Line = {
  async photo(_act, _photo, key) {
    told(`photo ${key}`);
    return `kept-${key}`;
  },
  async act(act, body) {
    told(`${act.kind} ${act.id} ${JSON.stringify(body)}`);
  },
};

function act(id: string, kind: ActKind, at: number, more: Partial<Act> = {}): Act {
  return { id, user: 'user:1', task: 't', kind, body: {}, photos: [], kept: [], at, refused: null, ...more };
}

beforeEach(() => {
  store = memoryStore();
  sent = [];
  fails = () => null;
});

it('sends in the order in which things were done, and forgets what the server has', async () => {
  await store.put(act('b', 'set-out', 2));
  await store.put(act('a', 'take', 1));
  await store.put(act('c', 'take', 0, { user: 'user:2' }));

  expect(await sendAll(store, line, 'user:1')).toBe('sent');
  expect(sent).toEqual(['take a {}', 'set-out b {}']);
  expect([...store.all.keys()]).toEqual(['c']);
});

it('keeps everything from the first act on that the link does not carry', async () => {
  await store.put(act('a', 'take', 1));
  await store.put(act('b', 'set-out', 2));
  await store.put(act('c', 'arrive', 3));
  fails = (what) => (what.startsWith('set-out') ? new Unreachable() : null);

  expect(await sendAll(store, line, 'user:1')).toBe('stuck');
  expect([...store.all.keys()]).toEqual(['b', 'c']);

  fails = () => null;
  expect(await sendAll(store, line, 'user:1')).toBe('sent');
  expect(sent).toEqual(['take a {}', 'set-out b {}', 'arrive c {}']);
});

it('does not send a photo again that the server has, and names all in the report', async () => {
  const photos = [new Blob(['1']), new Blob(['2'])];
  await store.put(act('r', 'report', 1, { body: { id: 'r', note: 'n' }, photos }));
  fails = (what) => (what === 'photo r-photo-1' ? new Unreachable() : null);

  expect(await sendAll(store, line, 'user:1')).toBe('stuck');
  expect(store.all.get('r')?.kept).toEqual(['kept-r-photo-0']);

  fails = () => null;
  expect(await sendAll(store, line, 'user:1')).toBe('sent');
  expect(sent).toEqual([
    'photo r-photo-0',
    'photo r-photo-1',
    'report r {"id":"r","note":"n","photos":["kept-r-photo-0","kept-r-photo-1"]}',
  ]);
});

it('marks what the server refuses with its words and goes on with the rest, once', async () => {
  await store.put(act('a', 'take', 1));
  await store.put(act('b', 'set-out', 2));
  fails = (what) => (what.startsWith('take') ? new Refused(409, 'task.taken', 'Others have it.') : null);

  expect(await sendAll(store, line, 'user:1')).toBe('sent');
  expect(store.all.get('a')?.refused).toBe('Others have it.');
  expect(sent).toEqual(['set-out b {}']);

  fails = () => null;
  await sendAll(store, line, 'user:1');
  expect(sent).toEqual(['set-out b {}']);
});

it.each([
  new Refused(503, null, null),
  new Refused(429, 'request.too-many', null),
  new Refused(409, 'request.under-way', null),
])('waits when the server cannot now', async (failure) => {
  await store.put(act('a', 'take', 1));
  fails = () => failure;

  expect(await sendAll(store, line, 'user:1')).toBe('stuck');
  expect(store.all.get('a')?.refused).toBeNull();
});

it('keeps everything when the session is over', async () => {
  await store.put(act('a', 'take', 1));
  fails = () => new Refused(401, 'request.unauthorized', null);

  expect(await sendAll(store, line, 'user:1')).toBe('signedOut');
  expect(store.all.get('a')?.refused).toBeNull();
});
