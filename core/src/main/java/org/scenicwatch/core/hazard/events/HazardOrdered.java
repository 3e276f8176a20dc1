package org.scenicwatch.core.hazard.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A reported hazard is one, and somebody has to put it right by a day.
 *
 * @param hazardId the aggregate
 * @param body the code of the body that has to
 * @param severity {@code GENERAL} or {@code MAJOR}
 * @param until by when
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "hazard.HazardOrdered", revision = 1)
public record HazardOrdered(
        String hazardId,
        String body,
        String severity,
        Instant until,
        @Nullable String noteRef,
        Instant at) {}
