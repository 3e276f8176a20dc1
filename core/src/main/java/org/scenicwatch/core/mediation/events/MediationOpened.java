package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A mediation of a case began; its parties, sessions and offers follow.
 *
 * @param mediationId the aggregate
 * @param caseId the case that is mediated
 * @param regime the regime's code: under which law it is mediated
 * @param at when, server time
 */
@EventType(value = "mediation.MediationOpened", revision = 1)
public record MediationOpened(String mediationId, String caseId, String regime, Instant at) {}
