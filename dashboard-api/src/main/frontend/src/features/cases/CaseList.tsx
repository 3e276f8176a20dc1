import { type KeyboardEvent, useRef, useState } from 'react';
import { useRows } from '../../lib/live';
import { usePreferences } from '../../lib/preferences';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { CaseItem } from './CaseItem';
import { orderCases } from './model';
import { PressingButton } from './Pressing';
import './cases.css';

/** Open cases: those that wait for triage first. */
export function CaseList() {
  const { t } = useTexts();
  const rows = orderCases(useRows('case'));
  const letterKeys = usePreferences((state) => state.letterKeys);
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const tabStop = rows.some(({ id }) => id === current) ? current : (rows[0]?.id ?? null);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const key = event.key.toLowerCase();
    const down = key === 'arrowdown' || (letterKeys && key === 'j');
    const up = key === 'arrowup' || (letterKeys && key === 'k');
    if ((down || up) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const at = rows.findIndex(({ id }) => id === tabStop);
      const next = rows[Math.min(rows.length - 1, Math.max(0, at + (down ? 1 : -1)))];
      if (next !== undefined) {
        list.current?.querySelector<HTMLElement>(`[data-case="${CSS.escape(next.id)}"]`)?.focus();
      }
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <Panel
      title={t('cases.list')}
      count={rows.length}
      actions={<PressingButton />}
      testId="case-list"
      className="case-panel"
    >
      {rows.length === 0 ? (
        <p className="pad quiet" data-testid="case-empty">
          {t('cases.empty')}
        </p>
      ) : (
        <ul ref={list} className="case-rows">
          {rows.map((row) => (
            <CaseItem
              key={row.id}
              row={row}
              tabStop={row.id === tabStop}
              onKeyDown={onKeyDown}
              onFocus={() => setCurrent(row.id)}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
