package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Write down that a session did not take place.
 *
 * @param mediationId the aggregate
 * @param sessionId names the session
 * @param ground the ground's code
 * @param absent ids of the parties who did not come
 * @param noteRef where the words lie in the vault; may be none
 * @param at server time
 */
public record FailSession(
        @TargetAggregateIdentifier String mediationId,
        String sessionId,
        String ground,
        List<String> absent,
        @Nullable String noteRef,
        Instant at) {}
