package org.scenicwatch.dashboard.casefigures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * The figures of a period with their targets and the names of their codes.
 *
 * @param names what people call bodies, clocks, origins, categories, remits and outcomes, by kind and code
 */
record CaseFigureReport(
        Instant from,
        Instant to,
        CaseCount.By by,
        Selection selection,
        CaseFigures figures,
        List<CaseFigure.Assessment> assessments,
        Map<String, Map<String, LocalText>> names) {

    /** Which cases are counted; what is absent does not matter. */
    record Selection(
            @Nullable String body,
            @Nullable String remit,
            @Nullable String category,
            @Nullable String zone) {

        /** Whether a case is among them. */
        boolean holds(CaseFigureRow row, Instant to) {
            return (body == null || body.equals(CasePast.leadAt(row, to)))
                    && (remit == null || remit.equals(row.remit()))
                    && (category == null || category.equals(row.category()))
                    && (zone == null || zone.equals(row.zone()));
        }
    }
}
