package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A commander did not allow the fire alarm to be taken out of service.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param commentRef where the commander's words lie in the vault
 * @param at when, server time
 */
@EventType(value = "alarm.OutOfServiceDeclined", revision = 1)
public record OutOfServiceDeclined(
        String alarmId, long occurrence, @Nullable String commentRef, Instant at) {}
