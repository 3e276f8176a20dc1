import { expect, it } from 'vitest';
import { readFrame, readSnapshot } from './live';

const at = '2026-11-23T16:00:00+08:00';

it('reads a device row with fields left out as null, and times as milliseconds', () => {
  const row = {
    id: 'xijiang/H-1',
    kind: 'hydrant',
    name: { zh: '消火栓' },
    status: 'of-the-future',
    condition: 'normal',
  };
  const text = JSON.stringify({
    epoch: 7,
    seq: 2,
    from: 1,
    at,
    changes: [{ kind: 'device', id: row.id, row }],
  });
  const [change] = readFrame(text).changes;
  expect(change?.row).toMatchObject({
    lastAt: null,
    alarm: null,
    name: { zh: '消火栓', en: '消火栓' },
    status: 'unknown',
  });
  expect(readFrame(text)).toMatchObject({ epoch: '7', at: Date.parse('2026-11-23T08:00:00Z'), merged: 0 });
});

it('reads a row that left as null', () => {
  const text = JSON.stringify({
    epoch: 7,
    seq: 2,
    from: 1,
    at,
    changes: [{ kind: 'alarm', id: 'a', row: null }],
  });
  expect(readFrame(text).changes).toEqual([{ kind: 'alarm', id: 'a', row: null }]);
});

it('refuses what is not a frame', () => {
  expect(() => readFrame('{"hello":1}')).toThrow();
});

it('reads a snapshot without the parts that this screen does not know', () => {
  const zone = { id: 'xijiang', name: { zh: '西江', en: 'Xijiang' }, visitors: null };
  const read = readSnapshot({
    epoch: 'e',
    seq: 4,
    at,
    area: 'xijiang',
    zones: [zone],
    duty: [{}],
    guidance: [],
  });
  expect(read.changes).toHaveLength(1);
  expect(read).toMatchObject({ epoch: 'e', seq: 4, area: 'xijiang', unreadable: 0 });
});
