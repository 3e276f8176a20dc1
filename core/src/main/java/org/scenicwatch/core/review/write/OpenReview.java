package org.scenicwatch.core.review.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Have a drawn case reviewed.
 *
 * @param reviewId the aggregate
 * @param sampleId the sample that it was drawn in
 * @param caseId the case
 * @param bodies codes of the bodies that had it
 * @param handlers opaque ids of those who had a hand in it
 * @param at server time
 */
public record OpenReview(
        @TargetAggregateIdentifier String reviewId,
        String sampleId,
        String caseId,
        List<String> bodies,
        List<String> handlers,
        Instant at) {}
