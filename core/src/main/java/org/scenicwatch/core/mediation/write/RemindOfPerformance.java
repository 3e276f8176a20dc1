package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Write down that somebody was reminded of what was agreed.
 *
 * @param mediationId the aggregate
 * @param itemId which item of the agreement
 * @param noteRef where the words lie in the vault; may be none
 * @param at server time
 */
public record RemindOfPerformance(
        @TargetAggregateIdentifier String mediationId,
        String itemId,
        @Nullable String noteRef,
        Instant at) {}
