package org.scenicwatch.core.review.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The body says that it is put right.
 *
 * @param reviewId the aggregate
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "review.RectificationReported", revision = 1)
public record RectificationReported(
        String reviewId, @Nullable String noteRef, Instant at) {}
