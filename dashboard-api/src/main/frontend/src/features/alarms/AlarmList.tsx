import { useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useRows } from '../../lib/live';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { AlarmListRow, ROW_HEIGHT } from './AlarmListRow';
import { ALARM_TAB_PANEL, AlarmTabs, tabId } from './AlarmTabs';
import { offersOf } from './lifecycle';
import { canVerify, countTabs, isShown, isUnacknowledged, type Line, requestsOf } from './model';
import { Requests } from './Requests';
import { SUPPRESSED_ROW_HEIGHT, SuppressedRow } from './SuppressedRow';
import { useAlarmCommands } from './useAlarmCommands';
import { useAlarmGrid } from './useAlarmGrid';
import { useListing } from './useListing';
import { selectionOf } from './where';

/** The alarm lists behind their tabs: one tab stop each, keyboard first, still while somebody points at them. */
export function AlarmList({ canCommand }: { readonly canCommand: boolean }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const alarms = useRows('alarm');
  const tab = useDesk((desk) => desk.alarmTab);
  const showTab = useDesk((desk) => desk.showAlarmTab);
  const select = useDesk((desk) => desk.select);
  const verify = useDesk((desk) => desk.verify);
  const askAbout = useDesk((desk) => desk.askAbout);
  const { listing, refresh, holding } = useListing(alarms, tab);
  const { acknowledge, send, busy } = useAlarmCommands();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { lines, fresh } = listing;
  const active = tab === 'active';

  const toggle = (id: string) =>
    setChosen((ids) =>
      ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id]),
    );
  const open = (alarm: AlarmRow) => select(selectionOf(alarm), { moveMap: true });
  const shelve = (alarm: AlarmRow) => {
    if (offersOf(alarm, roles).some(({ action }) => action === 'shelve')) {
      askAbout({ ask: 'shelve', alarm: alarm.id });
    }
  };
  const commands = {
    a: (alarm: AlarmRow) => (isShown(alarm) ? void acknowledge([alarm]) : undefined),
    s: shelve,
    v: (alarm: AlarmRow) => (canVerify(alarm) ? verify(alarm.id) : undefined),
  };
  const grid = useAlarmGrid(lines, active ? ROW_HEIGHT : SUPPRESSED_ROW_HEIGHT, {
    enter: open,
    ...(active ? { ' ': (alarm: AlarmRow) => toggle(alarm.id) } : {}),
    ...(canCommand ? commands : {}),
  });

  const counts = countTabs(alarms);
  const unacknowledged = alarms.filter((alarm) => isShown(alarm) && isUnacknowledged(alarm)).length;
  const requests = may(roles, 'commandAlarms') ? requestsOf(alarms) : [];
  const row = {
    canCommand,
    onFocus: grid.setCurrent,
    onOpen: open,
  };

  return (
    <Panel
      title={t('alarm.list')}
      testId="alarm-list"
      className="alarm-panel"
      count={t('alarm.counts', { unacked: unacknowledged, total: counts.active })}
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
          {canCommand && active ? (
            <Acknowledging
              chosen={openOnes(lines.filter(({ alarm }) => chosen.has(alarm.id)))}
              visible={openOnes(grid.visible)}
              onAcknowledge={(rows) => void acknowledge(rows)}
              onDone={() => setChosen(new Set())}
            />
          ) : null}
        </>
      }
    >
      <AlarmTabs counts={counts} chosen={tab} onChoose={showTab} />
      {requests.length > 0 ? <Requests alarms={requests} onOpen={open} /> : null}
      <div className="alarm-tab-panel" role="tabpanel" id={ALARM_TAB_PANEL} aria-labelledby={tabId(tab)}>
        {lines.length === 0 ? (
          <div className="pad quiet" id="alarm-list-start" tabIndex={-1} data-testid="alarm-empty">
            <p>{t(tab === 'active' ? 'alarm.empty' : `lifecycle.empty.${tab}`)}</p>
            <p>{t(tab === 'active' ? 'alarm.emptyHint' : `lifecycle.emptyHint.${tab}`)}</p>
          </div>
        ) : (
          <div className="alarm-scroller" ref={grid.scroller}>
            <div
              ref={grid.grid}
              role="grid"
              aria-label={t('alarm.list')}
              aria-rowcount={lines.length}
              aria-multiselectable={active}
              className="alarm-grid"
              style={{ height: grid.rows.getTotalSize() }}
              onKeyDown={grid.onKeyDown}
              {...holding}
            >
              {grid.rows.getVirtualItems().map((item) => {
                const line = lines[item.index];
                if (line === undefined) {
                  return null;
                }
                const { alarm } = line;
                const place = {
                  ...row,
                  line,
                  index: item.index,
                  top: item.start,
                  tabStop: alarm.id === grid.tabStop,
                  busy: busy.has(alarm.id),
                };
                return active ? (
                  <AlarmListRow
                    key={item.key}
                    {...place}
                    chosen={chosen.has(alarm.id)}
                    onToggle={toggle}
                    onAcknowledge={(each) => void acknowledge([each])}
                    onVerify={verify}
                    onReset={(each, name) =>
                      void send(each, { verb: 'reset' }, t('alarm.resetDone', { name }))
                    }
                  />
                ) : (
                  <SuppressedRow
                    key={item.key}
                    {...place}
                    onUnshelve={(each, name) =>
                      void send(each, { verb: 'unshelve' }, t('lifecycle.unshelved', { name }))
                    }
                    onReturn={(each, name) =>
                      void send(each, { verb: 'return-to-service' }, t('lifecycle.returned', { name }))
                    }
                  />
                );
              })}
            </div>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** The alarms that still ask to be acknowledged. */
const openOnes = (lines: readonly Line[]): AlarmRow[] =>
  lines.filter(({ alarm, gone }) => !gone && isUnacknowledged(alarm)).map(({ alarm }) => alarm);

interface AcknowledgingProps {
  readonly chosen: readonly AlarmRow[];
  readonly visible: readonly AlarmRow[];
  readonly onAcknowledge: (alarms: readonly AlarmRow[]) => void;
  readonly onDone: () => void;
}

/** Acknowledges what is selected, or else what is in sight; never what nobody sees. */
function Acknowledging({ chosen, visible, onAcknowledge, onDone }: AcknowledgingProps) {
  const { t } = useTexts();
  return chosen.length > 0 ? (
    <button
      type="button"
      className="button small"
      data-testid="ack-selected"
      onClick={() => {
        onAcknowledge(chosen);
        onDone();
      }}
    >
      {t('alarm.acknowledgeSelected', { count: chosen.length })}
    </button>
  ) : (
    <button
      type="button"
      className="button small"
      data-testid="ack-visible"
      disabled={visible.length === 0}
      onClick={() => onAcknowledge(visible)}
    >
      {t('alarm.acknowledgeVisible', { count: visible.length })}
    </button>
  );
}
