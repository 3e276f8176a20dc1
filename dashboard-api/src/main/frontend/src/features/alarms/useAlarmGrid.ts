import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { usePreferences } from '../../lib/preferences';
import { type Line, moved } from './model';

/** What a key does to the alarm in focus; keys are written as `KeyboardEvent.key` in lower case. */
type Keys = Readonly<Record<string, (alarm: AlarmRow) => void>>;

/** Rows of one height in one tab stop: only those in sight are drawn, arrows and letters move, the rest acts. */
export function useAlarmGrid(lines: readonly Line[], rowHeight: number, keys: Keys) {
  const letterKeys = usePreferences((state) => state.letterKeys);
  const [current, setCurrent] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => lines[index]?.alarm.id ?? index,
    overscan: 6,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows of another tab have another height
  useLayoutEffect(() => rows.measure(), [rowHeight]);

  const tabStop = lines.some(({ alarm }) => alarm.id === current) ? current : (lines[0]?.alarm.id ?? null);
  useEffect(() => {
    if (wantsFocus.current && current !== null) {
      wantsFocus.current = false;
      grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(current)}"]`)?.focus();
    }
  });

  const goTo = (id: string | null) => {
    if (id !== null) {
      rows.scrollToIndex(lines.findIndex(({ alarm }) => alarm.id === id));
      wantsFocus.current = true;
      setCurrent(id);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const alarm = lines.find((line) => line.alarm.id === tabStop)?.alarm;
    const key = event.key.length === 1 && !letterKeys && event.key !== ' ' ? '' : event.key.toLowerCase();
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / rowHeight) - 1);
    const steps: Record<string, number> = {
      arrowdown: 1,
      j: 1,
      arrowup: -1,
      k: -1,
      pagedown: page,
      pageup: -page,
      home: -lines.length,
      end: lines.length,
    };
    const step = steps[key];
    const act = keys[key];
    const target = event.target as HTMLElement;
    // Enter on a button is the button's, and a space on anything in a row is not the row's.
    const taken =
      (key === 'enter' && target.tagName === 'BUTTON') ||
      (key === ' ' && target.getAttribute('role') !== 'row');
    if (alarm === undefined || taken || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (step !== undefined) {
      goTo(moved(lines, tabStop, step));
    } else if (act !== undefined) {
      act(alarm);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const { startIndex, endIndex } = rows.range ?? { startIndex: 0, endIndex: -1 };
  return {
    rows,
    scroller,
    grid,
    tabStop,
    setCurrent,
    onKeyDown,
    /** The lines in sight. */
    visible: lines.slice(startIndex, endIndex + 1),
  };
}
