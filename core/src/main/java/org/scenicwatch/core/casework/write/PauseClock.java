package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Let a clock of a case stand still.
 *
 * @param caseId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param clock the clock's code
 * @param ground the code of the ground
 * @param reasonRef where further words on it lie in the vault
 * @param at server time
 */
public record PauseClock(
        @TargetAggregateIdentifier String caseId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String clock,
        String ground,
        @Nullable String reasonRef,
        Instant at) {}
