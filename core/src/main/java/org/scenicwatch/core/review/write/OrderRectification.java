package org.scenicwatch.core.review.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Have what stands put right.
 *
 * @param reviewId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param by who does it, an opaque id
 * @param body the code of the body that has to
 * @param until by when
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record OrderRectification(
        @TargetAggregateIdentifier String reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String by,
        String body,
        Instant until,
        @Nullable String noteRef,
        Instant at) {}
