package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What the rule watches is right again. An alarm that is not active stays as it is.
 *
 * @param alarmId the aggregate
 * @param value the value that ended it, in the metric's unit
 * @param at device time
 * @param decidedAt server time
 */
public record ReturnAlarmToNormal(
        @TargetAggregateIdentifier String alarmId, @Nullable Double value, Instant at, Instant decidedAt) {}
