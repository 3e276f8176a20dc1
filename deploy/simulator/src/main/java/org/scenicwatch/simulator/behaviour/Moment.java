package org.scenicwatch.simulator.behaviour;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A moment of simulated time, as the village's people see it.
 *
 * @param instant the moment
 * @param date its date in the village
 * @param hour its hour of the day in the village, with fraction
 */
public record Moment(Instant instant, LocalDate date, double hour) {

    /** The moment in the village's time zone. */
    public static Moment of(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return new Moment(instant, local.toLocalDate(), local.toLocalTime().toNanoOfDay() / 3_600e9);
    }

    long epochSecond() {
        return instant.getEpochSecond();
    }

    boolean weekend() {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
