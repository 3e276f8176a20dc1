package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A mediation of the case is over; the case goes on.
 *
 * @param caseId the aggregate
 * @param mediationId which mediation of the case it was, {@code mediation:{uuid}}
 * @param regime the regime's code: under which law it was mediated
 * @param result the result's code: with an agreement, or why without
 * @param noteRef where the mediator's words lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.MediationEnded", revision = 1)
public record MediationEnded(
        String caseId,
        String mediationId,
        String regime,
        String result,
        @Nullable String noteRef,
        Instant at) {}
