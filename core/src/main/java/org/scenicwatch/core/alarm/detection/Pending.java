package org.scenicwatch.core.alarm.detection;

import org.jspecify.annotations.Nullable;

/**
 * An alarm that an old message told of and that may be over by now: raised when it turns out that it is not.
 *
 * @param at since when, device time, epoch milliseconds
 * @param heard arrival of the message that told of it last, epoch milliseconds
 * @param value the value then, for rules on levels
 * @param state the state then, for rules on states
 * @param code the device's code beside its state
 */
record Pending(
        long at,
        long heard,
        @Nullable Double value,
        @Nullable String state,
        @Nullable String code) {

    /** A message that is older than this on its arrival comes from a backlog. */
    static final long BACKLOG_MILLIS = 5 * 60_000L;

    /** So long nothing newer must come from the device until its last old message counts as the present. */
    static final long SETTLED_MILLIS = 10_000;

    static boolean isBacklog(long at, long arrived) {
        return arrived - at > BACKLOG_MILLIS;
    }

    boolean isSettled(long asOf) {
        return asOf - heard >= SETTLED_MILLIS;
    }
}
