package org.scenicwatch.core.device;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.scenicwatch.core.LocalText;

/** Why a circuit was without power; to be named before it gets power again. The first seven are the trip codes. */
public enum OutageCause {
    SHORT_CIRCUIT("短路", "short circuit"),
    OVERLOAD("过载", "overload"),
    LEAKAGE("漏电", "leakage"),
    OVER_TEMP("过温", "over-temperature"),
    ARC("电弧", "arc"),
    OVER_VOLTAGE("过压", "over-voltage"),
    UNDER_VOLTAGE("欠压", "under-voltage"),
    FIRE("火情断电", "cut because of fire"),
    WORKS("检修断电", "cut for works");

    private final String key;
    private final LocalText title;

    OutageCause(String zh, String en) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.title = new LocalText(zh, en);
    }

    /** The cause with this {@link #key()}, if there is one. */
    public static Optional<OutageCause> of(String key) {
        return Arrays.stream(values()).filter(cause -> cause.key.equals(key)).findAny();
    }

    /** The word in requests and rows. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
