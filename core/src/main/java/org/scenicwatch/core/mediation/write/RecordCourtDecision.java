package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Write down what the court decided on the confirmation.
 *
 * @param mediationId the aggregate
 * @param confirmed whether the court confirmed the agreement
 * @param courtRef where the court's name and the number lie in the vault; may be none
 * @param at server time
 */
public record RecordCourtDecision(
        @TargetAggregateIdentifier String mediationId,
        boolean confirmed,
        @Nullable String courtRef,
        Instant at) {}
