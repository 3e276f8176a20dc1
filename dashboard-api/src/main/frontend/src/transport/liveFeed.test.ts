import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useConnection } from '../lib/connection';
import { LiveStore } from '../lib/liveStore';
import { HEARTBEAT_TIMEOUT_MILLIS, type Link, LiveFeed } from './liveFeed';

const lotRow = (occupied: number) => ({
  id: 'xijiang/P-1',
  name: { zh: 'P1', en: 'P1' },
  capacity: 100,
  occupied,
  state: 'ok',
});
const at = '2026-11-23T08:00:00Z';
const snapshot = (epoch: number, seq: number, occupied: number) => ({
  epoch,
  seq,
  at,
  area: 'xijiang',
  devices: [],
  alarms: [],
  cases: [],
  lots: [lotRow(occupied)],
  zones: [],
});
const frame = (epoch: number, from: number, seq: number, occupied?: number) =>
  JSON.stringify({
    epoch,
    from,
    seq,
    at,
    merged: 0,
    changes: occupied === undefined ? [] : [{ kind: 'lot', id: 'xijiang/P-1', row: lotRow(occupied) }],
  });

class FakeLink implements Link {
  on: Parameters<Link['start']>[0] | null = null;
  restarts = 0;
  start(on: Parameters<Link['start']>[0]) {
    this.on = on;
  }
  restart() {
    this.restarts++;
  }
  stop() {}
}

function start(snapshots: unknown[]) {
  const link = new FakeLink();
  const store = new LiveStore((work) => work());
  const loadSnapshot = vi.fn(async () => {
    const next = snapshots.shift();
    if (next instanceof Error) {
      throw next;
    }
    return next;
  });
  const feed = new LiveFeed({ link, loadSnapshot, store, wait: async () => {} });
  feed.start();
  const occupied = () => store.row('lot', 'xijiang/P-1')?.occupied;
  return { link, store, loadSnapshot, occupied, feed, say: (text: string) => link.on?.message(text) };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('the live feed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    useConnection.setState({ link: 'starting', dataAt: null, unreadable: 0, snapshots: 0, merged: 0 });
  });
  afterEach(() => vi.useRealTimers());

  it('loads the snapshot, drops what it already holds and follows the rest', async () => {
    const { link, occupied, say, loadSnapshot } = start([snapshot(1, 10, 40)]);
    link.on?.up();
    say(frame(1, 8, 9, 30));
    say(frame(1, 10, 11, 41));
    await settled();
    expect(occupied()).toBe(41);
    say(frame(1, 11, 12, 42));
    expect(occupied()).toBe(42);
    expect(loadSnapshot).toHaveBeenCalledTimes(1);
    expect(useConnection.getState().link).toBe('live');
  });

  it('takes a batch that reaches back behind the snapshot, for its rows are whole', async () => {
    const { link, occupied, say, loadSnapshot } = start([snapshot(1, 10, 40)]);
    link.on?.up();
    await settled();
    say(frame(1, 9, 11, 44));
    expect(occupied()).toBe(44);
    expect(loadSnapshot).toHaveBeenCalledTimes(1);
  });

  it('reloads the snapshot after a gap and applies what came meanwhile', async () => {
    const { link, occupied, say, loadSnapshot } = start([snapshot(1, 10, 40), snapshot(1, 14, 50)]);
    link.on?.up();
    await settled();
    say(frame(1, 13, 14, 49));
    say(frame(1, 14, 15, 51));
    await settled();
    expect(loadSnapshot).toHaveBeenCalledTimes(2);
    expect(occupied()).toBe(51);
  });

  it('reloads the snapshot when the server began a new life', async () => {
    const { link, occupied, say, loadSnapshot } = start([snapshot(1, 10, 40), snapshot(2, 1, 7)]);
    link.on?.up();
    await settled();
    say(frame(2, 0, 1, 6));
    await settled();
    expect(loadSnapshot).toHaveBeenCalledTimes(2);
    expect(occupied()).toBe(7);
  });

  it('tries the snapshot again until it comes', async () => {
    const { link, occupied, loadSnapshot } = start([new Error('503'), new Error('503'), snapshot(1, 10, 40)]);
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
    link.on?.up();
    await settled();
    expect(loadSnapshot).toHaveBeenCalledTimes(3);
    expect(occupied()).toBe(40);
    quiet.mockRestore();
  });

  it('says that it is cut off when the link goes down, keeps the data, and is live again after the next snapshot', async () => {
    const { link, occupied } = start([snapshot(1, 10, 40), snapshot(2, 1, 41)]);
    link.on?.up();
    await settled();
    link.on?.down();
    expect(useConnection.getState()).toMatchObject({ link: 'cutOff', dataAt: Date.parse(at) });
    expect(occupied()).toBe(40);
    link.on?.up();
    expect(useConnection.getState().link).toBe('cutOff');
    await settled();
    expect(useConnection.getState().link).toBe('live');
    expect(occupied()).toBe(41);
  });

  it('restarts the link after three silent heartbeats; an empty batch counts as one', async () => {
    const { link, say, feed } = start([snapshot(1, 10, 40)]);
    link.on?.up();
    await settled();
    await vi.advanceTimersByTimeAsync(HEARTBEAT_TIMEOUT_MILLIS - 5000);
    say(frame(1, 10, 10));
    await vi.advanceTimersByTimeAsync(HEARTBEAT_TIMEOUT_MILLIS - 1000);
    expect(link.restarts).toBe(0);
    await vi.advanceTimersByTimeAsync(3000);
    expect(link.restarts).toBe(1);
    expect(useConnection.getState().link).toBe('cutOff');
    feed.stop();
  });

  it('counts a row that it cannot read and goes on', async () => {
    const { link, say, occupied } = start([snapshot(1, 10, 40)]);
    link.on?.up();
    await settled();
    say(
      JSON.stringify({
        epoch: 1,
        from: 10,
        seq: 11,
        at,
        changes: [
          { kind: 'lot', id: 'xijiang/P-9', row: { nonsense: true } },
          { kind: 'of-the-future', id: 'x', row: {} },
          { kind: 'lot', id: 'xijiang/P-1', row: lotRow(43) },
        ],
      }),
    );
    expect(occupied()).toBe(43);
    expect(useConnection.getState().unreadable).toBe(1);
  });
});
