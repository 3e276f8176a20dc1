package org.scenicwatch.core.alarm.detection;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;

/**
 * What a rule waits for: to raise an alarm whose condition has to hold for a while, or that an old message told of and
 * that may be over by now; or to end an alarm whose condition has to be gone for a while.
 *
 * @param since since when, device time, epoch milliseconds
 * @param dueAt when time alone decides it, server time, epoch milliseconds
 * @param old whether the message that told of it last was old on its arrival
 * @param leaving for an alarm that is about to end: the name of the level at which it stands; absent for one that waits
 *     to be raised, whose level is that of the rule
 * @param value the value in the last message, for rules on values
 * @param state the state then, for rules on states
 * @param code the device's code beside its state
 */
record Pending(
        long since,
        long dueAt,
        boolean old,
        @Nullable String leaving,
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

    static Pending raise(long since, Finding finding, long delayMillis) {
        return of(since, finding, delayMillis, null);
    }

    static Pending leave(long since, Finding finding, long delayMillis, String level) {
        return of(since, finding, delayMillis, level);
    }

    private static Pending of(long since, Finding finding, long delayMillis, @Nullable String leaving) {
        return new Pending(
                since,
                dueAt(since, finding, delayMillis),
                finding.isBacklog(),
                leaving,
                finding.value(),
                finding.state(),
                finding.code());
    }

    /**
     * The rest of the delay counts from the arrival, because the device's clock may be off. What an old message tells of
     * has lasted until its arrival unless another one of the backlog denies it.
     */
    private static long dueAt(long since, Finding finding, long delayMillis) {
        return finding.isBacklog()
                ? Math.max(finding.arrived() + SETTLED_MILLIS, since + delayMillis)
                : finding.arrived() + Math.max(0, delayMillis - heldFor(since, finding));
    }

    /** For how long something holds by device time, in milliseconds. */
    static long heldFor(long since, Finding finding) {
        return Math.max(0, finding.at() - since);
    }

    boolean isLeaving() {
        return leaving != null;
    }

    boolean isDue(long asOf) {
        return dueAt <= asOf;
    }

    /** As what it stands in the end, at {@code at}. */
    Finding at(long at, AlarmRule.@Nullable Level level) {
        return new Finding(at, dueAt, value, state, code, level, level == null);
    }
}
