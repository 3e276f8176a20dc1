package org.scenicwatch.core.review.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody other than the reviewer decided on the objection.
 *
 * @param reviewId the aggregate
 * @param cancelled the numbers of the faults that do not stand
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "review.ObjectionDecided", revision = 1)
public record ObjectionDecided(
        String reviewId, List<Integer> cancelled, @Nullable String noteRef, Instant at) {}
