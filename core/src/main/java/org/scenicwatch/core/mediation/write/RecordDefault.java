package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Write down that something that was agreed was not done in time.
 *
 * @param mediationId the aggregate
 * @param itemId which item of the agreement
 * @param noteRef where the words lie in the vault; may be none
 * @param today the day at the site, ISO 8601
 * @param at server time
 */
public record RecordDefault(
        @TargetAggregateIdentifier String mediationId,
        String itemId,
        @Nullable String noteRef,
        String today,
        Instant at) {}
