package org.scenicwatch.core.device;

import java.util.Locale;

/** Why a device is taken into test or maintenance: a code, because events hold no sentences of people. */
public enum ModeReason {
    ROUTINE_TEST,
    COMMISSIONING,
    REPAIR,
    BATTERY,
    CLEANING,
    BUILDING_WORK,
    DRILL,
    OTHER;

    /** The name in events, rows and REST. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
