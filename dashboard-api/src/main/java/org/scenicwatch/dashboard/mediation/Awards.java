package org.scenicwatch.dashboard.mediation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.mediation.compensation.Claim;
import org.scenicwatch.core.mediation.compensation.Compensation;
import org.scenicwatch.core.mediation.compensation.CompensationBook;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.stereotype.Component;

/** Counts what the law awards, for the screen. */
@Component
class Awards {

    private final CompensationBook book;

    Awards(CompensationBook book) {
        this.book = book;
    }

    AwardView of(Claim claim) {
        return AwardView.of(book.sheet().note(), book.of(claim));
    }

    /** None while nobody stated any figures. */
    @Nullable
    AwardView of(MediationRow.@Nullable Claim claim) {
        return claim == null ? null : of(read(claim));
    }

    /** Whether an offer lies outside of what the law awards by the figures as they are stated now. */
    boolean isOutside(MediationRow.@Nullable Claim claim, @Nullable Long amount, @Nullable String currency) {
        if (claim == null || amount == null || !"CNY".equals(currency)) {
            return false;
        }
        Compensation.Range range = book.of(read(claim)).range();
        return range != null && !range.holds(amount);
    }

    /**
     * A day as it was typed.
     *
     * @throws ApiProblem 422 {@code mediation.bad-incurred-day}
     */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ApiProblem.field(
                    "incurredOn", "mediation.bad-incurred-day", "须填写发生日期（年-月-日）。", "Say the day as year-month-day.");
        }
    }

    private static Claim read(MediationRow.Claim claim) {
        return new Claim(
                claim.category(),
                LocalDate.parse(claim.incurredOn()),
                claim.price(),
                claim.loss(),
                claim.overpaid(),
                claim.deposit(),
                claim.standards());
    }
}
