package org.scenicwatch.core.review.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The reviewer said what is wrong with how the case was dealt with; nothing: no fault found.
 *
 * @param reviewId the aggregate
 * @param reviewer who found it, an opaque id
 * @param faults what is wrong, numbered from 0
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "review.FindingsFiled", revision = 1)
public record FindingsFiled(
        String reviewId,
        String reviewer,
        List<Fault> faults,
        @Nullable String noteRef,
        Instant at) {}
