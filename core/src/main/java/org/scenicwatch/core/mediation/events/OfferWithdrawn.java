package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Who made an offer took it back.
 *
 * @param mediationId the aggregate
 * @param offerId names the offer
 * @param at when, server time
 */
@EventType(value = "mediation.OfferWithdrawn", revision = 1)
public record OfferWithdrawn(String mediationId, String offerId, Instant at) {}
