package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The complainants were answered while the case was at work.
 *
 * @param caseId the aggregate
 * @param replyRef where the answer lies in the vault
 * @param at when, server time
 */
@EventType(value = "casework.ComplainantAnswered", revision = 1)
public record ComplainantAnswered(String caseId, String replyRef, Instant at) {}
