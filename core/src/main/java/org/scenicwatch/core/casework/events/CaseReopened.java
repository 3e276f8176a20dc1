package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A resolved case is open work again.
 *
 * @param caseId the aggregate
 * @param ground why, as a code: {@code alarm-joined} or {@code complaint-joined}
 * @param at when, server time
 */
@EventType(value = "casework.CaseReopened", revision = 1)
public record CaseReopened(String caseId, String ground, Instant at) {}
