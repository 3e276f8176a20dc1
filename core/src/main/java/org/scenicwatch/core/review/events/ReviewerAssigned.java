package org.scenicwatch.core.review.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody who had no hand in the case and is of no body that had it is to review it.
 *
 * @param reviewId the aggregate
 * @param reviewer whose turn it is, an opaque id
 * @param at server time
 */
@EventType(value = "review.ReviewerAssigned", revision = 1)
public record ReviewerAssigned(String reviewId, String reviewer, Instant at) {}
