package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A mediator takes no further part: by own wish or because an objection was upheld.
 *
 * @param mediationId the aggregate
 * @param mediatorId names the mediator
 * @param ground the ground's code
 * @param noteRef where the words lie in the vault; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.MediatorStoodDown", revision = 1)
public record MediatorStoodDown(
        String mediationId,
        String mediatorId,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
