package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The court decided on the confirmation of the agreement.
 *
 * @param mediationId the aggregate
 * @param confirmed whether the court confirmed the agreement
 * @param courtRef where the court's name and the number lie in the vault; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.ConfirmationDecided", revision = 1)
public record ConfirmationDecided(
        String mediationId, boolean confirmed, @Nullable String courtRef, Instant at) {}
