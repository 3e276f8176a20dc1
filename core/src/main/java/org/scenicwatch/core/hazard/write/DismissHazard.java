package org.scenicwatch.core.hazard.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Say that there is nothing to put right.
 *
 * @param hazardId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param ground the code of why
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record DismissHazard(
        @TargetAggregateIdentifier String hazardId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
