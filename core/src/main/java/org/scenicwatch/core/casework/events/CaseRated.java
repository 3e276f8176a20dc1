package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A complainant said how well the case was dealt with.
 *
 * @param caseId the aggregate
 * @param complaintRef where the complaint lies in the vault
 * @param score 1 (bad) to 5 (good)
 * @param solved false: closed but not solved
 * @param noteRef where words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.CaseRated", revision = 1)
public record CaseRated(
        String caseId,
        String complaintRef,
        int score,
        boolean solved,
        @Nullable String noteRef,
        Instant at) {}
