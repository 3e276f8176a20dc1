package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody said why an offer lies outside of what the law awards. Amounts are in hundredths of a yuan (fen).
 *
 * @param mediationId the aggregate
 * @param offerId names the offer
 * @param least the least that the law awards, by the figures that were stated then
 * @param most the most that it awards
 * @param remarkRef where the words lie in the vault
 * @param at when, server time
 */
@EventType(value = "mediation.OfferRemarked", revision = 1)
public record OfferRemarked(String mediationId, String offerId, long least, long most, String remarkRef, Instant at) {}
