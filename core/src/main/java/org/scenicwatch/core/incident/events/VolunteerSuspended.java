package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A volunteer is not called for a while, and stays on the list.
 *
 * @param volunteerId the aggregate, {@code volunteer:{area}/{code}}
 * @param ground why, a code of {@code incident/book.json}
 * @param until from when the person is called again by itself; none: when somebody says so
 * @param at when, server time
 */
@EventType(value = "incident.VolunteerSuspended", revision = 1)
public record VolunteerSuspended(
        String volunteerId, String ground, @Nullable Instant until, Instant at) {}
