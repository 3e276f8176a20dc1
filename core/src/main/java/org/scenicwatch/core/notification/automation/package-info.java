/**
 * From alarms to ladders and from ladders to messages.
 *
 * <p>Events in: {@code AlarmRaised}, {@code AlarmLevelChanged}, {@code AlarmAcknowledged}, {@code AlarmReturnedToNormal},
 * {@code AlarmVerified}, the events that put an alarm aside and bring it back, {@code RungReached}, {@code AllClearGiven}, {@code LadderStopped}, {@code MessageFailed}. Out:
 * the commands of this area.
 */
@NullMarked
package org.scenicwatch.core.notification.automation;

import org.jspecify.annotations.NullMarked;
