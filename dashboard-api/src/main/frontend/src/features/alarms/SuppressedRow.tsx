import { memo } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { Age, Remaining } from '../../ui/Times';
import { AwaitingMark } from './AwaitingMark';
import { isStanding, isUnacknowledged, type Line } from './model';
import { useSuppressionWords } from './Suppression';
import { whereOf, whereParts } from './where';

/** Two lines: what it is and for how much longer; why, by whom and since when. */
export const SUPPRESSED_ROW_HEIGHT = 50;

interface Props {
  readonly line: Line;
  readonly index: number;
  readonly top: number;
  readonly tabStop: boolean;
  readonly busy: boolean;
  readonly canCommand: boolean;
  readonly onFocus: (id: string) => void;
  readonly onOpen: (alarm: AlarmRow) => void;
  readonly onUnshelve: (alarm: AlarmRow, name: string) => void;
  readonly onReturn: (alarm: AlarmRow, name: string) => void;
}

function SuppressedRowView(props: Props) {
  const { t, name, language } = useTexts();
  const words = useSuppressionWords();
  const { alarm, gone } = props.line;
  const { suppressed, suppression } = alarm;
  const where = whereOf(alarm, language);
  const parts = whereParts(alarm, language);
  const about = `${where} ${name(alarm.title)}`;
  const back =
    suppression === 'SHELVED'
      ? { text: t('lifecycle.unshelve'), act: props.onUnshelve, testId: 'unshelve-button' }
      : suppression === 'OUT_OF_SERVICE'
        ? { text: t('lifecycle.returnToService'), act: props.onReturn, testId: 'return-button' }
        : null;
  return (
    <div
      role="row"
      className={`suppressed-row ${gone ? 'gone' : ''}`}
      style={{ transform: `translateY(${props.top}px)` }}
      tabIndex={props.tabStop ? 0 : -1}
      aria-rowindex={props.index + 1}
      data-testid="alarm-row"
      data-row={alarm.id}
      data-alarm={alarm.id}
      data-condition={gone ? 'GONE' : alarm.condition}
      data-suppression={suppression}
      data-priority={alarm.priority}
      onFocus={() => props.onFocus(alarm.id)}
      onClick={() => props.onOpen(alarm)}
    >
      <span role="gridcell" className="suppressed-mark">
        <Mark priority={alarm.priority} hollow={!isUnacknowledged(alarm)} nothing={!isStanding(alarm)} />
      </span>
      <span role="gridcell" className="suppressed-what" title={about}>
        <b className="clip">
          {parts.code} {name(alarm.title)}
        </b>
        <span className="alarm-state">{gone ? t('alarm.gone') : t(`conditionShort.${alarm.condition}`)}</span>
        {alarm.outOfServiceRequest === null ? null : <AwaitingMark />}
      </span>
      <span role="gridcell" className="suppressed-left" data-testid="remaining">
        {gone || suppressed === null ? null : suppressed.until === null ? (
          <span className="quiet">
            {suppression === 'SUPPRESSED_BY_DESIGN' ? '' : t('lifecycle.forGood')}
          </span>
        ) : (
          <Remaining until={suppressed.until} />
        )}
      </span>
      <span role="gridcell" className="suppressed-why clip" title={words.why(alarm)}>
        {suppressed === null ? null : (
          <>
            {words.why(alarm)}
            {/* By design it is never a person's doing. */}
            {suppression === 'SUPPRESSED_BY_DESIGN' ? '' : ` · ${words.by(suppressed.by)}`} ·{' '}
            <Age at={suppressed.at} />
          </>
        )}
      </span>
      <span role="gridcell" className="suppressed-actions">
        {back !== null && props.canCommand && !gone ? (
          <button
            type="button"
            className="button small"
            tabIndex={-1}
            data-testid={back.testId}
            disabled={props.busy}
            aria-label={t('lifecycle.about', { action: back.text, name: about })}
            onClick={(event) => {
              event.stopPropagation();
              back.act(alarm, about);
            }}
          >
            {back.text}
          </button>
        ) : null}
      </span>
    </div>
  );
}

/** One row of the lists of what is shelved, suppressed by design or out of service. */
export const SuppressedRow = memo(SuppressedRowView);
