package org.scenicwatch.core.notification.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * People begin to be told of an alarm's occurrence: for the first time, or anew because it was raised again or became
 * more urgent.
 *
 * @param ladderId the aggregate, {@code ladder:{area}/{source}/{rule}/{occurrence}}
 * @param alarmId the alarm
 * @param occurrence its occurrence
 * @param alarmEvent number of the alarm's event that is the reason
 * @param round counted from 1 for the occurrence
 * @param ladder which ladder of the book, for example {@code fire-critical}
 * @param area the scenic area
 * @param kind the device kind's key, or the source type
 * @param rule the alarm's rule
 * @param latching NONE, UNTIL_RESET or UNTIL_VERIFIED
 * @param priority CRITICAL, WARNING or CAUTION
 * @param zone the zone's code
 * @param place the place's code
 * @param raisedAt when the alarm was raised, device time
 * @param rungs the rungs, in order
 * @param nextAt when the first rung is due; none: at once, or there is none
 * @param scheduleId the deadline for it
 * @param at when, server time
 */
@EventType(value = "notification.LadderStarted", revision = 1)
public record LadderStarted(
        String ladderId,
        String alarmId,
        long occurrence,
        long alarmEvent,
        int round,
        String ladder,
        String area,
        String kind,
        String rule,
        String latching,
        String priority,
        @Nullable String zone,
        @Nullable String place,
        Instant raisedAt,
        List<PlannedRung> rungs,
        @Nullable Instant nextAt,
        @Nullable String scheduleId,
        Instant at) {

    /** The same start with the deadline of its first rung. */
    public LadderStarted firstDue(Instant firstAt, String firstScheduleId) {
        return new LadderStarted(
                ladderId,
                alarmId,
                occurrence,
                alarmEvent,
                round,
                ladder,
                area,
                kind,
                rule,
                latching,
                priority,
                zone,
                place,
                raisedAt,
                rungs,
                firstAt,
                firstScheduleId,
                at);
    }
}
