package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A party objected to a mediator; no session is held until that is decided.
 *
 * @param mediationId the aggregate
 * @param mediatorId names the mediator
 * @param partyId names the party
 * @param ground the ground's code
 * @param noteRef where the words lie in the vault; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.MediatorObjectedTo", revision = 1)
public record MediatorObjectedTo(
        String mediationId,
        String mediatorId,
        String partyId,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
