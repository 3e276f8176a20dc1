package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody who was away can be asked again.
 *
 * @param responderId the aggregate
 * @param at when, server time
 */
@EventType(value = "dispatch.ResponderStoodBy", revision = 1)
public record ResponderStoodBy(String responderId, Instant at) {}
