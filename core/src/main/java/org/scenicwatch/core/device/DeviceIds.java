package org.scenicwatch.core.device;

import java.util.regex.Pattern;

/** How a device is named: {@code device:{area}/{device}} as an aggregate, {@code {area}/{device}} in rows and REST. */
public final class DeviceIds {

    /** What an area or a device may be called: 1-64 characters. Source: the MQTT contract. */
    public static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final String PREFIX = "device:";

    private DeviceIds() {}

    /** The aggregate's id. */
    public static String aggregate(String area, String device) {
        return PREFIX + area + "/" + device;
    }

    /** The id in rows and REST of the aggregate {@code deviceId}. */
    public static String row(String deviceId) {
        return deviceId.startsWith(PREFIX) ? deviceId.substring(PREFIX.length()) : deviceId;
    }
}
