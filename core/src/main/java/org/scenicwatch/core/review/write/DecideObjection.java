package org.scenicwatch.core.review.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Decide on the objection of a body.
 *
 * @param reviewId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param by who does it, an opaque id
 * @param cancelled the numbers of the faults that do not stand; none: all stand
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record DecideObjection(
        @TargetAggregateIdentifier String reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String by,
        List<Integer> cancelled,
        @Nullable String noteRef,
        Instant at) {}
