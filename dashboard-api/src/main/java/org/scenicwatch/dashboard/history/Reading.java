package org.scenicwatch.dashboard.history;

/**
 * One measured value of one device.
 *
 * @param device the device, {@code <area>/<device>}
 * @param metric the metric's name as the outside contract lists it
 * @param atMillis when it was measured, milliseconds since 1970 UTC (device time; arrival time when that was implausible)
 * @param value the value in the metric's unit
 * @param quality how far the value can be trusted, as the telemetry events code it
 */
public record Reading(String device, String metric, long atMillis, double value, int quality) {}
