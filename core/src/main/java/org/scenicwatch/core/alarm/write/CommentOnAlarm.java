package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Say something about the alarm, whatever its state.
 *
 * @param alarmId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param occurrence the occurrence that the person saw; another one is refused
 * @param commentRef where the person's words lie in the vault
 * @param at server time
 */
public record CommentOnAlarm(
        @TargetAggregateIdentifier String alarmId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        long occurrence,
        String commentRef,
        Instant at) {}
