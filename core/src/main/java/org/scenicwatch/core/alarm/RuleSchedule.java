package org.scenicwatch.core.alarm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.scenicwatch.core.calendar.SiteCalendar;

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

        /** Whether the hours that begin on {@code day} are meant. */
        private boolean beginOn(LocalDate day, SiteCalendar calendar) {
            return (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
                    && switch (days) {
                        case EVERY_DAY -> true;
                        case WORKING_DAYS -> calendar.isWorkingDay(day);
                        case DAYS_OFF -> !calendar.isWorkingDay(day);
                    };
        }

        private boolean include(LocalDateTime at, SiteCalendar calendar) {
            LocalDate day = at.toLocalDate();
            LocalTime time = at.toLocalTime();
            if (from.isBefore(to)) {
                return !time.isBefore(from) && time.isBefore(to) && beginOn(day, calendar);
            }
            return time.isBefore(from)
                    ? time.isBefore(to) && beginOn(day.minusDays(1), calendar)
                    : beginOn(day, calendar);
        }
    }

    public RuleSchedule {
        hours = List.copyOf(hours);
    }

    /**
     * Whether it judges at {@code at}. Hours that end on the next day belong to the day on which they begin: from 22:00 to
     * 06:00 of working days still judges in the early hours of a Saturday. Equal ends make a day that begins at them.
     *
     * @param at epoch milliseconds
     */
    public boolean isOn(long at, SiteCalendar calendar) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(at), calendar.zone());
        for (Hours each : hours) {
            if (each.include(local, calendar)) {
                return true;
            }
        }
        return false;
    }
}
