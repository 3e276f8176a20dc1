package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The matter of the case is settled.
 *
 * @param caseId the aggregate
 * @param outcome the outcome's code in the catalogue
 * @param noteRef where further words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.CaseResolved", revision = 1)
public record CaseResolved(
        String caseId, String outcome, @Nullable String noteRef, Instant at) {}
