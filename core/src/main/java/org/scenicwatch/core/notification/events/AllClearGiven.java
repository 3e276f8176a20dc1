package org.scenicwatch.core.notification.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Whoever was told of the alarm is to be told that it was none.
 *
 * @param ladderId the aggregate
 * @param alarmId the alarm
 * @param occurrence its occurrence
 * @param alarmEvent number of the alarm's event that is the reason
 * @param result FALSE_ALARM, TEST or FAULT
 * @param area the scenic area
 * @param kind the device kind's key, or the source type
 * @param rule the alarm's rule
 * @param priority the alarm's priority
 * @param place the place's code
 * @param raisedAt when the alarm was raised, device time
 * @param at when, server time
 */
@EventType(value = "notification.AllClearGiven", revision = 1)
public record AllClearGiven(
        String ladderId,
        String alarmId,
        long occurrence,
        long alarmEvent,
        String result,
        String area,
        String kind,
        String rule,
        String priority,
        @Nullable String place,
        Instant raisedAt,
        Instant at) {}
