package org.scenicwatch.dashboard.alarmrules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.dashboard.access.ApiProblem;
import tools.jackson.databind.JsonNode;

/** Reads the days off and the make-up days that a person put in; problem 422 names the entry that is wrong. */
final class CalendarReader {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;

    private CalendarReader() {}

    /** The calendar of the body, in the site's zone. */
    static SiteCalendar read(JsonNode body, ZoneId zone) {
        RuleReader.required(body, "", "holidays", "makeUpDays");
        Set<LocalDate> holidays = days(body, "holidays");
        Set<LocalDate> makeUpDays = new TreeSet<>();
        int index = 0;
        for (LocalDate day : inOrder(body, "makeUpDays")) {
            String field = "makeUpDays." + index;
            if (holidays.contains(day)) {
                throw wrong(
                        field, "contradiction", "同一天不能既放假又补班：" + day, "A day is a holiday or worked, not both: " + day);
            }
            if (!isWeekend(day)) {
                throw wrong(
                        field, "no-weekend", "补班日须为周六或周日：" + day, "A make-up day is a Saturday or a Sunday: " + day);
            }
            once(makeUpDays.add(day), field, day);
            index++;
        }
        return new SiteCalendar(zone, holidays, makeUpDays);
    }

    private static Set<LocalDate> days(JsonNode body, String list) {
        Set<LocalDate> days = new TreeSet<>();
        int index = 0;
        for (LocalDate day : inOrder(body, list)) {
            once(days.add(day), list + "." + index, day);
            index++;
        }
        return days;
    }

    private static List<LocalDate> inOrder(JsonNode body, String list) {
        return RuleReader.all(body, list, (json, index) -> day(json, list + "." + index));
    }

    private static LocalDate day(JsonNode json, String field) {
        try {
            LocalDate day = LocalDate.parse(json.isString() ? json.asString() : "");
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // Told below, as one that lies too far away.
        }
        throw wrong(
                field,
                "invalid-day",
                "须为 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 年的日期，例如 2026-10-01。",
                "It has to be a day of the years " + FIRST_YEAR + " to " + LAST_YEAR + ", for example 2026-10-01.");
    }

    private static void once(boolean first, String field, LocalDate day) {
        if (!first) {
            throw wrong(field, "twice", "日期重复：" + day, "This day is there twice: " + day);
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static ApiProblem wrong(String field, String code, String zh, String en) {
        return ApiProblem.field(field, "calendar." + code, zh, en);
    }
}
