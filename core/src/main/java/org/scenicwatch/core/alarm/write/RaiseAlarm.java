package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;

/**
 * A rule found something wrong. While the alarm is active a repeat changes nothing. The fields are those of
 * {@link org.scenicwatch.core.alarm.events.AlarmRaised}.
 */
public record RaiseAlarm(
        @TargetAggregateIdentifier String alarmId,
        String area,
        AlarmSource sourceType,
        String sourceId,
        String kind,
        String ruleId,
        int ruleVersion,
        String level,
        Priority priority,
        @Nullable String metric,
        @Nullable Double value,
        @Nullable Double threshold,
        @Nullable String unit,
        AlarmRule.@Nullable Direction direction,
        @Nullable String state,
        @Nullable String code,
        Latching latching,
        @Nullable String zone,
        @Nullable String place,
        Instant at,
        Instant decidedAt,
        boolean late) {

    /** What it says of an alarm that is active already. */
    ChangeAlarmLevel asLevel() {
        return new ChangeAlarmLevel(alarmId, level, priority, value, threshold, state, code, at, decidedAt);
    }
}
