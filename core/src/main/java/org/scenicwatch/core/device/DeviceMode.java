package org.scenicwatch.core.device;

import java.time.Duration;
import java.util.Locale;

/** Why a device does not count as live for a while. It always ends by itself. */
public enum DeviceMode {
    /** Somebody tries it out. */
    TEST(Duration.ofHours(8)),
    /** Somebody works on it. */
    MAINTENANCE(Duration.ofDays(7));

    private final Duration longest;

    DeviceMode(Duration longest) {
        this.longest = longest;
    }

    /** For how long it may last at most. */
    public Duration longest() {
        return longest;
    }

    /** The name in payloads, events and rows. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
