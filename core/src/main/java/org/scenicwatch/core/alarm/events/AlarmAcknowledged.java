package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person has seen the alarm; who it was is in the metadata.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param commentRef where the person's words lie in the vault
 * @param at when, server time
 * @param condition the condition from now on: ACKNOWLEDGED or NORMAL
 * @param latch the latch as it is
 */
@EventType(value = "alarm.AlarmAcknowledged", revision = 1)
public record AlarmAcknowledged(
        String alarmId, long occurrence, @Nullable String commentRef, Instant at, String condition, String latch) {}
