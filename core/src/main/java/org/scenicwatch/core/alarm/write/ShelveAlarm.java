package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.ShelvingReason;

/**
 * Put the alarm aside for a limited time.
 *
 * @param alarmId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param occurrence the occurrence that the person saw; another one is refused
 * @param reason why
 * @param until when it comes back by itself, at most {@link AlarmAside#LONGEST_SHELF} ahead
 * @param byCommander whether the person may shelve alarms of the highest priority
 * @param commentRef where the person's words lie in the vault
 * @param at server time
 */
public record ShelveAlarm(
        @TargetAggregateIdentifier String alarmId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        long occurrence,
        ShelvingReason reason,
        Instant until,
        boolean byCommander,
        @Nullable String commentRef,
        Instant at) {}
