package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The parties were asked to a session.
 *
 * @param mediationId the aggregate
 * @param sessionId names the session
 * @param way the code of the way: in person, online, by phone, a hearing
 * @param startsAt when it is to begin
 * @param whereRef where the place, the link or the number to call lie in the vault; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.SessionScheduled", revision = 1)
public record SessionScheduled(
        String mediationId,
        String sessionId,
        String way,
        Instant startsAt,
        @Nullable String whereRef,
        Instant at) {}
