package org.scenicwatch.core.merchant.write;

import static org.scenicwatch.core.merchant.MerchantState.CLOSED;
import static org.scenicwatch.core.merchant.MerchantState.TRADING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.scenicwatch.core.merchant.MerchantRefused;
import org.scenicwatch.core.merchant.MerchantState;

/** What can be done with a merchant, and from which states: the rows of {@code docs/merchant-states.md}. */
enum MerchantStep {
    /** Correct the record, add and renew licences, write letters. */
    TRADE(TRADING),
    REOPEN(CLOSED),
    /** What goes on after a merchant has closed: letters and leads that are out, bans, what is gone. */
    FOLLOW(TRADING, CLOSED);

    private final Set<MerchantState> from;

    MerchantStep(MerchantState... from) {
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    /**
     * Checks that the step may be taken.
     *
     * @throws MerchantRefused {@code merchant.<state>}
     */
    void mayBeTakenIn(MerchantState state) {
        if (!from.contains(state)) {
            throw MerchantRefused.inState(state);
        }
    }
}
