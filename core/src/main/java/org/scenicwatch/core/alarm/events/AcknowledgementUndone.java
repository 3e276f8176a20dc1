package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The person who acknowledged took it back at once; who it was is in the metadata.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param at when, server time
 * @param condition the condition from now on: UNACKNOWLEDGED or RETURNED_UNACKNOWLEDGED
 * @param latch the latch as it is
 */
@EventType(value = "alarm.AcknowledgementUndone", revision = 1)
public record AcknowledgementUndone(String alarmId, long occurrence, Instant at, String condition, String latch) {}
