package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Bring the alarm back from the shelf.
 *
 * @param alarmId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param commentRef where the person's words lie in the vault
 * @param at server time
 */
public record UnshelveAlarm(
        @TargetAggregateIdentifier String alarmId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable String commentRef,
        Instant at) {}
