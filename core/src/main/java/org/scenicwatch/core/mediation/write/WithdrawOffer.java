package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Write down that an offer was taken back.
 *
 * @param mediationId the aggregate
 * @param offerId names the offer
 * @param at server time
 */
public record WithdrawOffer(@TargetAggregateIdentifier String mediationId, String offerId, Instant at) {}
