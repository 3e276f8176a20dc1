package org.scenicwatch.core.review.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A body that had the case does not agree.
 *
 * @param reviewId the aggregate
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "review.FindingsObjected", revision = 1)
public record FindingsObjected(String reviewId, @Nullable String noteRef, Instant at) {}
