package org.scenicwatch.dashboard.history;

import org.scenicwatch.core.telemetry.Quality;

/**
 * One measured value of one device.
 *
 * @param device the device, {@code <area>/<device>}
 * @param metric the metric's name as the outside contract lists it
 * @param atMillis when it was measured, milliseconds since 1970 UTC (device time; arrival time when that was implausible)
 * @param value the value in the metric's unit
 * @param quality how far the value can be trusted, as the telemetry events code it
 */
public record Reading(String device, String metric, long atMillis, double value, int quality) {

    /** Whether it tells how things are; false for one of a test or of maintenance. */
    public boolean isLive() {
        return Quality.of(quality).isLive();
    }

    /** The series under which it is kept: the metric, or one apart from it for a test or maintenance. */
    public String series() {
        return isLive() ? metric : seriesApart(metric, Quality.of(quality).code());
    }

    /** The series of what a device sent of {@code metric} in {@code mode}, {@code test} or {@code maintenance}. */
    public static String seriesApart(String metric, String mode) {
        return metric + "~" + mode;
    }
}
