package org.scenicwatch.core.hazard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How hazards are named: {@code hazard:{uuid}} as an aggregate, the uuid alone in rows and REST, a number for people. */
public final class HazardIds {

    private static final String PREFIX = "hazard:";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private HazardIds() {}

    /** The aggregate's id. */
    public static String aggregate(String rowId) {
        return rowId.startsWith(PREFIX) ? rowId : PREFIX + rowId;
    }

    /** The id in rows and REST of the aggregate {@code hazardId}. */
    public static String row(String hazardId) {
        return hazardId.startsWith(PREFIX) ? hazardId.substring(PREFIX.length()) : hazardId;
    }

    /** What people call it by, such as {@code YH-20260501-0007}: the area's own day and the count within it. */
    public static String number(LocalDate day, int count) {
        return String.format(Locale.ROOT, "YH-%s-%04d", day.format(DAY), count);
    }
}
