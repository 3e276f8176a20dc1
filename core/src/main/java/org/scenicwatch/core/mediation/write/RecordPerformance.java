package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Write down that something that was agreed was done.
 *
 * @param mediationId the aggregate
 * @param itemId which item of the agreement
 * @param evidenceRef where the words on the evidence lie in the vault; may be none
 * @param at server time
 */
public record RecordPerformance(
        @TargetAggregateIdentifier String mediationId,
        String itemId,
        @Nullable String evidenceRef,
        Instant at) {}
