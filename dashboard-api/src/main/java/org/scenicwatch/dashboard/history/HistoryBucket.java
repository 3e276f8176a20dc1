package org.scenicwatch.dashboard.history;

import java.time.Instant;

/**
 * What a series did in one span of time; spans without a value are left out.
 *
 * @param at the start of the span
 * @param min the smallest value
 * @param avg the mean of the values
 * @param max the largest value
 * @param count how many values there were
 */
public record HistoryBucket(Instant at, double min, double avg, double max, long count) {}
