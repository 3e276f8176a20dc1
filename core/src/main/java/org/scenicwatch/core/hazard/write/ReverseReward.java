package org.scenicwatch.core.hazard.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Take a reward back.
 *
 * @param hazardId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param reasonRef where the reason lies in the vault
 * @param at server time
 */
public record ReverseReward(
        @TargetAggregateIdentifier String hazardId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable String reasonRef,
        Instant at) {}
