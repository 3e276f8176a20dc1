package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person declared a mode of the area or of a zone, or gave one that is on another end; who it was is in the metadata.
 *
 * @param areaModesId the aggregate, {@code areaModes:{area}}
 * @param area the scenic area
 * @param mode FESTIVAL, DRILL, PLANNED_POWER_CUT, WATER_SHUTDOWN or STORM
 * @param zone the zone's code; none: the whole area
 * @param until when it ends by itself, server time
 * @param commentRef where the person's reason lies in the vault
 * @param at when, server time
 */
@EventType(value = "alarm.AreaModeDeclared", revision = 1)
public record AreaModeDeclared(
        String areaModesId,
        String area,
        String mode,
        @Nullable String zone,
        Instant until,
        @Nullable String commentRef,
        Instant at) {}
