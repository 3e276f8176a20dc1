package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A mode of the area or of a zone is over.
 *
 * @param areaModesId the aggregate, {@code areaModes:{area}}
 * @param area the scenic area
 * @param mode the mode
 * @param zone the zone's code; none: the whole area
 * @param cause {@code by-hand} or {@code time}
 * @param at when, server time
 */
@EventType(value = "alarm.AreaModeEnded", revision = 1)
public record AreaModeEnded(
        String areaModesId,
        String area,
        String mode,
        @Nullable String zone,
        String cause,
        Instant at) {}
