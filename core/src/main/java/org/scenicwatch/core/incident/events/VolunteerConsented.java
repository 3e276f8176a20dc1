package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A volunteer agreed that name, number and what they can do are kept, and that they are called.
 *
 * @param volunteerId the aggregate, {@code volunteer:{area}/{code}}
 * @param form how it was given, a code of {@code incident/book.json}
 * @param on the day on which it was given, {@code yyyy-MM-dd}
 * @param at when it was recorded, server time
 */
@EventType(value = "incident.VolunteerConsented", revision = 1)
public record VolunteerConsented(String volunteerId, String form, String on, Instant at) {}
