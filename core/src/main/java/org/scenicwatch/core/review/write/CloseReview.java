package org.scenicwatch.core.review.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * End a review.
 *
 * @param reviewId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param by who does it, an opaque id
 * @param at server time
 */
public record CloseReview(
        @TargetAggregateIdentifier String reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String by,
        Instant at) {}
