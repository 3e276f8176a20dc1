package org.scenicwatch.core.notification;

import java.util.regex.Pattern;

/**
 * How things of this area are named as aggregates: {@code recipient:{area}/{code}}, {@code turn:{area}/{code}},
 * {@code ladder:{area}/{source}/{rule}/{occurrence}} and {@code message:{area}/{uuid}}. Rows and REST leave the prefix
 * out.
 */
public final class NotificationIds {

    /** What a recipient's or a turn's own code looks like. */
    public static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private NotificationIds() {}

    /** The aggregate's id of a recipient. */
    public static String recipient(String area, String code) {
        return "recipient:" + area + "/" + code;
    }

    /** The aggregate's id of a turn of duty. */
    public static String turn(String area, String code) {
        return "turn:" + area + "/" + code;
    }

    /** The aggregate's id of the ladder of an alarm's occurrence. */
    public static String ladder(String alarmId, long occurrence) {
        return "ladder:" + row(alarmId) + "/" + occurrence;
    }

    /** The aggregate's id of what the household group told about an alarm's occurrence. */
    public static String houseAnswers(String alarmId, long occurrence) {
        return "house-answers:" + row(alarmId) + "/" + occurrence;
    }

    /** The aggregate's id of a message. */
    public static String message(String area, String uuid) {
        return "message:" + area + "/" + uuid;
    }

    /** The id in rows and REST of any of them. */
    public static String row(String aggregateId) {
        return aggregateId.substring(aggregateId.indexOf(':') + 1);
    }

    /** The part of a row's id after the area. */
    public static String code(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
