package org.scenicwatch.core.casework.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.scenicwatch.core.calendar.SiteCalendar;

/**
 * Days at the site, counted all or only working days.
 *
 * @param calendar which days are worked, in which zone
 * @param workingOnly whether only working days count
 */
record DayCount(SiteCalendar calendar, boolean workingOnly) {

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, calendar.zone());
    }

    /** The day that the moment lies in or ends: midnight belongs to the day before it. */
    LocalDate dayEndingWith(Instant at) {
        return dayOf(at.minusNanos(1));
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    /** How many days count from the first to the last, both included; 0 when the last lies before the first. */
    int between(LocalDate first, LocalDate last) {
        return last.isBefore(first)
                ? 0
                : (int) first.datesUntil(last.plusDays(1)).filter(this::counts).count();
    }

    /** The day with which {@code amount} counted days are over, from {@code first} on; {@code first} itself for none. */
    LocalDate lastOf(LocalDate first, int amount) {
        LocalDate day = first;
        for (int left = amount; left > 0; day = day.plusDays(1)) {
            if (counts(day)) {
                left--;
            }
            if (left == 0) {
                return day;
            }
        }
        return first;
    }

    /** That day, or the first working day after it. */
    LocalDate workingDayFrom(LocalDate day) {
        LocalDate at = day;
        while (!calendar.isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** The days off from the first to the last, as ranges. */
    List<String> daysOff(LocalDate first, LocalDate last) {
        return ranges(first, last, day -> !calendar.isWorkingDay(day));
    }

    /** The days of a weekend that are worked, from the first to the last. */
    List<String> makeUpDays(LocalDate first, LocalDate last) {
        return ranges(first, last, day -> calendar.makeUpDays().contains(day) && calendar.isWorkingDay(day));
    }

    private boolean counts(LocalDate day) {
        return !workingOnly || calendar.isWorkingDay(day);
    }

    private static List<String> ranges(LocalDate first, LocalDate last, Predicate<LocalDate> wanted) {
        List<String> ranges = new ArrayList<>();
        LocalDate day = first;
        while (!day.isAfter(last)) {
            if (!wanted.test(day)) {
                day = day.plusDays(1);
                continue;
            }
            LocalDate end = day;
            while (!end.isEqual(last) && wanted.test(end.plusDays(1))) {
                end = end.plusDays(1);
            }
            ranges.add(day.isEqual(end) ? day.toString() : day + "/" + end);
            day = end.plusDays(1);
        }
        return ranges;
    }
}
