package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A team has looked through a sector; who said so is in the metadata.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param sectorId the sector
 * @param team the code of the body that looked
 * @param pass for the how manieth time
 * @param at when, server time
 */
@EventType(value = "lostperson.SectorSearched", revision = 1)
public record SectorSearched(String searchId, String sectorId, String team, int pass, Instant at) {}
