package org.scenicwatch.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
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

    /** Its days of some years. */
    public SiteCalendar ofYears(IntPredicate years) {
        return new SiteCalendar(zone, ofYears(holidays, years), ofYears(makeUpDays, years));
    }

    /**
     * This calendar when the days that it stands on are others now: a day that it has otherwise than {@code before} is the
     * site's own and stays, every other day is that of {@code now}, and so is a whole year of which it knows nothing. In the
     * zone of {@code now}.
     */
    public SiteCalendar movedFrom(SiteCalendar before, SiteCalendar now) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        Stream.of(this, before, now)
                .flatMap(each -> Stream.concat(each.holidays.stream(), each.makeUpDays.stream()))
                .forEach(day -> {
                    boolean own = knows(day.getYear()) && kindOf(day) != before.kindOf(day);
                    switch ((own ? this : now).kindOf(day)) {
                        case OFF -> off.add(day);
                        case WORKED -> worked.add(day);
                        case PLAIN -> {}
                    }
                });
        return new SiteCalendar(now.zone, off, worked);
    }

    private boolean knows(int year) {
        return Stream.concat(holidays.stream(), makeUpDays.stream()).anyMatch(day -> day.getYear() == year);
    }

    private enum Kind {
        OFF,
        WORKED,
        PLAIN
    }

    private Kind kindOf(LocalDate day) {
        if (holidays.contains(day)) {
            return Kind.OFF;
        }
        return makeUpDays.contains(day) ? Kind.WORKED : Kind.PLAIN;
    }

    private static Set<LocalDate> ofYears(Set<LocalDate> days, IntPredicate years) {
        return days.stream().filter(day -> years.test(day.getYear())).collect(Collectors.toSet());
    }
}
