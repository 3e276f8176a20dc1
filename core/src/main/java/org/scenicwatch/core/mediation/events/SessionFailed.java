package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A session did not take place.
 *
 * @param mediationId the aggregate
 * @param sessionId names the session
 * @param ground the ground's code
 * @param absent ids of the parties who did not come
 * @param noteRef where the words lie in the vault; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.SessionFailed", revision = 1)
public record SessionFailed(
        String mediationId,
        String sessionId,
        String ground,
        List<String> absent,
        @Nullable String noteRef,
        Instant at) {}
