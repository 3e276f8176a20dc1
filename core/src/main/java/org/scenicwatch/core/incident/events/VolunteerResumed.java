package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A volunteer is called again.
 *
 * @param volunteerId the aggregate, {@code volunteer:{area}/{code}}
 * @param at when, server time
 */
@EventType(value = "incident.VolunteerResumed", revision = 1)
public record VolunteerResumed(String volunteerId, Instant at) {}
