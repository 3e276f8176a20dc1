package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody who waits urged that the case goes on (催办).
 *
 * @param caseId the aggregate
 * @param complaintRef the complaint of the complainant who urged; none: somebody of the centre
 * @param noteRef where words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.CaseUrged", revision = 1)
public record CaseUrged(
        String caseId,
        @Nullable String complaintRef,
        @Nullable String noteRef,
        Instant at) {}
