package org.scenicwatch.core.hazard.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The body says that it is put right.
 *
 * @param hazardId the aggregate
 * @param photoRefs where the photos lie in the vault
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "hazard.HazardRectified", revision = 1)
public record HazardRectified(
        String hazardId, List<String> photoRefs, @Nullable String noteRef, Instant at) {}
