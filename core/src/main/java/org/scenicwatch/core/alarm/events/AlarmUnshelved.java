package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The alarm came back from the shelf and shows in whatever condition it has.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param cause by-hand, time, more-urgent, or fire-again: a fire alarm was raised anew
 * @param commentRef where a person's words lie in the vault
 * @param at when, server time
 * @param condition the condition as it is
 * @param suppression why the alarm is still kept from the operator; NONE: it is shown
 */
@EventType(value = "alarm.AlarmUnshelved", revision = 1)
public record AlarmUnshelved(
        String alarmId,
        long occurrence,
        String cause,
        @Nullable String commentRef,
        Instant at,
        String condition,
        String suppression) {}
