package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody does not help as a volunteer any more.
 *
 * @param volunteerId the aggregate, {@code volunteer:{area}/{code}}
 * @param at when, server time
 */
@EventType(value = "incident.VolunteerLeft", revision = 1)
public record VolunteerLeft(String volunteerId, Instant at) {}
