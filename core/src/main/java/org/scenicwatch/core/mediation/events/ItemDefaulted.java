package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Something that was agreed was not done in time.
 *
 * @param mediationId the aggregate
 * @param itemId which item of the agreement
 * @param noteRef where the words lie in the vault; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.ItemDefaulted", revision = 1)
public record ItemDefaulted(
        String mediationId, String itemId, @Nullable String noteRef, Instant at) {}
