package org.scenicwatch.core.alarm;

import java.util.Locale;

/** What kind of thing an alarm is about. */
public enum AlarmSource {
    DEVICE,
    HOUSE,
    ZONE,
    LOT,
    SIGN,
    PLATFORM;

    /** The name in events and rows. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
