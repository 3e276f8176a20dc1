package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Let a mediator take no further part.
 *
 * @param mediationId the aggregate
 * @param mediatorId names the mediator
 * @param ground the ground's code
 * @param noteRef where the words lie in the vault; may be none
 * @param at server time
 */
public record StandMediatorDown(
        @TargetAggregateIdentifier String mediationId,
        String mediatorId,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
