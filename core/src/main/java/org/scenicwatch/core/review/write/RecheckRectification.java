package org.scenicwatch.core.review.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Look whether it is put right.
 *
 * @param reviewId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param by who does it, an opaque id
 * @param passed whether it is
 * @param until by when else; needed when it is not
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record RecheckRectification(
        @TargetAggregateIdentifier String reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String by,
        boolean passed,
        @Nullable Instant until,
        @Nullable String noteRef,
        Instant at) {}
