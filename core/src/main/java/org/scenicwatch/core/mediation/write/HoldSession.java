package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Write down that a session took place.
 *
 * @param mediationId the aggregate
 * @param sessionId names the session
 * @param present ids of the parties who were there
 * @param minutesRef where the minutes lie in the vault; may be none
 * @param at server time
 */
public record HoldSession(
        @TargetAggregateIdentifier String mediationId,
        String sessionId,
        List<String> present,
        @Nullable String minutesRef,
        Instant at) {}
