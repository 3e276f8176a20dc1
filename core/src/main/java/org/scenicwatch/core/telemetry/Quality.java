package org.scenicwatch.core.telemetry;

/** How far the time and the mode of a message can be trusted. */
public enum Quality {
    /** Device time and mode are plausible. */
    GOOD(0, "good"),
    /** The device's clock was implausible; the arrival time is stored as the message's time. */
    CLOCK_SUSPECT(1, "clock-suspect"),
    /** The device said test or maintenance, the registry does not know of it: the message counts as live. */
    MODE_MISMATCH(2, "mode-mismatch"),
    /** A newer message of the device was known when this one arrived: stored under its own time, judged by no rule. */
    LATE(3, "late"),
    /** The device is in test: kept apart from live data, judged by no rule, shown nowhere as the present. */
    TEST(4, "test"),
    /** The device is in maintenance: kept apart like {@link #TEST}. */
    MAINTENANCE(5, "maintenance");

    private static final Quality[] ALL = values();

    private final int number;
    private final String code;

    Quality(int number, String code) {
        this.number = number;
        this.code = code;
    }

    /** The stored number; never given another meaning. */
    public int number() {
        return number;
    }

    /** Whether the message tells how things are; false for one that was sent for a test or during maintenance. */
    public boolean isLive() {
        return this != TEST && this != MAINTENANCE;
    }

    /** The name in the outside contract. */
    public String code() {
        return code;
    }

    /** The quality with the stored {@code number}; an unknown number reads as {@link #GOOD}. */
    public static Quality of(int number) {
        return number >= 0 && number < ALL.length ? ALL[number] : GOOD;
    }

    /** The quality with the name {@code code} of the outside contract; an unknown name reads as {@link #GOOD}. */
    public static Quality of(String code) {
        for (Quality quality : ALL) {
            if (quality.code.equals(code)) {
                return quality;
            }
        }
        return GOOD;
    }
}
