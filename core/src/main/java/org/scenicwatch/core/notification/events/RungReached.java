package org.scenicwatch.core.notification.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The people of a rung are to be told now. It repeats what choosing them and writing to them needs.
 *
 * @param ladderId the aggregate
 * @param alarmId the alarm
 * @param occurrence its occurrence
 * @param round the round of the ladder
 * @param rung the rung's place in it, from 0
 * @param told the rung
 * @param area the scenic area
 * @param kind the device kind's key, or the source type
 * @param rule the alarm's rule
 * @param priority the alarm's priority
 * @param zone the zone's code
 * @param place the place's code
 * @param raisedAt when the alarm was raised, device time
 * @param nextAt when the next rung is due if nobody acknowledges; none: this is the last
 * @param scheduleId the deadline for the next rung
 * @param at when, server time
 */
@EventType(value = "notification.RungReached", revision = 1)
public record RungReached(
        String ladderId,
        String alarmId,
        long occurrence,
        int round,
        int rung,
        PlannedRung told,
        String area,
        String kind,
        String rule,
        String priority,
        @Nullable String zone,
        @Nullable String place,
        Instant raisedAt,
        @Nullable Instant nextAt,
        @Nullable String scheduleId,
        Instant at) {}
