package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody has come to the place.
 *
 * @param caseId the aggregate
 * @param at when, server time
 */
@EventType(value = "casework.ArrivalReported", revision = 1)
public record ArrivalReported(String caseId, Instant at) {}
