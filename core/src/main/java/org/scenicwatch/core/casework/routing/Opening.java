package org.scenicwatch.core.casework.routing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.calendar.SiteCalendar;

/**
 * Hours of certain days, in the site's time.
 *
 * @param days {@code every-day}, {@code working-days}, {@code days-off}, or a day of the week such as {@code monday}
 * @param from {@code HH:mm}, inclusive
 * @param until {@code HH:mm} or {@code 24:00}, exclusive; before {@code from}: on the next day
 */
public record Opening(String days, String from, String until) {

    static final String EVERY_DAY = "every-day";
    static final String WORKING_DAYS = "working-days";
    static final String DAYS_OFF = "days-off";

    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");
    private static final String MIDNIGHT = "24:00";

    /** Every word for days, in the order in which they are offered. */
    public static Set<String> dayWords() {
        Set<String> words = new TreeSet<>(Set.of(EVERY_DAY, WORKING_DAYS, DAYS_OFF));
        for (DayOfWeek day : DayOfWeek.values()) {
            words.add(word(day));
        }
        return words;
    }

    /** Whether the words mean something. */
    boolean isSound() {
        return dayWords().contains(days)
                && TIME.matcher(from).matches()
                && (TIME.matcher(until).matches() || until.equals(MIDNIGHT))
                && !from.equals(until);
    }

    /** Whether that moment lies in these hours. */
    boolean holds(Instant at, SiteCalendar calendar) {
        ZonedDateTime local = at.atZone(calendar.zone());
        int now = local.getHour() * 60 + local.getMinute();
        LocalDate today = local.toLocalDate();
        int start = minutes(from);
        int end = minutes(until);
        if (start < end) {
            return now >= start && now < end && isOn(today, calendar);
        }
        return now >= start && isOn(today, calendar) || now < end && isOn(today.minusDays(1), calendar);
    }

    /** As people read it. */
    LocalText text() {
        String hours = from + "–" + until;
        return switch (days) {
            case EVERY_DAY -> new LocalText("每天 " + hours, "every day " + hours);
            case WORKING_DAYS -> new LocalText("工作日 " + hours, "working days " + hours);
            case DAYS_OFF -> new LocalText("休息日 " + hours, "days off " + hours);
            default -> new LocalText(weekday(days) + " " + hours, days + " " + hours);
        };
    }

    private boolean isOn(LocalDate day, SiteCalendar calendar) {
        return switch (days) {
            case EVERY_DAY -> true;
            case WORKING_DAYS -> calendar.isWorkingDay(day);
            case DAYS_OFF -> !calendar.isWorkingDay(day);
            default -> days.equals(word(day.getDayOfWeek()));
        };
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static String weekday(String word) {
        return switch (word) {
            case "monday" -> "周一";
            case "tuesday" -> "周二";
            case "wednesday" -> "周三";
            case "thursday" -> "周四";
            case "friday" -> "周五";
            case "saturday" -> "周六";
            default -> "周日";
        };
    }

    private static int minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}
