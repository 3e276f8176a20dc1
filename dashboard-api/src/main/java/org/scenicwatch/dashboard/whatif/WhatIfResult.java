package org.scenicwatch.dashboard.whatif;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;

/**
 * What came out. {@code today = same + lost} and {@code then = same + gained}; an alarm that one of the rules had raised
 * before the period is left out with its counterpart.
 *
 * @param today alarms of the rule in force
 * @param then alarms of the changed rule
 * @param gained those of the changed rule alone
 * @param lost those of the rule in force alone
 * @param same those of both: on one device, at one time
 * @param perBucket the period in at most 200 spans of equal length
 * @param gainedAlarms the first 500
 * @param lostAlarms the first 500
 * @param perDevice the 20 devices with the largest difference
 */
record WhatIfResult(
        long today,
        long then,
        long gained,
        long lost,
        long same,
        List<Bucket> perBucket,
        List<Raised> gainedAlarms,
        List<Raised> lostAlarms,
        List<OfDevice> perDevice) {

    /** Alarms raised in a span that begins at {@code at}. */
    record Bucket(Instant at, long today, long then) {}

    /**
     * An alarm.
     *
     * @param device the device's id, {@code <area>/<device>}
     * @param place the id of its place
     * @param level the most urgent level that it reached
     * @param value the value at which it reached that, in the metric's unit; absent for rules on states
     * @param from when it was raised
     * @param to when it returned to normal; absent: it still stood at the end of the period
     */
    record Raised(
            String device,
            @Nullable String place,
            String level,
            Priority priority,
            @Nullable Double value,
            Instant from,
            @Nullable Instant to) {}

    /** Alarms of one device. */
    record OfDevice(String device, long today, long then) {}
}
