// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AlarmRow } from '../../contract/rows';
import { alarm } from '../../contract/sampleRows';
import { groupOf } from './groups';
import { useSound } from './useSound';

const play = vi.hoisted(() => vi.fn());
vi.mock('./sound', () => ({ arm: async () => true, isArmed: () => true, play }));

beforeEach(() => {
  vi.useFakeTimers();
  play.mockClear();
});
afterEach(() => vi.useRealTimers());

const leak = (id: string, facts: Partial<AlarmRow> = {}) =>
  alarm(id, { rule: 'leak', zone: 'Z-1', priority: 'WARNING', ...facts });

/** What is heard while these lists of alarms follow each other in a flood. */
function hear(first: readonly AlarmRow[]) {
  const hook = renderHook(
    ({ alarms }: { readonly alarms: readonly AlarmRow[] }) => useSound(alarms, groupOf(alarms)),
    { initialProps: { alarms: first } },
  );
  return (alarms: readonly AlarmRow[]) => {
    play.mockClear();
    hook.rerender({ alarms });
    return play.mock.calls.map(([level]) => level);
  };
}

it('sounds once for a group in a flood, again for its first level 1, and nags on', () => {
  const then = hear([leak('a')]);
  expect(play.mock.calls).toEqual([['WARNING']]);
  expect(then([leak('a'), leak('b')])).toEqual([]);
  expect(then([leak('a'), leak('b'), leak('c', { priority: 'CRITICAL' })])).toEqual(['CRITICAL']);
  play.mockClear();
  vi.advanceTimersByTime(17_000);
  expect(play.mock.calls).toEqual([['CRITICAL'], ['CRITICAL']]);
});

it('does not sound for the further raises of an alarm that chatters, nor nag about it', () => {
  const then = hear([leak('a')]);
  expect(then([leak('a', { chatteringSince: 5000, occurrence: 3 })])).toEqual([]);
  vi.advanceTimersByTime(120_000);
  expect(play).not.toHaveBeenCalled();
  expect(then([leak('a', { occurrence: 3 })])).toEqual(['WARNING']);
});
