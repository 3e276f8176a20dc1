import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FoundCase } from '../../contract/caseSearch';
import { usePreferences } from '../../lib/preferences';
import { useTexts } from '../../lib/text/text';
import { FoundRow, HIT_HEIGHT, ROW_HEIGHT } from './FoundRow';

interface Props {
  readonly rows: readonly FoundCase[];
  readonly onOpen: (row: FoundCase) => void;
  /** The end is in sight. */
  readonly onEnd: () => void;
}

const heightOf = (row: FoundCase | undefined) => ROW_HEIGHT + HIT_HEIGHT * (row?.hits.length ?? 0);

/** Cases in one tab stop: only those in sight are drawn, arrows and letters move, Enter opens. */
export function FoundList({ rows, onOpen, onEnd }: Props) {
  const { t } = useTexts();
  const letterKeys = usePreferences((state) => state.letterKeys);
  const [current, setCurrent] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const drawn = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have other heights
  useLayoutEffect(() => drawn.measure(), [rows]);
  const tabStop = rows.some(({ id }) => id === current) ? current : (rows[0]?.id ?? null);
  const last = drawn.getVirtualItems().at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - 5 && rows.length > 0) {
      onEnd();
    }
  }, [last, rows.length, onEnd]);
  useEffect(() => {
    if (wantsFocus.current && tabStop !== null) {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(tabStop)}"]`);
      if (row !== null && row !== undefined) {
        wantsFocus.current = false;
        row.focus();
      }
    }
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const key = event.key.toLowerCase();
    const at = rows.findIndex(({ id }) => id === tabStop);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / ROW_HEIGHT) - 1);
    const steps: Record<string, number> = {
      arrowdown: 1,
      arrowup: -1,
      pagedown: page,
      pageup: -page,
      home: -rows.length,
      end: rows.length,
      ...(letterKeys ? { j: 1, k: -1 } : {}),
    };
    const step = steps[key];
    const row = rows[at];
    if (step !== undefined) {
      const next = Math.min(rows.length - 1, Math.max(0, at + step));
      drawn.scrollToIndex(next);
      wantsFocus.current = true;
      setCurrent(rows[next]?.id ?? null);
    } else if (key === 'enter' && row !== undefined) {
      onOpen(row);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={scroller} className="found-scroller">
      <div
        role="grid"
        aria-label={t('caseSearch.list')}
        aria-rowcount={rows.length}
        tabIndex={-1}
        className="found-grid"
        style={{ height: drawn.getTotalSize() }}
        onKeyDown={onKeyDown}
        data-testid="found-cases"
      >
        {drawn.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <FoundRow
              key={row.id}
              row={row}
              index={index}
              top={start}
              tabStop={row.id === tabStop}
              onFocus={setCurrent}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}
