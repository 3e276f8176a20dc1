package org.scenicwatch.core.alarm.fire;

import java.time.Instant;

/**
 * What was a sign of fire is over.
 *
 * @param source the alarm's aggregate id
 * @param occurrence its occurrence
 * @param wasNone whether somebody found that it was no fire: it does not even speak for one that comes within minutes
 * @param at when, device time or server time
 * @param decidedAt server time
 */
public record EndFireSign(String source, long occurrence, boolean wasNone, Instant at, Instant decidedAt) {}
