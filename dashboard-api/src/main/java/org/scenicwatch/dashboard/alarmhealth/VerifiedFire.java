package org.scenicwatch.dashboard.alarmhealth;

import org.scenicwatch.core.alarm.Verification;

/**
 * Somebody found out whether a fire alarm was real (核警).
 *
 * @param index global index of the event
 * @param at when, server time in milliseconds since 1970 UTC
 * @param alarm the alarm's id in rows
 * @param rule the rule that raised it
 * @param source the source's id in rows
 * @param kind the device kind's key
 * @param result what was found
 * @param cause the cause's code
 */
public record VerifiedFire(
        long index, long at, String alarm, String rule, String source, String kind, Verification result, String cause) {

    /** Whether it counts in the false-alarm rate: tests are made on purpose and do not. */
    boolean counts() {
        return result != Verification.TEST;
    }

    /** Whether there was no fire: a false alarm, or the device's own fault. */
    boolean isFalse() {
        return result == Verification.FALSE_ALARM || result == Verification.FAULT;
    }
}
