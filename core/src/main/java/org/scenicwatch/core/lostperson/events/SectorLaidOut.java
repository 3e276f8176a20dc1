package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A part of the ground is to be looked through.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param sectorId names it within the search
 * @param place the code of the registered lane or zone that it is; none for a drawn one
 * @param shape the drawn one's polygon, GeoJSON (RFC 7946, WGS 84)
 * @param at when, server time
 */
@EventType(value = "lostperson.SectorLaidOut", revision = 1)
public record SectorLaidOut(
        String searchId,
        String sectorId,
        @Nullable String place,
        @Nullable String shape,
        Instant at) {}
