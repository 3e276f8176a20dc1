package org.scenicwatch.core.hazard.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.hazard.Severity;

/**
 * Have a hazard put right.
 *
 * @param hazardId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param body the code of the body that has to
 * @param severity how grave it is
 * @param until by when
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record OrderRectify(
        @TargetAggregateIdentifier String hazardId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String body,
        Severity severity,
        Instant until,
        @Nullable String noteRef,
        Instant at) {}
