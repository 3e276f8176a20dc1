import type { AlarmRow } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { AlarmActions } from './AlarmActions';
import { AlarmFacts } from './AlarmFacts';
import { AlarmTrail } from './AlarmTrail';
import { Around } from './Around';
import { CommentBox } from './CommentBox';
import { FireSigns } from './FireSigns';
import { isConfirmedFire } from './groups';
import { HousesTold } from './HouseMarks';
import { LastingNotes } from './LastingMarks';
import { isFire } from './lifecycle';
import { isStanding, isUnacknowledged } from './model';
import { Notified } from './Notified';
import { OutageMembers } from './OutageMembers';
import { SuppressionFacts } from './Suppression';

interface Props {
  readonly alarm: AlarmRow;
  readonly canCommand: boolean;
  /** Whether the trail stands open from the start. */
  readonly trailOpen?: boolean;
}

/** One alarm in full: level, state, since when, value against its limit, what to do, the commands, and its trail. */
export function AlarmCard({ alarm, canCommand, trailOpen = false }: Props) {
  const { t, name } = useTexts();
  return (
    <article className={`alarm-card level-${alarm.priority}`} data-testid="alarm-card" data-alarm={alarm.id}>
      <h3>
        <Mark priority={alarm.priority} hollow={!isUnacknowledged(alarm)} nothing={!isStanding(alarm)} />
        {name(alarm.title)}
      </h3>
      <p>
        {t(`priority.${alarm.priority}.word`)} · <b>{t(`condition.${alarm.condition}`)}</b>
        {alarm.latch === 'HELD' ? ` · ${t('alarm.held')}` : ''}
        {alarm.latch === 'VERIFIED' ? ` · ${t('alarm.verified')}` : ''}
      </p>
      <SuppressionFacts alarm={alarm} />
      <LastingNotes alarm={alarm} />
      <HousesTold alarm={alarm} />
      <AlarmFacts alarm={alarm} />
      {alarm.source.type === 'zone' ? <OutageMembers alarm={alarm} /> : null}
      {alarm.priority === 'CAUTION' ? null : <Notified alarm={alarm} />}
      <AlarmActions alarm={alarm} />
      {isConfirmedFire(alarm) ? <FireSigns alarm={alarm} /> : null}
      {isFire(alarm) ? <Around alarm={alarm} /> : null}
      {canCommand ? <CommentBox alarm={alarm} /> : null}
      <AlarmTrail alarm={alarm} open={trailOpen} />
    </article>
  );
}
