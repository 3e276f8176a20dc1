package org.scenicwatch.core.incident.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Give a part of the ground to a team; the same again changes nothing. The fields are those of
 * {@link org.scenicwatch.core.incident.events.SectorGiven}.
 */
public record GiveSector(
        @TargetAggregateIdentifier String incidentId,
        String caseId,
        String area,
        String sectorId,
        String label,
        @Nullable String place,
        @Nullable String group,
        String team,
        Instant at) {}
