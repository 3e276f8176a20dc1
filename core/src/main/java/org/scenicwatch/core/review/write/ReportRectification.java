package org.scenicwatch.core.review.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Say for a body that it is put right.
 *
 * @param reviewId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param speaksFor codes of the bodies that the person may speak for
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record ReportRectification(
        @TargetAggregateIdentifier String reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        List<String> speaksFor,
        @Nullable String noteRef,
        Instant at) {}
