package org.scenicwatch.core.alarm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

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
}
