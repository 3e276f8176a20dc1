package org.scenicwatch.dashboard.history;

import org.jspecify.annotations.Nullable;

/**
 * The newest value of one metric of one device.
 *
 * @param atMillis when it was measured, milliseconds since 1970 UTC
 * @param value in the metric's unit
 * @param quality as the telemetry events code it
 */
public record LatestValue(long atMillis, double value, int quality) {

    /** The newer of two; of two for one instant the one that was there. A backlog never overwrites newer values. */
    public static LatestValue newer(@Nullable LatestValue there, LatestValue come) {
        return there == null || come.atMillis > there.atMillis ? come : there;
    }
}
