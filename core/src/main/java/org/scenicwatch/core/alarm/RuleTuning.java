package org.scenicwatch.core.alarm;

import org.jspecify.annotations.Nullable;

/**
 * How a rule judges beyond its thresholds. Every part may be left out; {@link #PLAIN} leaves out all.
 *
 * @param disabled whether the rule judges nothing
 * @param onDelaySeconds how long the condition must hold before the alarm is raised, device time
 * @param offDelaySeconds how long the condition must be gone before the alarm returns to normal, device time
 * @param deadband a value that differs by less than this from the one judged last is judged as that one, in the metric's
 *     unit
 * @param windowSeconds how far back RATE, DEVIATION from the mean and COUNT look, device time; 0 for the others
 * @param reference for DEVIATION: the device attribute to compare with; none: the mean of the window
 * @param counted for COUNT without states: the CEL expression that a message must fulfil to be counted
 * @param schedule when the rule judges; none: always
 * @param suppressedWhile in which times its alarms are suppressed by design; none: never
 */
public record RuleTuning(
        boolean disabled,
        int onDelaySeconds,
        int offDelaySeconds,
        double deadband,
        int windowSeconds,
        @Nullable String reference,
        @Nullable String counted,
        @Nullable RuleSchedule schedule,
        @Nullable SuppressedWhile suppressedWhile) {

    /** Judges at once, always, and nothing but the message. */
    public static final RuleTuning PLAIN = new RuleTuning(false, 0, 0, 0, 0, null, null, null, null);
}
