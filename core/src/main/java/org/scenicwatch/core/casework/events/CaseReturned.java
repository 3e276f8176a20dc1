package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The body gave the case back to the desk.
 *
 * @param caseId the aggregate
 * @param body the code of the body that gave it back
 * @param ground why, as a code
 * @param noteRef where words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.CaseReturned", revision = 1)
public record CaseReturned(
        String caseId,
        @Nullable String body,
        String ground,
        @Nullable String noteRef,
        Instant at) {}
