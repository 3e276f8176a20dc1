package org.scenicwatch.core.alarm.detection;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;

/**
 * What a rule found in one message.
 *
 * @param at device time of the message, epoch milliseconds
 * @param arrived its arrival, epoch milliseconds
 * @param value what was compared with the thresholds; absent for states and expressions
 * @param state the state, for rules on states
 * @param code the device's code beside its state
 * @param level the level reached, none when the rule reached none
 * @param over without a level: whether that means normal; a state that neither raises nor clears does not
 */
record Finding(
        long at,
        long arrived,
        @Nullable Double value,
        @Nullable String state,
        @Nullable String code,
        AlarmRule.@Nullable Level level,
        boolean over) {

    static Finding of(long at, long arrived, @Nullable Double value, AlarmRule.@Nullable Level level) {
        return new Finding(at, arrived, value, null, null, level, level == null);
    }

    boolean isBacklog() {
        return Pending.isBacklog(at, arrived);
    }

    /** The same message, where the rule judges nothing. */
    Finding asNormal() {
        return new Finding(at, arrived, value, state, code, null, true);
    }
}
