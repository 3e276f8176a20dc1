package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Another authority has the case (转办); place and cause are free for a new case.
 *
 * @param caseId the aggregate
 * @param authority the authority's code
 * @param orderNumber the number under which the authority has it
 * @param noteRef where words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.CaseTransferredOut", revision = 1)
public record CaseTransferredOut(
        String caseId,
        String authority,
        String orderNumber,
        @Nullable String noteRef,
        Instant at) {}
