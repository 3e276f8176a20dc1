package org.scenicwatch.core.alarm.detection;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;

/**
 * What detection found out about one device and one rule.
 *
 * @param change what happened
 * @param device the device's code
 * @param kind the device's kind
 * @param zone the device's zone
 * @param place the device's place
 * @param rule the rule
 * @param ruleVersion version of the rule book in force
 * @param level the level reached; absent when it returned to normal
 * @param value the value that was judged, in the metric's unit; absent for rules on states
 * @param threshold the level's threshold for this device
 * @param state the state reported; absent for rules on levels
 * @param code the device's code beside its state
 * @param at device time, epoch milliseconds
 * @param late whether a newer message of the device was known already
 */
public record Signal(
        Change change,
        String device,
        String kind,
        @Nullable String zone,
        @Nullable String place,
        AlarmRule rule,
        int ruleVersion,
        AlarmRule.@Nullable Level level,
        @Nullable Double value,
        @Nullable Double threshold,
        @Nullable String state,
        @Nullable String code,
        long at,
        boolean late) {

    /** What a signal asks of the alarm. */
    public enum Change {
        RAISE,
        CHANGE_LEVEL,
        RETURN_TO_NORMAL
    }
}
