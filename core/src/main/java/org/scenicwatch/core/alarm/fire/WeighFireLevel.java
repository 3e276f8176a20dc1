package org.scenicwatch.core.alarm.fire;

import java.time.Instant;

/**
 * An alarm that is remembered became more or less urgent. One that is not remembered is none of fire's.
 *
 * @param source the alarm's aggregate id
 * @param occurrence its occurrence
 * @param counts whether it is urgent enough to be a sign now
 * @param at when it became so, device time
 * @param decidedAt server time
 */
public record WeighFireLevel(String source, long occurrence, boolean counts, Instant at, Instant decidedAt) {}
