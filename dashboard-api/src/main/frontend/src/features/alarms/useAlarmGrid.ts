import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { usePreferences } from '../../lib/preferences';
import { type Item, standIn } from './groups';
import { moved } from './model';

/** What a key does to the row in focus; keys are written as `KeyboardEvent.key` in lower case. */
type Keys = Readonly<Record<string, (item: Item) => void>>;

/** Rows of one height in one tab stop: only those in sight are drawn, arrows and letters move, the rest acts. */
export function useAlarmGrid(items: readonly Item[], rowHeight: number) {
  const letterKeys = usePreferences((state) => state.letterKeys);
  const [current, setCurrent] = useState<Item | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows of another tab have another height
  useLayoutEffect(() => rows.measure(), [rowHeight]);

  const tabStop = standIn(items, current);
  useEffect(() => {
    if (!wantsFocus.current || tabStop === null) {
      return;
    }
    const row = grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(tabStop)}"]`);
    if (row === null || row === undefined) {
      rows.scrollToIndex(items.findIndex(({ id }) => id === tabStop));
    } else {
      wantsFocus.current = false;
      row.focus();
    }
  });

  const goTo = (id: string | null) => {
    const index = items.findIndex((item) => item.id === id);
    if (index >= 0) {
      rows.scrollToIndex(index);
      wantsFocus.current = true;
      setCurrent(items[index] ?? null);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>, keys: Keys) => {
    const item = items.find(({ id }) => id === tabStop);
    const key = event.key.length === 1 && !letterKeys && event.key !== ' ' ? '' : event.key.toLowerCase();
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / rowHeight) - 1);
    const steps: Record<string, number> = {
      arrowdown: 1,
      j: 1,
      arrowup: -1,
      k: -1,
      pagedown: page,
      pageup: -page,
      home: -items.length,
      end: items.length,
    };
    const step = steps[key];
    const act = keys[key];
    const target = event.target as HTMLElement;
    // Enter on a button is the button's, and a space on anything in a row is not the row's.
    const taken =
      (key === 'enter' && target.tagName === 'BUTTON') ||
      (key === ' ' && target.getAttribute('role') !== 'row');
    if (item === undefined || taken || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (step !== undefined) {
      const ids = items.map(({ id }) => id);
      goTo(moved(ids, tabStop, step));
    } else if (act !== undefined) {
      act(item);
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
    goTo,
    setCurrent: (id: string) => setCurrent(items.find((item) => item.id === id) ?? null),
    /** Before the rows become others: whoever stands in the list goes on standing in it. */
    keepFocus: () => {
      wantsFocus.current = grid.current?.contains(document.activeElement) === true;
    },
    onKeyDown,
    /** The rows in sight. */
    visible: items.slice(startIndex, endIndex + 1),
  };
}
