package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The volunteers of a call are not needed any more.
 *
 * @param incidentId the aggregate, {@code incident:{uuid of the case}}
 * @param callId names the call within the incident
 * @param at when, server time
 */
@EventType(value = "incident.VolunteersReleased", revision = 1)
public record VolunteersReleased(String incidentId, String callId, Instant at) {}
