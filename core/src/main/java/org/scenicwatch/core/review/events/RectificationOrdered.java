package org.scenicwatch.core.review.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * What stands is to be put right by a day.
 *
 * @param reviewId the aggregate
 * @param body the code of the body that has to
 * @param until by when
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "review.RectificationOrdered", revision = 1)
public record RectificationOrdered(
        String reviewId,
        String body,
        Instant until,
        @Nullable String noteRef,
        Instant at) {}
