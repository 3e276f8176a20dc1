package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Who has to do something under the agreement was reminded of it.
 *
 * @param mediationId the aggregate
 * @param itemId which item of the agreement
 * @param noteRef where the words lie in the vault; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.PerformanceReminded", revision = 1)
public record PerformanceReminded(
        String mediationId, String itemId, @Nullable String noteRef, Instant at) {}
