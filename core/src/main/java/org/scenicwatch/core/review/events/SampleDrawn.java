package org.scenicwatch.core.review.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Cases of a period were drawn to be reviewed; whoever has the same cases draws the same from rule and seed.
 *
 * @param sampleId the aggregate
 * @param area the scenic area's code
 * @param from cases that ended at or after this moment
 * @param until and before this one
 * @param by the code of what the draw is made within
 * @param unit the code of what the amount counts
 * @param amount how many, or how many of a hundred, of each stratum
 * @param only the one category or body that is drawn from; none: all
 * @param seed what the order of the draw follows from
 * @param population how many cases there were to draw from
 * @param fingerprint SHA-256 of those cases, as {@code SampleDraw} writes it
 * @param cases the cases that were drawn
 * @param at server time
 */
@EventType(value = "review.SampleDrawn", revision = 1)
public record SampleDrawn(
        String sampleId,
        String area,
        Instant from,
        Instant until,
        String by,
        String unit,
        int amount,
        @Nullable String only,
        String seed,
        int population,
        String fingerprint,
        List<String> cases,
        Instant at) {}
