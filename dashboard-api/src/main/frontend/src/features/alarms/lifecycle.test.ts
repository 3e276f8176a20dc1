import { describe, expect, it } from 'vitest';
import type { AlarmRow } from '../../contract/rows';
import { alarm } from '../../contract/sampleRows';
import { isFire, needsApproval, offersOf, undoMillisLeft } from './lifecycle';

const operator = ['operator'];
const commander = ['commander'];
const warning = alarm('w', { priority: 'WARNING' });
const shelved = alarm('w', { priority: 'WARNING', suppression: 'SHELVED' });
const fire = alarm('f', { latch: 'HELD', latching: 'UNTIL_VERIFIED' });
const asked = alarm('f', {
  latching: 'UNTIL_VERIFIED',
  condition: 'ACKNOWLEDGED',
  latch: 'VERIFIED',
  outOfServiceRequest: { reason: 'hot-work', at: 1, until: 2, by: 'user:2' },
});

const offered = (row: AlarmRow, roles: readonly string[]) => offersOf(row, roles).map(({ action }) => action);
const hindered = (row: AlarmRow, roles: readonly string[]) =>
  offersOf(row, roles)
    .filter(({ hindrance }) => hindrance !== null)
    .map(({ action }) => action);

describe('what is offered', () => {
  it('is nothing to those who only look', () => {
    for (const role of ['wall', 'auditor', 'manager', 'handler']) {
      expect(offered(fire, [role])).toEqual([]);
    }
  });

  it('follows the condition: only what is unacknowledged can be acknowledged', () => {
    expect(offered(warning, operator)).toEqual(['acknowledge', 'shelve', 'takeOutOfService', 'comment']);
    const acknowledged = { ...warning, condition: 'ACKNOWLEDGED' as const };
    expect(offered(acknowledged, operator)).toEqual(['shelve', 'takeOutOfService', 'comment']);
    const returned = { ...warning, condition: 'RETURNED_UNACKNOWLEDGED' as const };
    expect(offered(returned, operator)[0]).toBe('acknowledge');
  });

  it('holds a fire alarm until it was verified and reset by hand', () => {
    expect(offered(fire, operator)).toEqual(['acknowledge', 'verify', 'takeOutOfService', 'comment']);
    expect(offered({ ...fire, latch: 'VERIFIED' }, operator)).toContain('reset');
    expect(offered({ ...fire, latch: 'VERIFIED' }, operator)).toContain('shelve');
    const returned = { ...fire, latch: 'VERIFIED', condition: 'RETURNED_UNACKNOWLEDGED' } as const;
    expect(offered(returned, operator)).not.toContain('shelve');
    expect(offered({ ...fire, suppression: 'SHELVED' }, operator)).toEqual([
      'verify',
      'unshelve',
      'takeOutOfService',
      'comment',
    ]);
  });

  it('leads out of each suppression by its own way, and to no second one', () => {
    expect(offered(shelved, operator)).toEqual(['unshelve', 'takeOutOfService', 'comment']);
    expect(offered({ ...shelved, suppression: 'SUPPRESSED_BY_DESIGN' }, operator)).toEqual([
      'takeOutOfService',
      'comment',
    ]);
    expect(offered({ ...shelved, suppression: 'OUT_OF_SERVICE' }, commander)).toEqual([
      'returnToService',
      'comment',
    ]);
  });

  it('leaves shelving the highest priority to the commander, and says so to the others', () => {
    expect(hindered(alarm('c'), operator)).toEqual(['shelve']);
    expect(hindered(alarm('c'), commander)).toEqual([]);
    expect(hindered(alarm('c'), ['operator', 'dutyLeader'])).toEqual([]);
    expect(hindered(warning, operator)).toEqual([]);
  });

  it('lets the commander decide a request, and nobody ask twice', () => {
    expect(offered(asked, operator)).toEqual(['reset', 'shelve', 'comment']);
    expect(offered(asked, commander)).toEqual(['reset', 'shelve', 'approve', 'decline', 'comment']);
    expect(offered(asked, ['dutyLeader'])).toContain('approve');
  });
});

it('needs approval to take a fire alarm out of service, unless the commander does it', () => {
  expect(needsApproval(isFire(fire), operator)).toBe(true);
  expect(needsApproval(isFire(fire), commander)).toBe(false);
  expect(needsApproval(isFire(warning), operator)).toBe(false);
});

it('counts the time for undoing from the acknowledgement, by the clock of the server', () => {
  expect(undoMillisLeft(100_000, 103_000)).toBe(7_000);
  expect(undoMillisLeft(100_000, 111_000)).toBe(0);
  expect(undoMillisLeft(100_000, 99_000)).toBe(10_000);
  expect(undoMillisLeft(null, 100_000)).toBe(10_000);
});
