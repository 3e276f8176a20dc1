package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Write down that the parties applied to the court together.
 *
 * @param mediationId the aggregate
 * @param courtRef where the court's name and the number lie in the vault; may be none
 * @param at server time
 */
public record ApplyForConfirmation(
        @TargetAggregateIdentifier String mediationId,
        @Nullable String courtRef,
        Instant at) {}
