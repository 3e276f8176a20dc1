package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The mediation is over, as the case says.
 *
 * @param mediationId the aggregate
 * @param caseId the case that is mediated
 * @param result the code of how the mediation ended at the case
 * @param agreementId names the agreement; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.MediationConcluded", revision = 1)
public record MediationConcluded(
        String mediationId,
        String caseId,
        String result,
        @Nullable String agreementId,
        Instant at) {}
