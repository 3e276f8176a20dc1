package org.scenicwatch.core.device;

/** How a command to a device is named: {@code command:{area}/{uuid}} as an aggregate, the uuid alone on MQTT. */
public final class DeviceCommandIds {

    private static final String PREFIX = "command:";

    private DeviceCommandIds() {}

    /** The aggregate's id. */
    public static String aggregate(String area, String uuid) {
        return PREFIX + area + "/" + uuid;
    }

    /** The id that the device gets and answers with. */
    public static String onTheLine(String commandId) {
        return commandId.substring(commandId.indexOf('/') + 1);
    }
}
