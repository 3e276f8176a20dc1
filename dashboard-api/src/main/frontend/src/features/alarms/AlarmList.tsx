import { useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useRows } from '../../lib/live';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { AcknowledgeGroup } from './AcknowledgeGroup';
import { Acknowledging } from './Acknowledging';
import { AlarmListRow, ROW_HEIGHT } from './AlarmListRow';
import { ALARM_TAB_PANEL, AlarmTabs, tabId } from './AlarmTabs';
import { GroupingSwitch } from './GroupingSwitch';
import { GroupRow } from './GroupRow';
import { factsOf, type Group, groupRowId, type Item } from './groups';
import { offersOf } from './lifecycle';
import { canVerify, countTabs, isShown, isUnacknowledged, requestsOf } from './model';
import { Requests } from './Requests';
import { SUPPRESSED_ROW_HEIGHT, SuppressedRow } from './SuppressedRow';
import { useAlarmCommands } from './useAlarmCommands';
import { useAlarmGrid } from './useAlarmGrid';
import { useGrouping, useSettledGrouping } from './useGrouping';
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
  const { acknowledge, send, busy } = useAlarmCommands();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const active = tab === 'active';
  const { grouped, expanded, pending, switchGrouping, fold } = useGrouping(active);
  const { items, fresh, held, refresh, holding } = useListing(alarms, tab, grouped, expanded);
  useSettledGrouping(held);
  const grid = useAlarmGrid(items, active ? ROW_HEIGHT : SUPPRESSED_ROW_HEIGHT);

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
  const askGroup = (group: Group) => {
    const ids = factsOf(group).open.map(({ id }) => id);
    setAsked(ids.length === 0 ? null : ids);
  };
  const regroup = () => {
    grid.keepFocus();
    switchGrouping();
  };
  const onAlarm = (act: (alarm: AlarmRow) => void) => (item: Item) =>
    item.line === null ? undefined : act(item.line.alarm);
  const keys = {
    enter: (item: Item) => (item.line === null ? fold(item.group.key) : open(item.line.alarm)),
    ...(active ? { ' ': onAlarm(({ id }) => toggle(id)), g: regroup } : {}),
    ...(grouped
      ? {
          arrowright: ({ line, group }: Item) =>
            line === null && !expanded.has(group.key) ? fold(group.key) : undefined,
          // From an alarm to its group first, and only from there the group is closed.
          arrowleft: ({ line, group }: Item) => {
            if (line !== null && group !== null) {
              grid.goTo(groupRowId(group.key));
            } else if (group !== null && expanded.has(group.key)) {
              fold(group.key);
            }
          },
        }
      : {}),
    ...(canCommand
      ? {
          a: (item: Item) => {
            if (item.line === null) {
              askGroup(item.group);
            } else if (isShown(item.line.alarm)) {
              void acknowledge([item.line.alarm]);
            }
          },
          s: onAlarm(shelve),
          v: onAlarm((alarm) => (canVerify(alarm) ? verify(alarm.id) : undefined)),
        }
      : {}),
  };

  const counts = countTabs(alarms);
  const unacknowledged = alarms.filter((alarm) => isShown(alarm) && isUnacknowledged(alarm)).length;
  const requests = may(roles, 'commandAlarms') ? requestsOf(alarms) : [];

  const drawRow = (item: Item, index: number, top: number) => {
    const place = {
      index,
      top,
      canCommand,
      tabStop: item.id === grid.tabStop,
      onFocus: grid.setCurrent,
    };
    if (item.line === null) {
      return (
        <GroupRow
          key={item.id}
          {...place}
          id={item.id}
          group={item.group}
          expanded={expanded.has(item.group.key)}
          onToggle={fold}
          onAcknowledge={askGroup}
        />
      );
    }
    const { line } = item;
    const row = { ...place, line, busy: busy.has(line.alarm.id), onOpen: open };
    return active ? (
      <AlarmListRow
        key={item.id}
        {...row}
        inGroup={item.group !== null}
        chosen={chosen.has(line.alarm.id)}
        onToggle={toggle}
        onAcknowledge={(each) => void acknowledge([each])}
        onVerify={verify}
        onReset={(each, name) => void send(each, { verb: 'reset' }, t('alarm.resetDone', { name }))}
      />
    ) : (
      <SuppressedRow
        key={item.id}
        {...row}
        onUnshelve={(each, name) => void send(each, { verb: 'unshelve' }, t('lifecycle.unshelved', { name }))}
        onReturn={(each, name) =>
          void send(each, { verb: 'return-to-service' }, t('lifecycle.returned', { name }))
        }
      />
    );
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
          {active ? <GroupingSwitch grouped={grouped} pending={pending} onSwitch={regroup} /> : null}
          {canCommand && active ? (
            <Acknowledging
              chosen={openOnes(items.filter(({ id }) => chosen.has(id)))}
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
        {items.length === 0 ? (
          <div className="pad quiet" id="alarm-list-start" tabIndex={-1} data-testid="alarm-empty">
            <p>{t(tab === 'active' ? 'alarm.empty' : `lifecycle.empty.${tab}`)}</p>
            <p>{t(tab === 'active' ? 'alarm.emptyHint' : `lifecycle.emptyHint.${tab}`)}</p>
          </div>
        ) : (
          <div className="alarm-scroller" ref={grid.scroller}>
            <div
              ref={grid.grid}
              role="treegrid"
              aria-label={t(grouped ? 'flood.grouped' : 'alarm.list')}
              aria-rowcount={items.length}
              aria-multiselectable={active}
              className="alarm-grid"
              style={{ height: grid.rows.getTotalSize() }}
              onKeyDown={(event) => grid.onKeyDown(event, keys)}
              {...holding}
            >
              {grid.rows.getVirtualItems().map(({ index, start }) => {
                const item = items[index];
                return item === undefined ? null : drawRow(item, index, start);
              })}
            </div>
          </div>
        )}
      </div>
      {asked === null ? null : (
        <AcknowledgeGroup
          ids={asked}
          alarms={alarms}
          onAcknowledge={(rows) => void acknowledge(rows)}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  );
}

/** The alarms on these rows that still ask to be acknowledged; what a collapsed group holds is on no row. */
const openOnes = (items: readonly Item[]): AlarmRow[] =>
  items.flatMap(({ line }) =>
    line !== null && !line.gone && isUnacknowledged(line.alarm) ? [line.alarm] : [],
  );
