package org.scenicwatch.dashboard.history;

import java.time.Instant;

/**
 * One stored value of a series.
 *
 * @param at when it was measured
 * @param value in the metric's unit
 * @param quality as the telemetry events code it
 */
public record HistoryPoint(Instant at, double value, int quality) {}
