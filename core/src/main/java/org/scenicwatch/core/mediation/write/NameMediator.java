package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Name somebody who mediates.
 *
 * @param mediationId the aggregate
 * @param mediatorId names the mediator
 * @param mediatorRef where the mediator's name lies in the vault
 * @param at server time
 */
public record NameMediator(
        @TargetAggregateIdentifier String mediationId, String mediatorId, String mediatorRef, Instant at) {}
