package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The complaint goes the formal track (受理).
 *
 * @param caseId the aggregate
 * @param jurisdiction what makes the centre competent, as a code
 * @param noteRef where words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.ComplaintAdmitted", revision = 1)
public record ComplaintAdmitted(
        String caseId, String jurisdiction, @Nullable String noteRef, Instant at) {}
