package org.scenicwatch.core.notification.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A planned turn of duty does not take place.
 *
 * @param turnId the aggregate
 * @param at when, server time
 */
@EventType(value = "notification.DutyTurnWithdrawn", revision = 1)
public record DutyTurnWithdrawn(String turnId, Instant at) {}
