import * as v from 'valibot';
import { expect, it } from 'vitest';
import { areaModeList } from './areaModes';

it('reads modes of the area and of a zone, also such as are newer than this page', () => {
  const { items } = v.parse(areaModeList, {
    items: [
      { mode: 'FESTIVAL', since: '2026-11-27T00:00:00Z', until: '2026-11-28T00:00:00Z' },
      {
        mode: 'OF_THE_FUTURE',
        zone: 'Z-02',
        since: '2026-11-27T00:00:00Z',
        until: '2026-11-28T00:00:00Z',
        by: 'u1',
      },
    ],
  });
  expect(items.map(({ mode, zone, by }) => [mode, zone, by])).toEqual([
    ['FESTIVAL', null, null],
    ['OF_THE_FUTURE', 'Z-02', 'u1'],
  ]);
  expect(items[0]?.until).toBe(Date.parse('2026-11-28T00:00:00Z'));
});

it('refuses a mode without an end', () => {
  expect(
    v.safeParse(areaModeList, { items: [{ mode: 'DRILL', since: '2026-11-27T00:00:00Z' }] }).success,
  ).toBe(false);
});
