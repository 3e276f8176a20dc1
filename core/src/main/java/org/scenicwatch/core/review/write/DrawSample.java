package org.scenicwatch.core.review.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.review.SampleBy;
import org.scenicwatch.core.review.SampleUnit;

/**
 * Draw cases to be reviewed.
 *
 * @param sampleId the aggregate
 * @param area the scenic area's code
 * @param from cases that ended at or after this moment
 * @param until and before this one
 * @param by what the draw is made within
 * @param unit what the amount counts
 * @param amount how many, or how many of a hundred, of each stratum
 * @param only the one category or body to draw from
 * @param seed what the order of the draw follows from
 * @param candidates all cases that ended in the period
 * @param at server time
 */
public record DrawSample(
        @TargetAggregateIdentifier String sampleId,
        String area,
        Instant from,
        Instant until,
        SampleBy by,
        SampleUnit unit,
        int amount,
        @Nullable String only,
        String seed,
        List<Candidate> candidates,
        Instant at) {}
