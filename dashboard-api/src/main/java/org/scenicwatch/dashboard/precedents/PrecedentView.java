package org.scenicwatch.dashboard.precedents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * How closed cases like this one were mediated. Amounts are in hundredths of a yuan (fen); what was agreed in another
 * currency is counted as an agreement, but not among the amounts.
 *
 * @param category the category's code
 * @param categoryName what people call it
 * @param compared how many mediations there are; more than the newest of some hundred cases are not looked at
 * @param amounts every amount that was agreed, the least first
 * @param spread of the amounts; none: there are none
 * @param days of the days that mediations took; none: there are none
 * @param items the most alike, and of those the newest; some dozen at most
 */
record PrecedentView(
        String category,
        @Nullable LocalText categoryName,
        int compared,
        int agreements,
        int none,
        int withdrawn,
        List<Long> amounts,
        @Nullable Spread spread,
        @Nullable Spread days,
        List<Item> items) {

    /**
     * One mediation of a closed case.
     *
     * @param caseId none: the caller may not open it
     * @param number none: the caller may not open it
     * @param placeKind what the place is, as the register's layer; none: it has no place there
     * @param samePlaceKind whether this case's place is of the same kind
     * @param sameStandards whether a standard of the law applied that applies to this case too
     * @param days whole days from its start to its end
     */
    record Item(
            @Nullable String caseId,
            @Nullable String number,
            PrecedentRow.Outcome outcome,
            @Nullable Long amount,
            @Nullable String currency,
            long days,
            Instant endedAt,
            @Nullable String placeKind,
            boolean samePlaceKind,
            boolean sameStandards) {}
}
