package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;

/**
 * What the rule watches reached another of its levels. The same level again changes nothing.
 *
 * @param alarmId the aggregate
 * @param level the level reached
 * @param priority its priority
 * @param value the value, in the metric's unit
 * @param threshold the level's threshold
 * @param state the reported state, for rules on states
 * @param code the device's code beside its state
 * @param at device time
 * @param decidedAt server time
 */
public record ChangeAlarmLevel(
        @TargetAggregateIdentifier String alarmId,
        String level,
        Priority priority,
        @Nullable Double value,
        @Nullable Double threshold,
        @Nullable String state,
        @Nullable String code,
        Instant at,
        Instant decidedAt) {}
