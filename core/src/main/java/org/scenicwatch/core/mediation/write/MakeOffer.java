package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Write down what a party offers.
 *
 * @param mediationId the aggregate
 * @param offerId names the offer
 * @param partyId names the party
 * @param amount hundredths of the currency (fen); none: no money is offered
 * @param currency ISO 4217 code, with the amount; may be none
 * @param wordsRef where the words lie in the vault; may be none
 * @param remarkRef where the words lie in the vault on why it lies outside of what the law awards; may be none
 * @param validUntil until when it can be accepted; none: until the end
 * @param at server time
 */
public record MakeOffer(
        @TargetAggregateIdentifier String mediationId,
        String offerId,
        String partyId,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String wordsRef,
        @Nullable String remarkRef,
        @Nullable Instant validUntil,
        Instant at) {}
