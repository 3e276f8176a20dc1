package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A party offered money, something to be done, or both.
 *
 * @param mediationId the aggregate
 * @param offerId names the offer
 * @param partyId names the party
 * @param amount hundredths of the currency (fen); none: no money is offered
 * @param currency ISO 4217 code, with the amount; may be none
 * @param wordsRef where the words lie in the vault; may be none
 * @param validUntil until when it can be accepted; none: until the end
 * @param at when, server time
 */
@EventType(value = "mediation.OfferMade", revision = 1)
public record OfferMade(
        String mediationId,
        String offerId,
        String partyId,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String wordsRef,
        @Nullable Instant validUntil,
        Instant at) {}
