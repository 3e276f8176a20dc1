package org.scenicwatch.core.alarm;

import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times in which alarms of a rule mean nothing to an operator and are suppressed by design (ISA-18.2 F). Whatever the
 * rule finds is recorded all the same.
 *
 * @param modes while one of these modes of the area is on
 * @param seasonFrom first day of a season each year, with {@code seasonTo}
 * @param seasonTo last day of the season; before {@code seasonFrom} means in the year after
 */
public record SuppressedWhile(
        List<AreaMode> modes,
        @Nullable MonthDay seasonFrom,
        @Nullable MonthDay seasonTo) {

    public SuppressedWhile {
        modes = List.copyOf(modes);
    }

    /** Whether {@code day} lies in the season. */
    public boolean isSeason(MonthDay day) {
        if (seasonFrom == null || seasonTo == null) {
            return false;
        }
        return seasonFrom.isAfter(seasonTo)
                ? !day.isBefore(seasonFrom) || !day.isAfter(seasonTo)
                : !day.isBefore(seasonFrom) && !day.isAfter(seasonTo);
    }
}
