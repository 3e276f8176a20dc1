package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Nobody has that part of the ground any more.
 *
 * @param incidentId the aggregate, {@code incident:{uuid of the case}}
 * @param sectorId names it within the incident
 * @param at when, server time
 */
@EventType(value = "incident.SectorGivenUp", revision = 1)
public record SectorGivenUp(String incidentId, String sectorId, Instant at) {}
