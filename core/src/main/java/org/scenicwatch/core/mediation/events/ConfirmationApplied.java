package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The parties applied to the court together for confirmation of their agreement.
 *
 * @param mediationId the aggregate
 * @param courtRef where the court's name and the number lie in the vault; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.ConfirmationApplied", revision = 1)
public record ConfirmationApplied(
        String mediationId, @Nullable String courtRef, Instant at) {}
