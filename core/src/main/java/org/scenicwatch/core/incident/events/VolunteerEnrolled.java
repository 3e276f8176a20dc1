package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody who can be sent helps as a volunteer too. Name and number lie with the login and in the vault.
 *
 * @param volunteerId the aggregate, {@code volunteer:{area}/{code}}
 * @param area the scenic area
 * @param responderId who it is, an aggregate {@code responder:{area}/{code}}
 * @param group the household group where the person lives
 * @param at when, server time
 */
@EventType(value = "incident.VolunteerEnrolled", revision = 1)
public record VolunteerEnrolled(
        String volunteerId,
        String area,
        String responderId,
        @Nullable String group,
        Instant at) {}
