import { describe, expect, it } from 'vitest';
import { alarm } from '../../contract/sampleRows';
import {
  canReset,
  canVerify,
  countTabs,
  isStaleAlarm,
  moved,
  nextListing,
  orderAlarms,
  requestsOf,
  summarise,
  tabOf,
} from './model';

const ids = (listing: ReturnType<typeof nextListing>) => listing.lines.map((line) => line.alarm.id);
const empty = { lines: [], fresh: 0 };

const old = alarm('a', { priority: 'WARNING', raisedAt: 1000 });
const newer = alarm('b', { priority: 'WARNING', raisedAt: 2000 });
const fire = alarm('c', { priority: 'CRITICAL', raisedAt: 500 });
const seen = alarm('d', { priority: 'CRITICAL', raisedAt: 9000, condition: 'ACKNOWLEDGED' });

describe('the order of alarms', () => {
  it('puts unacknowledged first, then level, then newest', () => {
    expect(orderAlarms([old, seen, newer, fire]).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('counts a returned alarm that nobody acknowledged as unacknowledged', () => {
    const returned = alarm('e', { priority: 'CAUTION', condition: 'RETURNED_UNACKNOWLEDGED' });
    expect(orderAlarms([seen, returned]).map(({ id }) => id)).toEqual(['e', 'd']);
  });

  it('leaves suppressed alarms to their own list, in the same order', () => {
    const shelved = [old, seen, newer, fire].map((row) => ({ ...row, suppression: 'SHELVED' as const }));
    expect(orderAlarms(shelved)).toEqual([]);
    expect(orderAlarms([...shelved, alarm('x')], 'shelved').map(({ id }) => id)).toEqual([
      'c',
      'b',
      'a',
      'd',
    ]);
    expect(orderAlarms(shelved, 'outOfService')).toEqual([]);
  });
});

describe('a held listing', () => {
  const before = nextListing(empty, [old, newer], false);

  it('keeps every row in its place and counts the new ones', () => {
    const held = nextListing(before, [old, newer, fire], true);
    expect(ids(held)).toEqual(['b', 'a']);
    expect(held.fresh).toBe(1);
  });

  it('shows the newest state of a row without moving it', () => {
    const acknowledged = { ...newer, condition: 'ACKNOWLEDGED' as const };
    const held = nextListing(before, [old, acknowledged], true);
    expect(ids(held)).toEqual(['b', 'a']);
    expect(held.lines[0]?.alarm.condition).toBe('ACKNOWLEDGED');
  });

  it('keeps the shadow of a row that left, so that nothing slides under the pointer', () => {
    const held = nextListing(before, [old], true);
    expect(held.lines.map(({ gone }) => gone)).toEqual([true, false]);
  });

  it('is put in order as soon as it is let go', () => {
    const held = nextListing(before, [old, fire], true);
    const released = nextListing(held, [old, fire], false);
    expect(ids(released)).toEqual(['c', 'a']);
    expect(released.fresh).toBe(0);
  });

  it('shows alarms at once when it was empty', () => {
    expect(ids(nextListing(empty, [fire], true))).toEqual(['c']);
  });
});

describe('the alarm line', () => {
  it('says how many wait by level, the oldest and the top one', () => {
    const summary = summarise([old, newer, fire, seen]);
    expect(summary.unacknowledged).toEqual({ CRITICAL: 1, WARNING: 2, CAUTION: 0 });
    expect(summary.all).toEqual({ CRITICAL: 2, WARNING: 2, CAUTION: 0 });
    expect(summary.oldest?.id).toBe('c');
    expect(summary.top?.id).toBe('c');
  });

  it('is calm when all are acknowledged', () => {
    expect(summarise([seen])).toMatchObject({ total: 1, unacknowledgedTotal: 0, top: null, oldest: null });
  });
});

describe('suppressed alarms', () => {
  const request = { reason: 'defect', at: 50, until: 100, by: 'user:2' };
  const out = alarm('o', { suppression: 'OUT_OF_SERVICE', condition: 'NORMAL' });
  const all = [
    fire,
    alarm('s', { suppression: 'SHELVED' }),
    alarm('t', { suppression: 'SHELVED', condition: 'ACKNOWLEDGED' }),
    alarm('d', { suppression: 'SUPPRESSED_BY_DESIGN' }),
    out,
  ];

  it('are counted by their list and not on the alarm line', () => {
    expect(countTabs(all)).toEqual({ active: 1, shelved: 2, suppressed: 1, outOfService: 1 });
    const summary = summarise(all);
    expect(summary.all).toEqual({ CRITICAL: 1, WARNING: 0, CAUTION: 0 });
    expect(summary.unacknowledgedTotal).toBe(1);
    expect(summary.top?.id).toBe('c');
  });

  it('stay in their list though they are back to normal; nothing else that is over stays anywhere', () => {
    expect(tabOf(out)).toBe('outOfService');
    const over = alarm('e', { condition: 'NORMAL', outOfServiceRequest: request });
    expect(tabOf(over)).toBeNull();
    expect(tabOf({ ...over, latch: 'VERIFIED' })).toBe('active');
    expect(countTabs([over])).toEqual({ active: 0, shelved: 0, suppressed: 0, outOfService: 0 });
    expect(requestsOf([over, fire])).toEqual([over]);
  });

  it('are asked for in turn: who asked first waits longest', () => {
    const later = alarm('a', { outOfServiceRequest: { ...request, at: 60 } });
    const earlier = alarm('b', { outOfServiceRequest: request });
    expect(requestsOf([later, fire, earlier]).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('leave the held list as a shadow when they change the list', () => {
    const before = nextListing(empty, [old, newer], false);
    const held = nextListing(before, [old, { ...newer, suppression: 'SHELVED' }], true);
    expect(held.lines.map(({ gone }) => gone)).toEqual([true, false]);
  });
});

describe('what an alarm asks for', () => {
  it('is verification, then a reset, for a fire alarm', () => {
    const held = alarm('f', { latch: 'HELD', latching: 'UNTIL_VERIFIED' });
    expect([canVerify(held), canReset(held)]).toEqual([true, false]);
    const verified = alarm('f', { latch: 'VERIFIED', latching: 'UNTIL_VERIFIED' });
    expect([canVerify(verified), canReset(verified)]).toEqual([false, true]);
  });

  it('is only a reset for a tripped breaker', () => {
    const trip = alarm('g', { latch: 'HELD', latching: 'UNTIL_RESET' });
    expect([canVerify(trip), canReset(trip)]).toEqual([false, true]);
  });
});

it('moves in the list and stops at its ends', () => {
  expect(moved(['b', 'a'], 'b', 1)).toBe('a');
  expect(moved(['b', 'a'], 'a', 1)).toBe('a');
  expect(moved(['b', 'a'], 'a', -9)).toBe('b');
  expect(moved(['b', 'a'], null, 1)).toBe('b');
  expect(moved([], null, 1)).toBeNull();
});

describe('an alarm that chatters', () => {
  const calm = alarm('x', { condition: 'NORMAL', chatteringSince: 500 });

  it('stays listed while it is normal, but is not counted by the alarm line', () => {
    expect(tabOf(calm)).toBe('active');
    expect(tabOf({ ...calm, chatteringSince: null })).toBeNull();
    expect(tabOf({ ...calm, suppression: 'SHELVED' })).toBe('shelved');
    expect(summarise([calm]).total).toBe(0);
  });
});

describe('a stale alarm', () => {
  const day = 24 * 3_600_000;

  it('has stood for more than a day, acknowledged or not', () => {
    for (const condition of ['UNACKNOWLEDGED', 'ACKNOWLEDGED'] as const) {
      const standing = alarm('x', { condition, raisedAt: 1000, sinceAt: 2000 });
      expect(isStaleAlarm(standing, 2000 + day)).toBe(false);
      expect(isStaleAlarm(standing, 2001 + day)).toBe(true);
    }
  });

  it('is none that is over, unless it is held, and none that is suppressed', () => {
    const over = alarm('x', { condition: 'RETURNED_UNACKNOWLEDGED' });
    expect(isStaleAlarm(over, 2 * day)).toBe(false);
    expect(isStaleAlarm({ ...over, latch: 'HELD' }, 2 * day)).toBe(true);
    expect(isStaleAlarm(alarm('x', { suppression: 'SHELVED' }), 2 * day)).toBe(false);
  });
});
