package org.scenicwatch.core.fireaccess.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * No engine gets through a lane or bridge for now; a second one replaces what the first said.
 *
 * @param wayId the aggregate, {@code way:{area}/{code}}
 * @param area the scenic area
 * @param place the code of the lane or bridge
 * @param ground code of the reason
 * @param noteRef where a person's words lie in the vault
 * @param lon WGS 84 longitude of the spot in degrees; none: the whole way
 * @param lat WGS 84 latitude of the spot in degrees
 * @param until when it is expected to be free; it is not free by that alone
 * @param at when, server time
 */
@EventType(value = "fireaccess.WayBlocked", revision = 1)
public record WayBlocked(
        String wayId,
        String area,
        String place,
        String ground,
        @Nullable String noteRef,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Instant until,
        Instant at) {}
