package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Write down that another party refuses an offer.
 *
 * @param mediationId the aggregate
 * @param offerId names the offer
 * @param partyId names the party
 * @param at server time
 */
public record RefuseOffer(@TargetAggregateIdentifier String mediationId, String offerId, String partyId, Instant at) {}
