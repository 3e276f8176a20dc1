package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.OutOfServiceReason;

/**
 * Take the alarm's source out of service for its rule. For a fire alarm this is a request unless a commander says it.
 *
 * @param alarmId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param reason why
 * @param until when it comes back by itself, at most {@link AlarmAside#LONGEST_OUT_OF_SERVICE} ahead
 * @param byCommander whether the person may decide on fire alarms
 * @param commentRef where the person's words lie in the vault
 * @param at server time
 */
public record TakeAlarmOutOfService(
        @TargetAggregateIdentifier String alarmId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        OutOfServiceReason reason,
        Instant until,
        boolean byCommander,
        @Nullable String commentRef,
        Instant at) {}
