package org.scenicwatch.dashboard.history;

/** Takes one reading after the other. */
@FunctionalInterface
public interface HistoryReader {

    /**
     * The next reading.
     *
     * @param device the device, {@code <area>/<device>}
     * @param metric the metric's name
     * @param atMillis when it was measured, milliseconds since 1970 UTC
     * @param value the value in the metric's unit
     * @param quality as the telemetry events code it
     * @return whether more are wanted
     */
    boolean reading(String device, String metric, long atMillis, double value, int quality);
}
