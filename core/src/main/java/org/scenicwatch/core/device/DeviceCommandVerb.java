package org.scenicwatch.core.device;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.scenicwatch.core.LocalText;

/** What the platform can tell a device to do, and which kinds understand it. Source: the MQTT contract. */
public enum DeviceCommandVerb {
    MUTE("消音", "mute", DeviceKind.SMOKE, DeviceKind.HEAT, DeviceKind.GAS, DeviceKind.SOUNDER, DeviceKind.SPEAKER),
    SOUND("鸣响", "sound", DeviceKind.SMOKE, DeviceKind.HEAT, DeviceKind.GAS, DeviceKind.SOUNDER),
    CUT_OFF("断电", "cut off", DeviceKind.POWER),
    RESTORE("复电", "restore", DeviceKind.POWER),
    DISPLAY("显示", "display", DeviceKind.SIGN),
    SPEAK("播报", "speak", DeviceKind.SPEAKER),
    RESET(
            "复位",
            "reset",
            DeviceKind.SMOKE,
            DeviceKind.HEAT,
            DeviceKind.GAS,
            DeviceKind.CALLPOINT,
            DeviceKind.BUTTON,
            DeviceKind.SOUNDER,
            DeviceKind.UTD),
    REBOOT("重启", "reboot", DeviceKind.POWER, DeviceKind.SOUNDER, DeviceKind.SIGN, DeviceKind.SPEAKER, DeviceKind.UTD);

    private final String key;
    private final LocalText title;
    private final Set<DeviceKind> kinds;

    DeviceCommandVerb(String zh, String en, DeviceKind first, DeviceKind... more) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.title = new LocalText(zh, en);
        this.kinds = EnumSet.of(first, more);
    }

    /** The verb with this {@link #key()}, if there is one. */
    public static Optional<DeviceCommandVerb> of(String key) {
        return Arrays.stream(values()).filter(verb -> verb.key.equals(key)).findAny();
    }

    /** The verbs that devices of this kind understand. */
    public static List<DeviceCommandVerb> understoodBy(DeviceKind kind) {
        return Arrays.stream(values()).filter(verb -> verb.kinds.contains(kind)).toList();
    }

    /** The word on MQTT and in rows. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }

    /** Whether a device of this kind can do it. */
    public boolean isUnderstoodBy(DeviceKind kind) {
        return kinds.contains(kind);
    }

    /** Whether it switches somebody's electricity, so that the wrong house is a danger. */
    public boolean switchesPower() {
        return this == CUT_OFF || this == RESTORE;
    }

    /** Whether it says something to people, and so needs the text. */
    public boolean needsText() {
        return this == DISPLAY || this == SPEAK;
    }
}
