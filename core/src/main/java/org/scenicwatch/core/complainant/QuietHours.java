package org.scenicwatch.core.complainant;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When complainants are left in peace, in local time, from the first minute to before the last; equal ends: never.
 *
 * @param from HH:mm
 * @param until HH:mm; before {@code from}: on the next morning
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /**
     * Reads two settings.
     *
     * @throws IllegalArgumentException that names the setting that is no time of day
     */
    public static QuietHours of(String fromName, String from, String untilName, String until, ZoneId zone) {
        return new QuietHours(time(fromName, from), time(untilName, until), zone);
    }

    /** When something may be sent that comes up at {@code at}: then, or at the end of the quiet hours. */
    public Instant after(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = until.isBefore(from);
        boolean quiet = overMidnight
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return at;
        }
        LocalDate day =
                overMidnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(until).atZone(zone).toInstant();
    }

    private static LocalTime time(String name, String value) {
        try {
            return LocalTime.parse(value.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " must be a time of day as 22:00, not \"" + value + "\"", e);
        }
    }
}
