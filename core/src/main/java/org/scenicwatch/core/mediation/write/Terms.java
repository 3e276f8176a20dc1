package org.scenicwatch.core.mediation.write;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.mediation.MediationRefused;

/** Checks of amounts and days in offers and agreements. */
final class Terms {

    /** A hundred million yuan in fen: what is above is a slip of the hand. */
    static final long LARGEST_AMOUNT = 10_000_000_000L;

    private Terms() {}

    static void checkMoney(@Nullable Long amount, @Nullable String currency) {
        if (amount == null) {
            return;
        }
        if (amount <= 0 || currency == null || !currency.matches("[A-Z]{3}")) {
            throw MediationRefused.badAmount();
        }
        if (amount > LARGEST_AMOUNT) {
            throw MediationRefused.amountTooLarge();
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw MediationRefused.badDueDay();
        }
    }
}
