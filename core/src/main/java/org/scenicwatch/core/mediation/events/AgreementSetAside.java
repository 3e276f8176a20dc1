package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The agreement does not stand: the parties go on talking.
 *
 * @param mediationId the aggregate
 * @param caseId the case that is mediated
 * @param agreementId names the agreement
 * @param noteRef where the words lie in the vault; may be none
 * @param at when, server time
 */
@EventType(value = "mediation.AgreementSetAside", revision = 1)
public record AgreementSetAside(
        String mediationId,
        String caseId,
        String agreementId,
        @Nullable String noteRef,
        Instant at) {}
