package org.scenicwatch.core.incident.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A team has a part of the ground from now on; given to another team it is that one's, and to be done again.
 *
 * @param incidentId the aggregate, {@code incident:{uuid of the case}}
 * @param caseId the case, an aggregate
 * @param area the scenic area
 * @param sectorId names it within the incident
 * @param label what it is called on the spot, a few letters or digits
 * @param place the code of the registered lane, house, grid or zone that it is; none: by group, or by label alone
 * @param group the household group whose houses it is
 * @param team code of the body
 * @param at when, server time
 */
@EventType(value = "incident.SectorGiven", revision = 1)
public record SectorGiven(
        String incidentId,
        String caseId,
        String area,
        String sectorId,
        String label,
        @Nullable String place,
        @Nullable String group,
        String team,
        Instant at) {}
