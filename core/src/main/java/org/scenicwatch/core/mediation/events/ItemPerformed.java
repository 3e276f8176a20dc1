package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Something that was agreed was done.
 *
 * @param mediationId the aggregate
 * @param itemId which item of the agreement
 * @param evidenceRef where the words on the evidence lie in the vault; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.ItemPerformed", revision = 1)
public record ItemPerformed(
        String mediationId, String itemId, @Nullable String evidenceRef, Instant at) {}
