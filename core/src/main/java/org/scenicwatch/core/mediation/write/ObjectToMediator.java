package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Write down that a party objects to a mediator.
 *
 * @param mediationId the aggregate
 * @param mediatorId names the mediator
 * @param partyId names the party
 * @param ground the ground's code
 * @param noteRef where the words lie in the vault; may be none
 * @param at server time
 */
public record ObjectToMediator(
        @TargetAggregateIdentifier String mediationId,
        String mediatorId,
        String partyId,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
