package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The team has done what there was to do in its part of the ground; who said so is in the metadata.
 *
 * @param incidentId the aggregate, {@code incident:{uuid of the case}}
 * @param sectorId names it within the incident
 * @param team code of the body
 * @param at when, server time
 */
@EventType(value = "incident.SectorCompleted", revision = 1)
public record SectorCompleted(String incidentId, String sectorId, String team, Instant at) {}
