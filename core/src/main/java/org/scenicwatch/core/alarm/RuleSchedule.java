package org.scenicwatch.core.alarm;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * The hours in which a rule judges, in the site's time; outside of them it finds everything normal.
 *
 * @param hours at least one
 */
public record RuleSchedule(List<Hours> hours) {

    /** Which days are meant, by the site's calendar of holidays and make-up days. */
    public enum Days {
        EVERY_DAY,
        WORKING_DAYS,
        DAYS_OFF
    }

    /**
     * Some hours of some days.
     *
     * @param days which days by the calendar
     * @param weekdays only these days of the week; none named: all
     * @param from first moment
     * @param to end, not included; not after {@code from} means on the next day, equal means the whole day
     */
    public record Hours(Days days, List<DayOfWeek> weekdays, LocalTime from, LocalTime to) {

        public Hours {
            weekdays = List.copyOf(weekdays);
        }
    }

    public RuleSchedule {
        hours = List.copyOf(hours);
    }
}
