package org.scenicwatch.core.alarm;

/**
 * How an alarm is named: one per source and rule, {@code alarm:{area}/{source}/{rule}} as an aggregate, without the
 * prefix in rows and REST.
 */
public final class AlarmIds {

    /** The shipped rule under which signs of fire that come together confirm one. */
    public static final String CONFIRMED_FIRE = "confirmed-fire";

    private static final String PREFIX = "alarm:";

    private AlarmIds() {}

    /** The aggregate's id. */
    public static String aggregate(String area, String source, String rule) {
        return PREFIX + area + "/" + source + "/" + rule;
    }

    /** The aggregate's id of the alarm with this id in rows and REST. */
    public static String ofRow(String rowId) {
        return rowId.startsWith(PREFIX) ? rowId : PREFIX + rowId;
    }

    /** The id in rows and REST of the aggregate {@code alarmId}. */
    public static String row(String alarmId) {
        return alarmId.startsWith(PREFIX) ? alarmId.substring(PREFIX.length()) : alarmId;
    }

    /** The aggregate's id of the area's rule book. */
    public static String ruleBook(String area) {
        return "rules:" + area;
    }

    /** The aggregate's id of the area's targets of alarm health. */
    public static String healthTargets(String area) {
        return "healthTargets:" + area;
    }

    /** The aggregate's id of the area's modes. */
    public static String areaModes(String area) {
        return "areaModes:" + area;
    }
}
