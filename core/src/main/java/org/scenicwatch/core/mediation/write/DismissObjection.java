package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Dismiss the objections to a mediator.
 *
 * @param mediationId the aggregate
 * @param mediatorId names the mediator
 * @param noteRef where the words lie in the vault; may be none
 * @param at server time
 */
public record DismissObjection(
        @TargetAggregateIdentifier String mediationId,
        String mediatorId,
        @Nullable String noteRef,
        Instant at) {}
