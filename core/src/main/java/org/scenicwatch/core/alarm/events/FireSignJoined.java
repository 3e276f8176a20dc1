package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A sign speaks for a confirmed fire. It repeats what casework needs of the fire.
 *
 * @param alarmId the aggregate: the confirmed fire
 * @param occurrence its occurrence
 * @param area the scenic area
 * @param zone the zone's code
 * @param place the house's code
 * @param sign what it is a sign of: smoke, temperature, power, call-point or complaint
 * @param source the alarm's or the case's aggregate id
 * @param sourceOccurrence the alarm's occurrence; 0 for a case
 * @param seenAt when it became so, device time
 * @param at when, server time
 */
@EventType(value = "alarm.FireSignJoined", revision = 1)
public record FireSignJoined(
        String alarmId,
        long occurrence,
        String area,
        @Nullable String zone,
        @Nullable String place,
        String sign,
        String source,
        long sourceOccurrence,
        Instant seenAt,
        Instant at) {}
