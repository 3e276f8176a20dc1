package org.scenicwatch.core.mediation.compensation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a complaint by which an award is counted. Amounts are in hundredths of a yuan (fen).
 *
 * @param category the category's code in the catalogue
 * @param incurredOn the day at the site on which it happened; the law of that day counts
 * @param price what was paid for the goods or the service; none: not stated
 * @param loss what was lost; none: not stated
 * @param overpaid by how much too much was paid; none: not stated
 * @param deposit what was paid as a deposit; none: not stated
 * @param standards the standards whose condition is met; empty: not judged yet, so all of the category are shown
 */
public record Claim(
        String category,
        LocalDate incurredOn,
        @Nullable Long price,
        @Nullable Long loss,
        @Nullable Long overpaid,
        @Nullable Long deposit,
        List<String> standards) {

    /** Of the price, how much of it can be a deposit with its effect: one fifth (Civil Code, Art. 586). */
    private static final long DEPOSIT_SHARE = 5;

    public Claim {
        standards = List.copyOf(standards);
    }

    /** The amount that an award is counted from; none: it was not stated. */
    @Nullable
    Long of(Base base) {
        return switch (base) {
            case PRICE -> price;
            case LOSS -> loss == null ? Long.valueOf(0) : loss;
            case OVERPAID -> overpaid;
            case DEPOSIT -> deposit;
            case DEPOSIT_IN_FORCE -> inForce();
        };
    }

    private @Nullable Long inForce() {
        if (deposit == null) {
            return null;
        }
        return price == null ? deposit : Long.valueOf(Math.min(deposit, price / DEPOSIT_SHARE));
    }
}
