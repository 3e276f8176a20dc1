package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.OutOfServiceReason;
import org.scenicwatch.core.alarm.Priority;

/**
 * Take a source out of service for a rule under which it was never in alarm; the same as {@link TakeAlarmOutOfService},
 * and what the alarm would else know from having been raised. The fields are those of
 * {@link org.scenicwatch.core.alarm.events.AlarmIntroduced}.
 */
public record TakeRuleOutOfService(
        @TargetAggregateIdentifier String alarmId,
        String area,
        AlarmSource sourceType,
        String sourceId,
        String kind,
        String ruleId,
        int ruleVersion,
        String level,
        Priority priority,
        Latching latching,
        @Nullable String zone,
        @Nullable String place,
        OutOfServiceReason reason,
        Instant until,
        boolean byCommander,
        @Nullable String commentRef,
        Instant at) {

    /** What it says of the alarm, once it is known. */
    TakeAlarmOutOfService ofAlarm() {
        return new TakeAlarmOutOfService(alarmId, null, reason, until, byCommander, commentRef, at);
    }
}
