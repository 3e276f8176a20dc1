import { describe, expect, it } from 'vitest';
import type { AlarmRow } from '../../contract/rows';
import { alarm } from '../../contract/sampleRows';
import {
  countGroups,
  factsOf,
  flatItems,
  type GroupListing,
  groupOf,
  groupRowId,
  itemsOf,
  nextGroups,
  standIn,
} from './groups';

const nothing: GroupListing = { groups: [], fresh: 0 };
const none: ReadonlySet<string> = new Set();
const leak = (id: string, facts: Partial<AlarmRow> = {}) =>
  alarm(id, { rule: 'leak', zone: 'Z-1', priority: 'WARNING', ...facts });
const low = (id: string, facts: Partial<AlarmRow> = {}) => alarm(id, { rule: 'low', zone: 'Z-2', ...facts });
const inFire = { caseId: '0191', zone: 'Z-1' };
const fire = alarm('f', { rule: 'confirmed-fire', ...inFire, source: { type: 'house', id: 'x/house-1' } });
const smoke = alarm('s', { rule: 'smoke-alarm', ...inFire });
const trip = alarm('t', { rule: 'power-trip', ...inFire, zone: 'Z-9' });

const shape = ({ groups }: GroupListing) =>
  groups.map(({ key, lines }) => [key, lines.map(({ alarm: { id }, gone }) => (gone ? `-${id}` : id))]);
const LEAKS = 'rule leak Z-1';
const LOWS = 'rule low Z-2';

describe('groups of alarms', () => {
  it('have one cause in one place: the same rule in the same zone', () => {
    const all = [leak('a'), leak('b', { raisedAt: 2000 }), leak('c', { zone: 'Z-2' }), low('d')];
    expect(shape(nextGroups(nothing, all, false, none))).toEqual([
      [LOWS, ['d']],
      [LEAKS, ['b', 'a']],
      ['rule leak Z-2', ['c']],
    ]);
    expect(countGroups(all)).toBe(3);
  });

  it('gather all signs of a confirmed fire, and leave alone a case that is none', () => {
    const other = alarm('o', { rule: 'smoke-alarm', zone: 'Z-1', caseId: '0199' });
    const all = [smoke, trip, fire, other];
    expect(shape(nextGroups(nothing, all, false, none))).toEqual([
      ['case 0191', ['f', 's', 't']],
      ['rule smoke-alarm Z-1', ['o']],
    ]);
    expect(shape(nextGroups(nothing, [smoke, trip], false, none))).toHaveLength(2);
  });

  it('hold every alarm of the list once, also those of an unknown zone, and no suppressed one', () => {
    const all = [leak('a'), leak('b', { zone: null }), low('c', { suppression: 'SHELVED' }), low('d')];
    const { groups } = nextGroups(nothing, all, false, none);
    expect(groups.flatMap(({ alarms }) => alarms.map(({ id }) => id)).sort()).toEqual(['a', 'b', 'd']);
  });

  it('stand in the order of their first alarm: unacknowledged, then level, then newest', () => {
    const seen = low('d', { condition: 'ACKNOWLEDGED' });
    expect(shape(nextGroups(nothing, [seen, leak('a')], false, none)).map(([key]) => key)).toEqual([
      LEAKS,
      LOWS,
    ]);
  });

  it('tell the worst level inside, how many, how many unacknowledged, and the newest time', () => {
    const [group] = nextGroups(
      nothing,
      [
        leak('a', { raisedAt: 1000 }),
        leak('b', { raisedAt: 5000, priority: 'CAUTION' }),
        leak('c', { priority: 'CRITICAL', condition: 'ACKNOWLEDGED' }),
      ],
      false,
      none,
    ).groups;
    expect(group && factsOf(group)).toMatchObject({
      worst: 'CRITICAL',
      worstOpen: false,
      count: 3,
      newestAt: 5000,
      zone: 'Z-1',
      gone: false,
    });
    expect(group && factsOf(group).open.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('take the name of the fire that gathers them', () => {
    const title = { zh: '复合确认火警', en: 'Confirmed fire' };
    const [group] = nextGroups(nothing, [smoke, { ...fire, raisedAt: 1, title }], false, none).groups;
    expect(group && factsOf(group).title).toBe(title);
  });
});

describe('a held list of groups', () => {
  const before = nextGroups(nothing, [leak('a'), low('d')], false, none);

  it('moves no group: one that becomes more urgent stays, a new one waits behind the chip', () => {
    const worse = leak('a', { priority: 'CRITICAL', raisedAt: 9000 });
    const held = nextGroups(before, [worse, low('d'), smoke], true, none);
    expect(shape(held)).toEqual([
      [LOWS, ['d']],
      [LEAKS, ['a']],
    ]);
    expect(held.fresh).toBe(1);
    expect(shape(nextGroups(held, [worse, low('d'), smoke], false, none)).map(([key]) => key)).toEqual([
      LEAKS,
      LOWS,
      'rule smoke-alarm Z-1',
    ]);
  });

  it('counts what is new under a collapsed group at once, for no row can move there', () => {
    const held = nextGroups(before, [leak('a'), leak('b', { raisedAt: 9000 }), low('d')], true, none);
    expect(shape(held)[1]).toEqual([LEAKS, ['b', 'a']]);
    expect(held.fresh).toBe(0);
  });

  it('keeps the rows of an expanded group in place; the group counts what waits', () => {
    const open = new Set([LEAKS]);
    const newer = leak('b', { raisedAt: 9000 });
    const held = nextGroups(before, [leak('a', { condition: 'ACKNOWLEDGED' }), newer, low('d')], true, open);
    expect(shape(held)[1]).toEqual([LEAKS, ['a']]);
    expect(held.fresh).toBe(1);
    const leaks = held.groups[1];
    expect(leaks && factsOf(leaks)).toMatchObject({ count: 2, newestAt: 9000 });
  });

  it('keeps shadows of rows that left, and of a group of which nothing is left', () => {
    const open = new Set([LEAKS]);
    expect(shape(nextGroups(before, [], true, open))).toEqual([
      [LOWS, ['-d']],
      [LEAKS, ['-a']],
    ]);
    const [gone] = nextGroups(before, [], true, none).groups;
    expect(gone && factsOf(gone)).toMatchObject({ gone: true, count: 0, title: low('d').title });
  });

  it('leaves an alarm in the group where it was listed, though a fire claims it meanwhile', () => {
    const listed = nextGroups(nothing, [smoke, trip], false, none);
    const held = nextGroups(listed, [smoke, trip, fire], true, none);
    expect(shape(held).map(([, ids]) => ids)).toEqual([['s'], ['t']]);
    expect(held.fresh).toBe(1);
    expect(shape(nextGroups(held, [smoke, trip, fire], false, none))).toHaveLength(1);
  });
});

describe('the rows of the list', () => {
  const { groups } = nextGroups(nothing, [leak('a'), leak('b'), low('d')], false, none);

  it('are the groups, with the alarms of those that are expanded', () => {
    expect(itemsOf(groups, none).map(({ id }) => id)).toEqual([groupRowId(LOWS), groupRowId(LEAKS)]);
    expect(itemsOf(groups, new Set([LEAKS])).map(({ id }) => id)).toEqual([
      groupRowId(LOWS),
      groupRowId(LEAKS),
      'a',
      'b',
    ]);
  });

  it('take over the focus of a row that is no more: the group of an alarm, the first alarm of a group', () => {
    const grouped = itemsOf(groups, none);
    const flat = flatItems([low('d'), leak('a'), leak('b')].map((each) => ({ alarm: each, gone: false })));
    expect(standIn(grouped, flat[2] ?? null)).toBe(groupRowId(LEAKS));
    expect(standIn(flat, grouped[1] ?? null)).toBe('a');
    expect(standIn(flat, flat[2] ?? null)).toBe('b');
    expect(standIn(flat, null)).toBe('d');
    expect(standIn([], null)).toBeNull();
  });
});

it('tells a group by its cause and zone alone while nothing is confirmed', () => {
  const of = groupOf([smoke, trip]);
  expect(of(smoke)).toBe('rule smoke-alarm Z-1');
  expect(groupOf([smoke, fire])(smoke)).toBe('case 0191');
});
