import { describe, expect, it, vi } from 'vitest';
import type { Change } from '../contract/live';
import { device } from '../contract/sampleRows';
import { LiveStore } from './liveStore';

const change = (id: string, facts = {}): Change => ({
  kind: 'device',
  id: `xijiang/${id}`,
  row: device(id, facts),
});

function storeWithSchedule() {
  const waiting: (() => void)[] = [];
  const store = new LiveStore((work) => waiting.push(work));
  return { store, waiting, frame: () => waiting.splice(0).map((work) => work()) };
}

describe('the live store', () => {
  it('commits everything of one animation frame together', () => {
    const { store, waiting, frame } = storeWithSchedule();
    const heard = vi.fn();
    store.onKind('device', heard);
    store.apply([change('H-1')]);
    store.apply([change('H-2')]);
    expect(waiting).toHaveLength(1);
    expect(store.list('device')).toHaveLength(0);
    frame();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(store.list('device')).toHaveLength(2);
  });

  it('tells a row only of its own changes', () => {
    const { store, frame } = storeWithSchedule();
    const heard = vi.fn();
    store.onRow('device', 'xijiang/H-1', heard);
    store.apply([change('H-2')]);
    frame();
    expect(heard).not.toHaveBeenCalled();
    store.apply([change('H-1')]);
    frame();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('keeps the same list until its kind changes', () => {
    const { store, frame } = storeWithSchedule();
    store.apply([change('H-1')]);
    frame();
    const before = store.list('device');
    store.apply([{ kind: 'lot', id: 'P-1', row: null }]);
    frame();
    expect(store.list('device')).toBe(before);
    store.apply([{ kind: 'device', id: 'xijiang/H-1', row: null }]);
    frame();
    expect(store.list('device')).toEqual([]);
  });

  it('forgets with a snapshot what the snapshot does not hold, and what waited before it', () => {
    const { store, frame } = storeWithSchedule();
    store.apply([change('H-1')]);
    frame();
    store.apply([change('H-3')]);
    store.replace([change('H-2')]);
    store.apply([change('H-2', { status: 'late' })]);
    frame();
    expect(store.list('device').map(({ id, status }) => [id, status])).toEqual([['xijiang/H-2', 'late']]);
  });
});
