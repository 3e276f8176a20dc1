package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Enter somebody who can be sent, or bring the record up to date; the same content again changes nothing.
 *
 * @param responderId the aggregate
 * @param area the scenic area
 * @param userId the login whose phone page gets the tasks
 * @param recipientId the entry in the directory by which the person is told
 * @param body code of the body
 * @param team the team's name inside the body
 * @param skills codes of what the person can do
 * @param languages codes of the languages that the person speaks
 * @param zone code of the zone where the person usually is
 * @param at server time
 */
public record EnterResponder(
        @TargetAggregateIdentifier String responderId,
        String area,
        @Nullable String userId,
        @Nullable String recipientId,
        String body,
        @Nullable String team,
        List<String> skills,
        List<String> languages,
        @Nullable String zone,
        Instant at) {}
