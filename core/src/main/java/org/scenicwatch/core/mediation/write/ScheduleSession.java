package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Ask the parties to a session.
 *
 * @param mediationId the aggregate
 * @param sessionId names the session
 * @param way the code of the way: in person, online, by phone, a hearing
 * @param startsAt when it is to begin
 * @param whereRef where the place, the link or the number to call lie in the vault; may be none
 * @param at server time
 */
public record ScheduleSession(
        @TargetAggregateIdentifier String mediationId,
        String sessionId,
        String way,
        Instant startsAt,
        @Nullable String whereRef,
        Instant at) {}
