package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A team looks through a sector.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param sectorId the sector
 * @param team the code of the body that looks
 * @param pass for the how manieth time
 * @param at when, server time
 */
@EventType(value = "lostperson.SectorSearchBegun", revision = 1)
public record SectorSearchBegun(String searchId, String sectorId, String team, int pass, Instant at) {}
