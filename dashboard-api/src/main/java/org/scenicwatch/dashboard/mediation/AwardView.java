package org.scenicwatch.dashboard.mediation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.mediation.compensation.Base;
import org.scenicwatch.core.mediation.compensation.Compensation;
import org.scenicwatch.core.mediation.compensation.CompensationSheet;

/**
 * What the law awards for a complaint, as it is shown beside the offers. Amounts are in hundredths of a yuan (fen).
 *
 * @param note what is said above
 * @param standards every standard of the category
 * @param range what the standards come to whose condition is met; none: nothing can be counted
 */
record AwardView(LocalText note, List<Standard> standards, Compensation.@Nullable Range range) {

    /** What has to be stated before a standard can be counted. */
    record Missing(Base base, LocalText title) {}

    /**
     * One standard.
     *
     * @param when the condition that a person judges
     * @param chosen whether it is met, or nobody judged yet
     * @param inForce whether the law awarded it on that day; without it there is no source
     * @param from the first day of the row
     * @param until its last day; none: it holds still
     * @param confirmed false: to be confirmed on site
     */
    record Standard(
            String id,
            LocalText title,
            LocalText when,
            boolean chosen,
            boolean inForce,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalText source,
            boolean confirmed,
            List<Compensation.Line> lines,
            List<Missing> missing,
            Compensation.@Nullable Range range) {}

    static AwardView of(LocalText note, Compensation award) {
        return new AwardView(
                note, award.standards().stream().map(AwardView::standard).toList(), award.range());
    }

    private static Standard standard(Compensation.Award award) {
        CompensationSheet.Standard of = award.standard();
        CompensationSheet.Row row = award.row();
        return new Standard(
                of.id(),
                of.title(),
                of.when(),
                award.chosen(),
                row != null,
                row == null ? null : row.from(),
                row == null ? null : row.until(),
                row == null ? null : row.source(),
                row == null || row.confirmed(),
                award.lines(),
                award.missing().stream()
                        .map(base -> new Missing(base, base.title()))
                        .toList(),
                award.range());
    }
}
