package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * It is time for the next roll-call.
 *
 * @param incidentId the aggregate, {@code incident:{uuid of the case}}
 * @param number the newest roll-call so far
 * @param at when, server time
 */
@EventType(value = "incident.RollDue", revision = 1)
public record RollDue(String incidentId, int number, Instant at) {}
