package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person found out whether a fire alarm was real (核警). It repeats what casework needs of the alarm.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param area the scenic area
 * @param sourceId the source's id as in rows
 * @param kind the device kind's key
 * @param zone the zone's code
 * @param place the place's code
 * @param result REAL_FIRE, FALSE_ALARM, TEST or FAULT
 * @param cause the cause's code in the list of causes, for example {@code cooking}
 * @param at when, server time
 * @param condition the condition as it is
 * @param latch the latch from now on: VERIFIED
 */
@EventType(value = "alarm.AlarmVerified", revision = 1)
public record AlarmVerified(
        String alarmId,
        long occurrence,
        String area,
        String sourceId,
        String kind,
        @Nullable String zone,
        @Nullable String place,
        String result,
        String cause,
        Instant at,
        String condition,
        String latch) {}
