import { type KeyboardEvent, useRef } from 'react';
import type { AlarmTab } from '../../lib/desk';
import { useTexts } from '../../lib/text/text';
import { alarmTabs } from './model';

interface Props {
  readonly counts: Readonly<Record<AlarmTab, number>>;
  readonly chosen: AlarmTab;
  readonly onChoose: (tab: AlarmTab) => void;
}

export const ALARM_TAB_PANEL = 'alarm-tab-panel';
export const tabId = (tab: AlarmTab) => `alarm-tab-${tab}`;

/** The lists of alarms, each with its count: one tab stop, arrows move. */
export function AlarmTabs({ counts, chosen, onChoose }: Props) {
  const { t } = useTexts();
  const strip = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = alarmTabs.indexOf(chosen);
    const last = alarmTabs.length - 1;
    const to: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const tab = alarmTabs[to[event.key] ?? -1];
    if (tab !== undefined) {
      onChoose(tab);
      strip.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <div
      ref={strip}
      role="tablist"
      aria-label={t('lifecycle.tabs')}
      className="alarm-tabs"
      onKeyDown={onKeyDown}
    >
      {alarmTabs.map((tab) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          aria-selected={tab === chosen}
          aria-controls={ALARM_TAB_PANEL}
          tabIndex={tab === chosen ? 0 : -1}
          data-testid={`alarm-tab-${tab}`}
          data-count={counts[tab]}
          onClick={() => onChoose(tab)}
        >
          {t(`lifecycle.tab.${tab}`)} <b>{counts[tab]}</b>
        </button>
      ))}
    </div>
  );
}
