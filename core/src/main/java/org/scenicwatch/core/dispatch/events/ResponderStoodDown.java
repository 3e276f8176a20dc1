package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody is not asked until they say that they are there again.
 *
 * @param responderId the aggregate
 * @param at when, server time
 */
@EventType(value = "dispatch.ResponderStoodDown", revision = 1)
public record ResponderStoodDown(String responderId, Instant at) {}
