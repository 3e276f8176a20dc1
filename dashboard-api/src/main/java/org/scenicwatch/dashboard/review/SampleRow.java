package org.scenicwatch.dashboard.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.review.SampleBy;
import org.scenicwatch.core.review.SampleUnit;

/**
 * A sample that was drawn, with all that it takes to draw it again.
 *
 * @param id the uuid
 * @param from cases that ended at or after this moment
 * @param until and before this one
 * @param only the one category or body that was drawn from
 * @param seed what the order followed from
 * @param population how many cases there were to draw from
 * @param fingerprint SHA-256 of those cases
 * @param drawn how many were drawn
 * @param drawnBy who drew, an opaque id
 */
record SampleRow(
        String id,
        Instant from,
        Instant until,
        SampleBy by,
        SampleUnit unit,
        int amount,
        @Nullable String only,
        String seed,
        int population,
        String fingerprint,
        int drawn,
        Instant drawnAt,
        String drawnBy) {}
