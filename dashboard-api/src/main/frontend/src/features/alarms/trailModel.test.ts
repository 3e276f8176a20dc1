import { describe, expect, it } from 'vitest';
import type { TrailItem } from '../../contract/alarmTrail';
import { alarm } from '../../contract/sampleRows';
import { timelineOf } from './trailModel';

const MINUTE = 60_000;
const noon = Date.parse('2026-11-23T04:00:00Z');
const minute = (n: number) => noon + n * MINUTE;
const item = (minutes: number, event: string, facts: TrailItem['facts'] = {}): TrailItem => ({
  at: minute(minutes),
  event,
  by: null,
  facts,
  comment: null,
});
const states = (segments: readonly { state: string; from: number; to: number }[] | undefined) =>
  segments?.map(({ state, from, to }) => [state, (from - noon) / MINUTE, (to - noon) / MINUTE]);

describe('the timeline of an alarm', () => {
  it('goes through raised, acknowledged, undone, acknowledged and returned to normal', () => {
    const items = [
      item(30, 'AlarmReturnedToNormal'),
      item(12, 'AlarmAcknowledged'),
      item(11, 'AcknowledgementUndone'),
      item(10, 'AlarmAcknowledged'),
      item(0, 'AlarmRaised', { priority: 'WARNING' }),
    ];
    const line = timelineOf(items, alarm('a', { condition: 'NORMAL' }), minute(40));
    expect(states(line?.condition)).toEqual([
      ['UNACKNOWLEDGED', 0, 10],
      ['ACKNOWLEDGED', 10, 11],
      ['UNACKNOWLEDGED', 11, 12],
      ['ACKNOWLEDGED', 12, 30],
      ['NORMAL', 30, 40],
    ]);
    expect(states(line?.suppression)).toEqual([['NONE', 0, 40]]);
    expect(line).toMatchObject({ from: minute(0), to: minute(40), planned: null });
  });

  it('asks for attention again when the level becomes more urgent, not when it becomes less so', () => {
    const items = [
      item(30, 'AlarmLevelChanged', { priority: 'CRITICAL' }),
      item(20, 'AlarmLevelChanged', { priority: 'CAUTION' }),
      item(10, 'AlarmAcknowledged'),
      item(0, 'AlarmRaised', { priority: 'WARNING' }),
    ];
    expect(states(timelineOf(items, alarm('a'), minute(40))?.condition)).toEqual([
      ['UNACKNOWLEDGED', 0, 10],
      ['ACKNOWLEDGED', 10, 30],
      ['UNACKNOWLEDGED', 30, 40],
    ]);
  });

  it('believes the condition that the trail names, and for the present the row', () => {
    const items = [item(10, 'OfTheFuture', { condition: 'ACKNOWLEDGED' }), item(0, 'AlarmRaised')];
    const row = alarm('a', { condition: 'RETURNED_UNACKNOWLEDGED' });
    expect(states(timelineOf(items, row, minute(20))?.condition)).toEqual([
      ['UNACKNOWLEDGED', 0, 10],
      ['RETURNED_UNACKNOWLEDGED', 10, 20],
    ]);
  });

  it('shows on the shelf until when it stays there, at most as long as what has been', () => {
    const items = [item(20, 'AlarmShelved', { reason: 'weather' }), item(0, 'AlarmRaised')];
    const shelved = (until: number) =>
      alarm('a', {
        suppression: 'SHELVED',
        suppressed: {
          reason: 'weather',
          cause: null,
          at: minute(20),
          until: minute(until),
          by: 'user:1',
        },
      });
    const soon = timelineOf(items, shelved(50), minute(30));
    expect(states(soon?.suppression)).toEqual([
      ['NONE', 0, 20],
      ['SHELVED', 20, 30],
    ]);
    expect(soon).toMatchObject({ to: minute(50), planned: { state: 'SHELVED', to: minute(50) } });
    expect(timelineOf(items, shelved(480), minute(30))?.to).toBe(minute(60));
  });

  it('ends each suppression with its own event', () => {
    const items = [
      item(50, 'AlarmReturnedToService'),
      item(40, 'AlarmTakenOutOfService'),
      item(30, 'AlarmSuppressionEnded'),
      item(20, 'AlarmSuppressedByDesign'),
      item(10, 'AlarmUnshelved', { cause: 'time' }),
      item(5, 'AlarmShelved'),
      item(0, 'AlarmRaised'),
    ];
    expect(timelineOf(items, alarm('a'), minute(60))?.suppression.map(({ state }) => state)).toEqual([
      'NONE',
      'SHELVED',
      'NONE',
      'SUPPRESSED_BY_DESIGN',
      'NONE',
      'OUT_OF_SERVICE',
      'NONE',
    ]);
  });

  it('begins with the present episode, not with one that ended long before', () => {
    const items = [
      item(500, 'AlarmRaised'),
      item(20, 'AlarmAcknowledged'),
      item(10, 'AlarmReturnedToNormal'),
      item(0, 'AlarmRaised'),
    ];
    expect(timelineOf(items, alarm('a'), minute(520))?.from).toBe(minute(500));
    expect(timelineOf(items, alarm('a'), minute(501))?.from).toBe(minute(491));
    const over = timelineOf(items.slice(1), alarm('a', { condition: 'NORMAL' }), minute(900));
    expect(over?.from).toBe(minute(0));
  });

  it('has nothing to draw without events', () => {
    expect(timelineOf([], alarm('a'), minute(1))).toBeNull();
  });
});
