package org.scenicwatch.simulator.village;

import java.util.Locale;

/** The kinds of device in the village, with the longest time between two reports in seconds. */
public enum Kind {
    POWER(60),
    SMOKE(120),
    SPRINKLER(120),
    HYDRANT(60),
    TANK(30),
    CALLPOINT(300),
    SOUNDER(300),
    LOT(30),
    BAY(300),
    GATE(120),
    COUNTER(30),
    SIGN(60),
    SPEAKER(60),
    WEATHER(60),
    RIVER(60);

    private final int intervalSeconds;

    Kind(int intervalSeconds) {
        this.intervalSeconds = intervalSeconds;
    }

    /** A healthy device of this kind reports at least this often. */
    public int intervalSeconds() {
        return intervalSeconds;
    }

    /** The name of the kind in topics and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
