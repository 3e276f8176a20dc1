package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A cause for which the design hid the alarm is gone.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param cause the cause that is gone
 * @param at when, server time
 * @param condition the condition as it is
 * @param suppression why the alarm is still kept from the operator; NONE: it is shown
 */
@EventType(value = "alarm.AlarmSuppressionEnded", revision = 1)
public record AlarmSuppressionEnded(
        String alarmId, long occurrence, String cause, Instant at, String condition, String suppression) {}
