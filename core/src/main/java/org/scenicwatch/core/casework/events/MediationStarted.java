package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The parties of the case sit before a mediator from now on.
 *
 * @param caseId the aggregate
 * @param mediationId which mediation of the case it is, {@code mediation:{uuid}}
 * @param regime the regime's code: under which law it is mediated
 * @param at when, server time
 */
@EventType(value = "casework.MediationStarted", revision = 1)
public record MediationStarted(String caseId, String mediationId, String regime, Instant at) {}
