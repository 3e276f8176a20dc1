package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody wrote a note on the case.
 *
 * @param caseId the aggregate
 * @param noteRef where the note lies in the vault
 * @param at when, server time
 */
@EventType(value = "casework.CaseNoted", revision = 1)
public record CaseNoted(String caseId, String noteRef, Instant at) {}
