package org.scenicwatch.core.review.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The review is over.
 *
 * @param reviewId the aggregate
 * @param at server time
 */
@EventType(value = "review.ReviewClosed", revision = 1)
public record ReviewClosed(String reviewId, Instant at) {}
