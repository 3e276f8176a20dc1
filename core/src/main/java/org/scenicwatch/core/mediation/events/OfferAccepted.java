package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Another party accepted an offer.
 *
 * @param mediationId the aggregate
 * @param offerId names the offer
 * @param partyId names the party
 * @param at when, server time
 */
@EventType(value = "mediation.OfferAccepted", revision = 1)
public record OfferAccepted(String mediationId, String offerId, String partyId, Instant at) {}
