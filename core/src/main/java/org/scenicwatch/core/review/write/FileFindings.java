package org.scenicwatch.core.review.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.review.events.Fault;

/**
 * Say what is wrong with how a case was dealt with.
 *
 * @param reviewId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param by who does it, an opaque id
 * @param faults what is wrong; nothing: no fault found
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record FileFindings(
        @TargetAggregateIdentifier String reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String by,
        List<Fault> faults,
        @Nullable String noteRef,
        Instant at) {}
