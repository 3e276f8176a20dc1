package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The objections to a mediator were dismissed; the mediator goes on.
 *
 * @param mediationId the aggregate
 * @param mediatorId names the mediator
 * @param noteRef where the words lie in the vault; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.ObjectionDismissed", revision = 1)
public record ObjectionDismissed(
        String mediationId, String mediatorId, @Nullable String noteRef, Instant at) {}
