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

const alarmRow = {
  id: 'xijiang/H-1/hydrant-pressure-low',
  occurrence: 3,
  source: { type: 'device', id: 'xijiang/H-1' },
  rule: 'hydrant-pressure-low',
  title: { zh: '压力低', en: 'Pressure low' },
  priority: 'WARNING',
  condition: 'ACKNOWLEDGED',
  suppression: 'SHELVED',
  raisedAt: at,
  version: 9,
};

function readAlarm(facts: object) {
  const change = { kind: 'alarm', id: alarmRow.id, row: { ...alarmRow, ...facts } };
  return readFrame(JSON.stringify({ epoch: 7, seq: 2, from: 1, at, changes: [change] }));
}

it('reads an alarm of a server that does not yet say why it is suppressed', () => {
  expect(readAlarm({}).changes[0]?.row).toMatchObject({
    suppression: 'SHELVED',
    suppressed: null,
    outOfServiceRequest: null,
    chatteringSince: null,
    commentCount: 0,
  });
});

it('reads since when an alarm chatters', () => {
  expect(readAlarm({ chatteringSince: at }).changes[0]?.row).toMatchObject({
    chatteringSince: Date.parse(at),
  });
});

it('reads what the design suppresses: it has a cause and no reason', () => {
  const read = readAlarm({
    suppression: 'SUPPRESSED_BY_DESIGN',
    suppressed: { cause: 'mode', at, by: 'system' },
  });
  expect(read.unreadable).toBe(0);
  expect(read.changes[0]?.row).toMatchObject({ suppressed: { reason: null, cause: 'mode', until: null } });
});

it('reads the flood of the area, and that there is none where nothing is said', () => {
  const readZone = (facts: object) => {
    const row = { id: 'xijiang', name: { zh: '西江', en: 'Xijiang' }, ...facts };
    const text = JSON.stringify({
      epoch: 7,
      seq: 2,
      from: 1,
      at,
      changes: [{ kind: 'zone', id: row.id, row }],
    });
    return readFrame(text).changes[0]?.row;
  };
  expect(readZone({ flood: { since: at, count: 34 } })).toMatchObject({
    flood: { since: Date.parse(at), count: 34 },
  });
  expect(readZone({})).toMatchObject({ flood: null });
});

it('reads why, until when and by whom an alarm is suppressed, and what waits for the commander', () => {
  const read = readAlarm({
    suppressed: { reason: 'weather', cause: null, at, until: '2026-11-23T17:00:00+08:00', by: 'user:2' },
    outOfServiceRequest: { reason: 'defect', at, until: '2026-11-24T16:00:00+08:00', by: 'user:3' },
    commentCount: 4,
  });
  expect(read).toMatchObject({ unreadable: 0 });
  const millis = Date.parse(at);
  expect(read.changes[0]?.row).toMatchObject({
    suppressed: { reason: 'weather', cause: null, at: millis, until: millis + 3_600_000, by: 'user:2' },
    outOfServiceRequest: { reason: 'defect', until: millis + 86_400_000, by: 'user:3' },
    commentCount: 4,
  });
});

it('shows an alarm whose suppression it does not know rather than hide it', () => {
  expect(readAlarm({ suppression: 'OF_THE_FUTURE' }).changes[0]?.row).toMatchObject({ suppression: 'NONE' });
});
