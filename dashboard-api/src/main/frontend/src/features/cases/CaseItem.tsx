import type { KeyboardEvent } from 'react';
import type { CaseRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { Age } from '../../ui/Times';
import { CaseDue } from './CaseDue';
import { CaseMarks } from './CaseMarks';
import { levelOf } from './model';

interface Props {
  readonly row: CaseRow;
  readonly tabStop?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLButtonElement>) => void;
  readonly onFocus?: () => void;
}

/** A case on one line. */
export function CaseItem({ row, tabStop = true, onKeyDown, onFocus }: Props) {
  const { t, name, caseState, caseOrigin } = useTexts();
  const select = useDesk((desk) => desk.select);
  const selected = useDesk(({ selection }) => selection?.type === 'case' && selection.id === row.id);
  const level = levelOf(row);
  const title = name(row.title) || row.category || row.cause || '';
  const place = name(row.placeName);
  return (
    <li>
      <button
        type="button"
        className="case-row"
        tabIndex={tabStop ? 0 : -1}
        aria-current={selected || undefined}
        data-testid="case-row"
        data-case={row.id}
        data-state={row.state}
        data-origin={row.origin}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={() => select({ type: 'case', id: row.id }, { moveMap: true })}
      >
        {level === null ? <span /> : <Mark priority={level} hollow={row.state !== 'OPENED'} />}
        <span className="case-age">
          <Age at={row.openedAt} />
        </span>
        <span className="clip" title={`${row.number} ${title} ${place}`}>
          <b className={row.state === 'OPENED' ? '' : 'read'}>{title}</b>
          {place === '' ? '' : ` · ${place}`}
        </span>
        <span>
          <CaseDue id={row.id} />
          <CaseMarks marks={row.marks} short />
          {row.jointBodies.length === 0 ? null : (
            <abbr
              className="case-mark"
              title={t('routing.jointRow', {
                lead: name(row.assigneeName) || row.assignee || '',
                count: row.jointBodies.length,
              })}
              data-mark="joint-bodies"
            >
              +{row.jointBodies.length}
            </abbr>
          )}
        </span>
        <span className="quiet clip case-origin">{caseOrigin(row.origin)}</span>
        <span className="case-state">{caseState(row.state)}</span>
      </button>
    </li>
  );
}
