package org.scenicwatch.core.hazard.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * There is nothing to put right.
 *
 * @param hazardId the aggregate
 * @param ground the code of why
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "hazard.HazardDismissed", revision = 1)
public record HazardDismissed(
        String hazardId, String ground, @Nullable String noteRef, Instant at) {}
