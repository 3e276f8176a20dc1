import { memo } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { metricValue } from '../../lib/format';
import { usePlaceNames } from '../../lib/places';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { Age } from '../../ui/Times';
import { AwaitingMark } from './AwaitingMark';
import { HelpMark } from './HouseMarks';
import { LastingMarks } from './LastingMarks';
import { canReset, canVerify, isStanding, isUnacknowledged, type Line, sinceOf } from './model';
import { whereOf, whereParts } from './where';

export const ROW_HEIGHT = 30;

interface Props {
  readonly line: Line;
  readonly index: number;
  readonly top: number;
  readonly tabStop: boolean;
  /** It stands under the row of its group. */
  readonly inGroup: boolean;
  readonly chosen: boolean;
  readonly busy: boolean;
  readonly canCommand: boolean;
  readonly onFocus: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onOpen: (alarm: AlarmRow) => void;
  readonly onAcknowledge: (alarm: AlarmRow) => void;
  readonly onVerify: (id: string) => void;
  readonly onReset: (alarm: AlarmRow, name: string) => void;
}

function AlarmListRowView(props: Props) {
  const { t, name, language } = useTexts();
  const { alarm, gone } = props.line;
  usePlaceNames();
  const unacknowledged = isUnacknowledged(alarm);
  const where = whereOf(alarm, language);
  const parts = whereParts(alarm, language);
  const title = name(alarm.title);
  const state = gone ? t('alarm.gone') : t(`condition.${alarm.condition}`);
  const short = gone ? state : t(`conditionShort.${alarm.condition}`);
  // Unacknowledged shows by weight, filled mark and button already; every other state is written out.
  const marked = gone || alarm.condition !== 'UNACKNOWLEDGED';
  const blinks = unacknowledged && !gone && alarm.priority !== 'CAUTION';
  return (
    <div
      role="row"
      className={`alarm-row ${unacknowledged ? 'unacknowledged' : ''} ${gone ? 'gone' : ''} ${props.inGroup ? 'in-group' : ''} level-${alarm.priority}`}
      style={{ transform: `translateY(${props.top}px)` }}
      tabIndex={props.tabStop ? 0 : -1}
      aria-rowindex={props.index + 1}
      aria-level={props.inGroup ? 2 : undefined}
      aria-selected={props.chosen}
      data-testid="alarm-row"
      data-row={alarm.id}
      data-alarm={alarm.id}
      data-condition={gone ? 'GONE' : alarm.condition}
      data-priority={alarm.priority}
      onFocus={() => props.onFocus(alarm.id)}
      onClick={() => props.onOpen(alarm)}
    >
      <span role="gridcell" className="alarm-choose">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={props.chosen}
          disabled={gone}
          aria-label={t('alarm.select', { name: `${where} ${title}` })}
          onClick={(event) => event.stopPropagation()}
          onChange={() => props.onToggle(alarm.id)}
        />
      </span>
      <span role="gridcell" className={blinks ? 'blinking' : ''}>
        <Mark priority={alarm.priority} hollow={!unacknowledged} nothing={!isStanding(alarm)} />
      </span>
      <span role="gridcell" className="alarm-age">
        <Age at={sinceOf(alarm)} />
      </span>
      <span role="gridcell" className="alarm-where clip" title={where}>
        {parts.code}
        <span className="alarm-where-name"> {parts.name}</span>
      </span>
      <span role="gridcell" className="alarm-what" title={`${title} · ${state}`}>
        <span className="clip">{title}</span>
        {marked ? (
          <span className="alarm-state">{short}</span>
        ) : (
          <span className="visually-hidden">{short}</span>
        )}
        {alarm.outOfServiceRequest === null ? null : <AwaitingMark />}
        {gone ? null : <HelpMark alarm={alarm} />}
        {gone ? null : <LastingMarks alarm={alarm} />}
        {alarm.late === true ? <span className="alarm-state">{t('alarm.late')}</span> : null}
        {alarm.metric !== null && alarm.value !== null ? (
          <span className="alarm-value">{metricValue(alarm.metric, alarm.value, language)}</span>
        ) : null}
      </span>
      <span role="gridcell" className="alarm-actions">
        {props.canCommand && !gone ? <RowActions {...props} where={where} title={title} /> : null}
      </span>
    </div>
  );
}

function RowActions(props: Props & { readonly where: string; readonly title: string }) {
  const { t } = useTexts();
  const { alarm } = props.line;
  const about = `${props.where} ${props.title}`;
  return (
    <>
      {isUnacknowledged(alarm) ? (
        <button
          type="button"
          className="button small"
          tabIndex={-1}
          data-testid="ack-button"
          disabled={props.busy}
          aria-label={t('alarm.acknowledgeOf', { name: about })}
          onClick={(event) => {
            event.stopPropagation();
            props.onAcknowledge(alarm);
          }}
        >
          {t('alarm.acknowledge')}
        </button>
      ) : null}
      {canVerify(alarm) ? (
        <button
          type="button"
          className="button small"
          tabIndex={-1}
          data-testid="verify-button"
          aria-label={`${t('alarm.verify')} ${about}`}
          onClick={(event) => {
            event.stopPropagation();
            props.onVerify(alarm.id);
          }}
        >
          {t('alarm.verify')}
        </button>
      ) : null}
      {canReset(alarm) ? (
        <button
          type="button"
          className="button small"
          tabIndex={-1}
          data-testid="reset-button"
          aria-label={`${t('alarm.reset')} ${about}`}
          onClick={(event) => {
            event.stopPropagation();
            props.onReset(alarm, about);
          }}
        >
          {t('alarm.reset')}
        </button>
      ) : null}
    </>
  );
}

/** One row of the alarm list. */
export const AlarmListRow = memo(AlarmListRowView);
