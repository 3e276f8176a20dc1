package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody cannot be sent any more.
 *
 * @param responderId the aggregate
 * @param at when, server time
 */
@EventType(value = "dispatch.ResponderRemoved", revision = 1)
public record ResponderRemoved(String responderId, Instant at) {}
