package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * An active alarm reached another level of its rule. A more urgent one makes it unacknowledged again.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param previousLevel the level before
 * @param level the level now
 * @param priority CRITICAL, WARNING or CAUTION
 * @param value the value that changed it
 * @param threshold the new level's threshold
 * @param state the state that the device reported, for rules on states
 * @param code the device's own code beside its state
 * @param at when it became so, device time
 * @param decidedAt when the platform found out, server time
 * @param condition the condition from now on
 * @param suppression why the alarm is kept from the operator all the same; NONE: it is shown
 */
@EventType(value = "alarm.AlarmLevelChanged", revision = 2)
public record AlarmLevelChanged(
        String alarmId,
        long occurrence,
        String previousLevel,
        String level,
        String priority,
        @Nullable Double value,
        @Nullable Double threshold,
        @Nullable String state,
        @Nullable String code,
        Instant at,
        Instant decidedAt,
        String condition,
        String suppression) {}
