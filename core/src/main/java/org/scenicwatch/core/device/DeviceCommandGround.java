package org.scenicwatch.core.device;

import static org.scenicwatch.core.device.DeviceCommandVerb.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.scenicwatch.core.LocalText;

/** The grounds on which a device may be told to do something; each allows certain verbs and no other. */
public enum DeviceCommandGround {
    VERIFIED_FALSE("经核实为误报", "verified as a false alarm", MUTE, DeviceCommandVerb.RESET),
    FIRE_HANDLED("火情已处置完毕", "the fire has been dealt with", MUTE, DeviceCommandVerb.RESET),
    ANNOUNCED_TEST("已公告的测试", "announced test", MUTE, SOUND, DISPLAY, SPEAK),
    MAINTENANCE("维护检修", "maintenance", MUTE, SOUND, CUT_OFF, DeviceCommandVerb.RESET, REBOOT),
    FIRE_RAISED("火警响应", "response to a fire alarm", SOUND, CUT_OFF, DISPLAY, SPEAK),
    ELECTRICAL_HAZARD("电气危险", "electrical hazard", CUT_OFF),
    CAUSE_REMOVED("故障原因已排除", "the cause has been removed", RESTORE),
    PUBLIC_WARNING("公众预警", "warning to the public", SOUND, DISPLAY, SPEAK),
    GUIDANCE("人流车流疏导", "guidance of people and vehicles", DISPLAY, SPEAK),
    DEVICE_TROUBLE("设备异常", "the device misbehaves", DeviceCommandVerb.RESET, REBOOT);

    private final String key;
    private final LocalText title;
    private final Set<DeviceCommandVerb> verbs;

    DeviceCommandGround(String zh, String en, DeviceCommandVerb first, DeviceCommandVerb... more) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.title = new LocalText(zh, en);
        this.verbs = EnumSet.of(first, more);
    }

    /** The ground with this {@link #key()}, if there is one. */
    public static Optional<DeviceCommandGround> of(String key) {
        return Arrays.stream(values()).filter(ground -> ground.key.equals(key)).findAny();
    }

    /** The grounds on which {@code verb} may be asked for. */
    public static List<DeviceCommandGround> allowing(DeviceCommandVerb verb) {
        return Arrays.stream(values()).filter(ground -> ground.allows(verb)).toList();
    }

    /** The word in requests and rows. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }

    /** Whether {@code verb} may be asked for on this ground. */
    public boolean allows(DeviceCommandVerb verb) {
        return verbs.contains(verb);
    }
}
