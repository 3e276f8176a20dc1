package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A session took place.
 *
 * @param mediationId the aggregate
 * @param sessionId names the session
 * @param present ids of the parties who were there
 * @param minutesRef where the minutes lie in the vault; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.SessionHeld", revision = 1)
public record SessionHeld(
        String mediationId,
        String sessionId,
        List<String> present,
        @Nullable String minutesRef,
        Instant at) {}
