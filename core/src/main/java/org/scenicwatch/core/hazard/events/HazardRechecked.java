package org.scenicwatch.core.hazard.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody looked whether it is.
 *
 * @param hazardId the aggregate
 * @param passed whether it is
 * @param until by when else
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "hazard.HazardRechecked", revision = 1)
public record HazardRechecked(
        String hazardId,
        boolean passed,
        @Nullable Instant until,
        @Nullable String noteRef,
        Instant at) {}
