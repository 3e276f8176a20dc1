package org.scenicwatch.core.mediation.events;

import org.jspecify.annotations.Nullable;

/**
 * Something that one party has to do under an agreement.
 *
 * @param itemId names it
 * @param partyId who has to do it
 * @param amount what is to be paid in hundredths of the agreement's currency; none: something else is to be done
 * @param wordsRef where the words on what is to be done lie in the vault; none: the payment says all
 * @param dueOn the last day for it at the site, ISO 8601
 */
public record AgreedItem(
        String itemId,
        String partyId,
        @Nullable Long amount,
        @Nullable String wordsRef,
        String dueOn) {}
