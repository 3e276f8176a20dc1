package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person has seen the alarm.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param commentRef where the person's words lie in the vault
 * @param at when, server time
 * @param condition the condition from now on: ACKNOWLEDGED or NORMAL
 * @param latch the latch as it is
 * @param by who it was, an opaque id: only they can take it back; none in revision 1
 */
@EventType(value = "alarm.AlarmAcknowledged", revision = 2)
public record AlarmAcknowledged(
        String alarmId,
        long occurrence,
        @Nullable String commentRef,
        Instant at,
        String condition,
        String latch,
        @Nullable String by) {}
