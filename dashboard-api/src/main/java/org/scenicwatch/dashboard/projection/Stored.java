package org.scenicwatch.dashboard.projection;

/**
 * A row with the event that made it so.
 *
 * @param row the row
 * @param index global index of the last event that changed it
 * @param <R> the kind of row
 */
public record Stored<R>(R row, long index) {}
