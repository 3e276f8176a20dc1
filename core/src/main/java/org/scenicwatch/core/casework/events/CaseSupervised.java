package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The command keeps its eyes on the case (督办).
 *
 * @param caseId the aggregate
 * @param noteRef where what is expected lies in the vault
 * @param at when, server time
 */
@EventType(value = "casework.CaseSupervised", revision = 1)
public record CaseSupervised(String caseId, String noteRef, Instant at) {}
