import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useRows } from '../../lib/live';
import { usePreferences } from '../../lib/preferences';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { AlarmListRow, ROW_HEIGHT } from './AlarmListRow';
import { canVerify, isUnacknowledged, moved } from './model';
import { useAlarmCommands } from './useAlarmCommands';
import { useListing } from './useListing';
import { selectionOf } from './where';

/** The alarm list: one tab stop, keyboard first, still while somebody points at it. */
export function AlarmList({ canCommand }: { readonly canCommand: boolean }) {
  const { t } = useTexts();
  const alarms = useRows('alarm');
  const { listing, refresh, holding } = useListing(alarms);
  const { acknowledge, reset, busy } = useAlarmCommands();
  const letterKeys = usePreferences((state) => state.letterKeys);
  const select = useDesk((desk) => desk.select);
  const verify = useDesk((desk) => desk.verify);
  const [current, setCurrent] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const { lines, fresh } = listing;
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => lines[index]?.alarm.id ?? index,
    overscan: 6,
  });

  const tabStop = lines.some(({ alarm }) => alarm.id === current) ? current : (lines[0]?.alarm.id ?? null);
  useEffect(() => {
    if (wantsFocus.current && current !== null) {
      wantsFocus.current = false;
      grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(current)}"]`)?.focus();
    }
  });

  const toggle = (id: string) =>
    setChosen((ids) =>
      ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id]),
    );
  const goTo = (id: string | null) => {
    if (id !== null) {
      rows.scrollToIndex(lines.findIndex(({ alarm }) => alarm.id === id));
      wantsFocus.current = true;
      setCurrent(id);
    }
  };
  const open = (alarm: AlarmRow) => select(selectionOf(alarm), { moveMap: true });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const alarm = lines.find((line) => line.alarm.id === tabStop)?.alarm;
    const key = event.key.length === 1 && !letterKeys && event.key !== ' ' ? '' : event.key.toLowerCase();
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / ROW_HEIGHT) - 1);
    const steps: Record<string, number> = {
      arrowdown: 1,
      j: 1,
      arrowup: -1,
      k: -1,
      pagedown: page,
      pageup: -page,
    };
    const far: Record<string, number> = { home: -lines.length, end: lines.length };
    const step = steps[key] ?? far[key];
    if (alarm === undefined || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (step !== undefined) {
      goTo(moved(lines, tabStop, step));
    } else if (key === 'enter' && (event.target as HTMLElement).tagName !== 'BUTTON') {
      open(alarm);
    } else if (key === ' ' && (event.target as HTMLElement).getAttribute('role') === 'row') {
      toggle(alarm.id);
    } else if (key === 'a' && canCommand) {
      void acknowledge([alarm]);
    } else if (key === 'v' && canCommand && canVerify(alarm)) {
      verify(alarm.id);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const present = lines.filter(({ gone }) => !gone).map(({ alarm }) => alarm);
  const chosenOpen = present.filter((alarm) => chosen.has(alarm.id) && isUnacknowledged(alarm));
  const { startIndex, endIndex } = rows.range ?? { startIndex: 0, endIndex: -1 };
  const visibleOpen = lines
    .slice(startIndex, endIndex + 1)
    .filter(({ alarm, gone }) => !gone && isUnacknowledged(alarm))
    .map(({ alarm }) => alarm);
  const unacknowledged = present.filter(isUnacknowledged).length;

  return (
    <Panel
      title={t('alarm.list')}
      testId="alarm-list"
      className="alarm-panel"
      count={t('alarm.counts', { unacked: unacknowledged, total: present.length })}
      actions={
        <>
          {fresh > 0 ? (
            <button
              type="button"
              className="button small chip"
              data-testid="alarm-fresh"
              title={t('alarm.freshHint')}
              onClick={refresh}
            >
              {t('alarm.fresh', { count: fresh })}
            </button>
          ) : null}
          {canCommand ? (
            chosenOpen.length > 0 ? (
              <button
                type="button"
                className="button small"
                data-testid="ack-selected"
                onClick={() => {
                  void acknowledge(chosenOpen);
                  setChosen(new Set());
                }}
              >
                {t('alarm.acknowledgeSelected', { count: chosenOpen.length })}
              </button>
            ) : (
              <button
                type="button"
                className="button small"
                data-testid="ack-visible"
                disabled={visibleOpen.length === 0}
                onClick={() => void acknowledge(visibleOpen)}
              >
                {t('alarm.acknowledgeVisible', { count: visibleOpen.length })}
              </button>
            )
          ) : null}
        </>
      }
    >
      {lines.length === 0 ? (
        <div className="pad quiet" id="alarm-list-start" tabIndex={-1} data-testid="alarm-empty">
          <p>{t('alarm.empty')}</p>
          <p>{t('alarm.emptyHint')}</p>
        </div>
      ) : (
        <div className="alarm-scroller" ref={scroller}>
          <div
            ref={grid}
            role="grid"
            aria-label={t('alarm.list')}
            aria-rowcount={lines.length}
            aria-multiselectable="true"
            className="alarm-grid"
            style={{ height: rows.getTotalSize() }}
            onKeyDown={onKeyDown}
            {...holding}
          >
            {rows.getVirtualItems().map((item) => {
              const line = lines[item.index];
              return line === undefined ? null : (
                <AlarmListRow
                  key={item.key}
                  line={line}
                  index={item.index}
                  top={item.start}
                  tabStop={line.alarm.id === tabStop}
                  chosen={chosen.has(line.alarm.id)}
                  busy={busy.has(line.alarm.id)}
                  canCommand={canCommand}
                  onFocus={setCurrent}
                  onToggle={toggle}
                  onOpen={open}
                  onAcknowledge={(alarm) => void acknowledge([alarm])}
                  onVerify={verify}
                  onReset={(alarm, name) => void reset(alarm, name)}
                />
              );
            })}
          </div>
        </div>
      )}
    </Panel>
  );
}
