package org.scenicwatch.core.hazard.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Look whether a hazard is put right.
 *
 * @param hazardId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param passed whether it is
 * @param until by when else; needed when it is not
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record RecheckHazard(
        @TargetAggregateIdentifier String hazardId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        boolean passed,
        @Nullable Instant until,
        @Nullable String noteRef,
        Instant at) {}
