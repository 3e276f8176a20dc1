package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody can be sent from now on. Name and phone lie with the login and in the vault.
 *
 * @param responderId the aggregate, {@code responder:{area}/{code}}
 * @param area the scenic area
 * @param userId the login whose phone page gets the tasks, an opaque id
 * @param recipientId the entry in the directory by which the person is told
 * @param body code of the body that the person belongs to
 * @param team the team's name inside the body
 * @param skills codes of what the person can do
 * @param languages codes of the languages that the person speaks
 * @param zone code of the zone where the person usually is
 * @param at when, server time
 */
@EventType(value = "dispatch.ResponderEntered", revision = 1)
public record ResponderEntered(
        String responderId,
        String area,
        @Nullable String userId,
        @Nullable String recipientId,
        String body,
        @Nullable String team,
        List<String> skills,
        List<String> languages,
        @Nullable String zone,
        Instant at) {}
