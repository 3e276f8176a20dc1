package org.scenicwatch.core.review.events;

import java.time.Instant;
import java.util.List;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A drawn case is to be reviewed.
 *
 * @param reviewId the aggregate
 * @param sampleId the sample that it was drawn in
 * @param caseId the case
 * @param bodies codes of the bodies that had it
 * @param handlers opaque ids of those who had a hand in it
 * @param at server time
 */
@EventType(value = "review.ReviewOpened", revision = 1)
public record ReviewOpened(
        String reviewId, String sampleId, String caseId, List<String> bodies, List<String> handlers, Instant at) {}
