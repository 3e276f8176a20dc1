package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * What the rule watches is right again. An acknowledged alarm becomes normal, another waits for its acknowledgement; a
 * latch stays.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param value the value that ended it
 * @param at when it became so, device time
 * @param decidedAt when the platform found out, server time
 * @param condition the condition from now on: NORMAL or RETURNED_UNACKNOWLEDGED
 * @param latch the latch as it is
 */
@EventType(value = "alarm.AlarmReturnedToNormal", revision = 1)
public record AlarmReturnedToNormal(
        String alarmId,
        long occurrence,
        @Nullable Double value,
        Instant at,
        Instant decidedAt,
        String condition,
        String latch) {}
