package org.scenicwatch.core.review.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The reviewer looked whether it is.
 *
 * @param reviewId the aggregate
 * @param passed whether it is
 * @param until by when else
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "review.RectificationRechecked", revision = 1)
public record RectificationRechecked(
        String reviewId,
        boolean passed,
        @Nullable Instant until,
        @Nullable String noteRef,
        Instant at) {}
