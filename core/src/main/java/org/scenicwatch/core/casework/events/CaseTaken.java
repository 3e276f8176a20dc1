package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody of the body that has the case deals with it now.
 *
 * @param caseId the aggregate
 * @param at when, server time
 */
@EventType(value = "casework.CaseTaken", revision = 1)
public record CaseTaken(String caseId, Instant at) {}
