package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.mediation.MediationRefused;

/**
 * What a later command on an offer is judged by.
 *
 * @param partyId who made it
 * @param validUntil until when it can be accepted; none: until the mediation ends
 * @param over whether it was accepted, refused or withdrawn
 */
record Offer(String partyId, @Nullable Instant validUntil, boolean over) {

    Offer settled() {
        return new Offer(partyId, validUntil, true);
    }

    /** Refuses what cannot be done with it any more. An offer whose time is over can still be refused or withdrawn. */
    void mustStand() {
        if (over) {
            throw MediationRefused.offerOver();
        }
    }

    void mustNotBeOf(String party) {
        if (partyId.equals(party)) {
            throw MediationRefused.ownOffer();
        }
    }

    void mustNotHaveLapsed(Instant at) {
        if (validUntil != null && at.isAfter(validUntil)) {
            throw MediationRefused.offerLapsed();
        }
    }
}
