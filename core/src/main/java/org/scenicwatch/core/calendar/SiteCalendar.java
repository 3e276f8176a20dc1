package org.scenicwatch.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which days are working days at the site: Monday to Friday, but for holidays, and the make-up days beside them.
 *
 * @param zone the site's time zone, for example {@code Asia/Shanghai}
 * @param holidays days off that would be working days or fall on a weekend
 * @param makeUpDays days of a weekend that are worked
 */
public record SiteCalendar(ZoneId zone, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    public SiteCalendar {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    /** Whether {@code day} is a working day. */
    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !holidays.contains(day) && (!weekend || makeUpDays.contains(day));
    }

    /**
     * This calendar in the zone of {@code other}, with that one's days of the years of which this one knows none: what a
     * site has put in for a year stands.
     */
    public SiteCalendar withYearsOf(SiteCalendar other) {
        Set<Integer> known = Stream.concat(holidays.stream(), makeUpDays.stream())
                .map(LocalDate::getYear)
                .collect(Collectors.toSet());
        return new SiteCalendar(
                other.zone, and(holidays, other.holidays, known), and(makeUpDays, other.makeUpDays, known));
    }

    private static Set<LocalDate> and(Set<LocalDate> own, Set<LocalDate> others, Set<Integer> known) {
        return Stream.concat(own.stream(), others.stream().filter(day -> !known.contains(day.getYear())))
                .collect(Collectors.toSet());
    }
}
