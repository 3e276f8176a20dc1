import type { AlarmRow } from '../../contract/rows';
import { may } from '../../lib/site';
import { isConfirmedFire } from './groups';
import { canReset, canVerify, isStanding, isUnacknowledged } from './model';

/** What can be done to an alarm, in the order of the buttons. */
export type Action =
  | 'acknowledge'
  | 'verify'
  | 'reset'
  | 'shelve'
  | 'unshelve'
  | 'takeOutOfService'
  | 'approve'
  | 'decline'
  | 'returnToService'
  | 'comment';

/** An action that the alarm's state allows, and what keeps this person from it, if anything does. */
export interface Offer {
  readonly action: Action;
  readonly hindrance: 'commanderOnly' | null;
}

/** How long an alarm may lie on the shelf, in minutes; the last one is the server's limit. */
export const shelfMinutes = [15, 30, 60, 120, 240, 480] as const;

/** Usual lengths of being out of service, in hours. */
export const serviceHours = [2, 8, 24, 72, 168, 720] as const;

/** How long an acknowledgement can be taken back, in milliseconds; the server's limit. */
export const UNDO_MILLIS = 10_000;

/** A fire alarm: the only kind that is held until it is verified, and that several signs may confirm. */
export const isFire = (alarm: AlarmRow): boolean =>
  alarm.latching === 'UNTIL_VERIFIED' || isConfirmedFire(alarm);

/** Taking a fire alarm out of service is only a request until the commander agrees. */
export function needsApproval(fire: boolean, roles: readonly string[]): boolean {
  return fire && !may(roles, 'commandAlarms');
}

/** What keeps somebody from shelving this alarm: the highest priority is the commander's. */
export function shelfHindrance(alarm: AlarmRow, roles: readonly string[]): Offer['hindrance'] {
  return alarm.priority === 'CRITICAL' && !may(roles, 'commandAlarms') ? 'commanderOnly' : null;
}

/** On the shelf a fire alarm that nobody looked at, or that is over, would hide the next fire; the server's rule. */
function isVerifiedAndActive(alarm: AlarmRow): boolean {
  const active = alarm.condition === 'UNACKNOWLEDGED' || alarm.condition === 'ACKNOWLEDGED';
  return active && alarm.latch === 'VERIFIED';
}

/**
 * What somebody with these roles is offered for an alarm in this state. What a fire alarm was can always be told, even
 * while it is suppressed; only what asks for attention can be acknowledged.
 */
export function offersOf(alarm: AlarmRow, roles: readonly string[]): readonly Offer[] {
  if (!may(roles, 'desk')) {
    return [];
  }
  const { suppression, outOfServiceRequest } = alarm;
  const asked = outOfServiceRequest !== null;
  const decides = asked && may(roles, 'commandAlarms');
  const offered: Readonly<Record<Action, boolean>> = {
    acknowledge: suppression === 'NONE' && isUnacknowledged(alarm),
    verify: canVerify(alarm),
    reset: canReset(alarm),
    shelve: suppression === 'NONE' && (isFire(alarm) ? isVerifiedAndActive(alarm) : isStanding(alarm)),
    unshelve: suppression === 'SHELVED',
    takeOutOfService: suppression !== 'OUT_OF_SERVICE' && !asked,
    approve: decides,
    decline: decides,
    returnToService: suppression === 'OUT_OF_SERVICE',
    comment: true,
  };
  return (Object.keys(offered) as Action[])
    .filter((action) => offered[action])
    .map((action) => ({ action, hindrance: action === 'shelve' ? shelfHindrance(alarm, roles) : null }));
}

/** How much of the time for taking an acknowledgement back is left, by the server's clock. */
export function undoMillisLeft(acknowledgedAt: number | null, serverNow: number): number {
  const left = (acknowledgedAt ?? serverNow) + UNDO_MILLIS - serverNow;
  return Math.min(UNDO_MILLIS, Math.max(0, left));
}
