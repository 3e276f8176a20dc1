package org.scenicwatch.core.review.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Say whose turn it is to review a case.
 *
 * @param reviewId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param reviewer an opaque id
 * @param reviewersBodies codes of the bodies that the reviewer belongs to
 * @param at server time
 */
public record AssignReviewer(
        @TargetAggregateIdentifier String reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String reviewer,
        List<String> reviewersBodies,
        Instant at) {}
