import { live } from '../../lib/live';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { Age } from '../../ui/Times';
import { factsOf, type Group, isConfirmedFire } from './groups';
import { whereOf } from './where';

interface Props {
  readonly id: string;
  readonly group: Group;
  readonly index: number;
  readonly top: number;
  readonly tabStop: boolean;
  readonly expanded: boolean;
  readonly canCommand: boolean;
  readonly onFocus: (id: string) => void;
  readonly onToggle: (key: string) => void;
  readonly onAcknowledge: (group: Group) => void;
}

/** One group of alarms: its worst level, how many, how many unacknowledged, the newest, what and where. */
export function GroupRow({ id, group, expanded, ...props }: Props) {
  const { t, name } = useTexts();
  const facts = factsOf(group);
  const about = useGroupName(group);
  const open = facts.open.length;
  const blinks = facts.worstOpen && facts.worst !== 'CAUTION';
  return (
    <div
      role="row"
      className={`alarm-row alarm-group ${open > 0 ? 'unacknowledged' : ''} ${facts.gone ? 'gone' : ''} level-${facts.worst}`}
      style={{ transform: `translateY(${props.top}px)` }}
      tabIndex={props.tabStop ? 0 : -1}
      aria-rowindex={props.index + 1}
      aria-level={1}
      aria-expanded={expanded}
      data-testid="alarm-group"
      data-row={id}
      data-group={group.key}
      data-count={facts.count}
      data-unacknowledged={open}
      data-priority={facts.worst}
      onFocus={() => props.onFocus(id)}
      onClick={() => props.onToggle(group.key)}
    >
      <span role="gridcell" className="group-fold">
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="line-sign">
          <path d={expanded ? 'M2 4l4 4.5L10 4' : 'M4 2l4.5 4L4 10'} />
        </svg>
      </span>
      <span role="gridcell" className={blinks ? 'blinking' : ''}>
        <Mark priority={facts.worst} hollow={!facts.worstOpen} />
      </span>
      <span role="gridcell" className="alarm-age">
        <Age at={facts.newestAt} />
      </span>
      <span role="gridcell" className="group-what clip" title={about}>
        {name(facts.title)}
        <span className="group-where"> · {useGroupPlace(group)}</span>
      </span>
      <span role="gridcell" className="group-counts">
        {facts.gone ? (
          t('alarm.gone')
        ) : (
          <>
            <span className="group-words">
              {t('flood.members', { count: facts.count })}
              {open === 0 ? null : <b>{t('flood.open', { count: open })}</b>}
            </span>
            <span className="group-numbers" aria-hidden="true">
              <b>{open}</b>/{facts.count}
            </span>
          </>
        )}
      </span>
      <span role="gridcell" className="alarm-actions">
        {props.canCommand && open > 0 ? (
          <button
            type="button"
            className="button small"
            tabIndex={-1}
            data-testid="group-ack"
            aria-label={t('flood.acknowledgeOf', { name: about, count: open })}
            onClick={(event) => {
              event.stopPropagation();
              props.onAcknowledge(group);
            }}
          >
            <span className="group-words">{t('flood.acknowledge', { count: open })}</span>
            <span className="group-numbers">{t('flood.acknowledgeShort')}</span>
          </button>
        ) : null}
      </span>
    </div>
  );
}

/** Where a group is: the device of a single alarm, else the zone; a confirmed fire also says that it is one fire. */
function useGroupPlace(group: Group): string {
  const { t, name, language } = useTexts();
  const { zone, count } = factsOf(group);
  const [first] = group.alarms;
  const fire = group.alarms.find(isConfirmedFire);
  if (fire !== undefined) {
    return `${whereOf(fire, language)} · ${t('flood.confirmedFire')}`;
  }
  if (count === 1 && first !== undefined) {
    return whereOf(first, language);
  }
  const row = zone === null ? undefined : live.row('zone', zone);
  return row === undefined ? (zone ?? t('flood.noZone')) : name(row.name);
}

/** What and where, in one. */
export function useGroupName(group: Group): string {
  const { name } = useTexts();
  return `${name(factsOf(group).title)} · ${useGroupPlace(group)}`;
}
