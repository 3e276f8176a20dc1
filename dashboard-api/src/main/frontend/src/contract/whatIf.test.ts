import * as v from 'valibot';
import { expect, it } from 'vitest';
import { whatIfRun } from './whatIf';

it('reads a run that has only begun', () => {
  expect(v.parse(whatIfRun, { id: '1', state: 'RUNNING', readings: 100, done: 40 })).toMatchObject({
    state: 'RUNNING',
    devices: 0,
    etaSeconds: null,
    result: null,
  });
});

it('reads a result with places by name or id, and an alarm that still stood', () => {
  const told = `{
    "id": "1", "state": "DONE",
    "result": {
      "today": 3, "then": 4, "gained": 2, "lost": 1, "same": 2,
      "perBucket": [{ "at": "2026-11-26T00:00:00Z", "today": 1, "then": 2 }],
      "gainedAlarms": [
        { "device": "xijiang/H-1", "place": { "zh": "一巷", "en": "Lane 1" }, "level": "low",
          "priority": "WARNING", "value": 0.12, "from": "2026-11-26T00:00:00Z" },
        { "device": "xijiang/H-2", "place": "xijiang/lane-2", "priority": "WARNING",
          "from": "2026-11-26T00:00:00Z", "to": "2026-11-26T00:05:00Z" }
      ],
      "lostAlarms": [
        { "device": "xijiang/H-3", "priority": "CRITICAL", "from": "2026-11-26T00:00:00Z" }
      ],
      "perDevice": [{ "device": "xijiang/H-1", "today": 1, "then": 2 }]
    }
  }`;
  const { result } = v.parse(whatIfRun, JSON.parse(told));
  expect(result).toMatchObject({ today: 3, proposed: 4, gained: 2, lost: 1, same: 2 });
  expect(result?.perBucket).toEqual([{ at: Date.parse('2026-11-26T00:00:00Z'), today: 1, proposed: 2 }]);
  expect(result?.perDevice).toEqual([{ device: 'xijiang/H-1', today: 1, proposed: 2 }]);
  expect(result?.gainedAlarms[0]).toMatchObject({ place: { zh: '一巷', en: 'Lane 1' }, to: null });
  expect(result?.gainedAlarms[1]).toMatchObject({
    place: { zh: 'xijiang/lane-2', en: 'xijiang/lane-2' },
    level: null,
    value: null,
    to: Date.parse('2026-11-26T00:05:00Z'),
  });
  expect(result?.lostAlarms[0]?.place).toBeNull();
});

it('reads why a run failed, in one or two languages', () => {
  const failed = (failure: unknown) => v.parse(whatIfRun, { id: '1', state: 'FAILED', failure }).failure;
  expect(failed('out of memory')?.zh).toBe('out of memory');
  expect(failed({ code: 'x', message: { zh: '太久', en: 'too long' } })?.en).toBe('too long');
  expect(failed({ zh: '数据库不可用', en: 'no database' })?.en).toBe('no database');
});
