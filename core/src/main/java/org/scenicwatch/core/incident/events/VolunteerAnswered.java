package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A volunteer who was called said whether they come, or that they are there.
 *
 * @param incidentId the aggregate, {@code incident:{uuid of the case}}
 * @param callId names the call within the incident
 * @param volunteer who, an aggregate
 * @param answer coming, not, arrived or left
 * @param at when, server time
 */
@EventType(value = "incident.VolunteerAnswered", revision = 1)
public record VolunteerAnswered(String incidentId, String callId, String volunteer, String answer, Instant at) {}
