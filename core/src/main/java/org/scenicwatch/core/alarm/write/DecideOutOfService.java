package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * A commander allows, or does not allow, that a fire alarm is taken out of service.
 *
 * @param alarmId the aggregate
 * @param expectedVersion the version that the commander saw; another one is a conflict; none: not checked
 * @param allowed what the commander decided
 * @param commentRef where the commander's words lie in the vault
 * @param at server time
 */
public record DecideOutOfService(
        @TargetAggregateIdentifier String alarmId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        boolean allowed,
        @Nullable String commentRef,
        Instant at) {}
