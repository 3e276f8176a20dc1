package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The alarm's source is in service again; the alarm shows in whatever condition it has.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param cause by-hand or time
 * @param commentRef where a person's words lie in the vault
 * @param at when, server time
 * @param condition the condition as it is
 * @param suppression why the alarm is still kept from the operator; NONE: it is shown
 */
@EventType(value = "alarm.AlarmReturnedToService", revision = 1)
public record AlarmReturnedToService(
        String alarmId,
        long occurrence,
        String cause,
        @Nullable String commentRef,
        Instant at,
        String condition,
        String suppression) {}
