package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Nothing more is done on the spot: the case is over or another's.
 *
 * @param incidentId the aggregate, {@code incident:{uuid of the case}}
 * @param at when, server time
 */
@EventType(value = "incident.IncidentEnded", revision = 1)
public record IncidentEnded(String incidentId, Instant at) {}
