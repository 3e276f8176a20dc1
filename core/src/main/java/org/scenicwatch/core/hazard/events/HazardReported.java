package org.scenicwatch.core.hazard.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody reported a hazard; what they wrote and who they are lies in the vault.
 *
 * @param hazardId the aggregate
 * @param area the scenic area's code
 * @param number what people call it by
 * @param kind its code in the book of hazards
 * @param origin who reported it: {@code RESIDENT}, {@code PATROL} or {@code DESK}
 * @param place the code of the place
 * @param lon WGS 84 longitude, degrees
 * @param lat WGS 84 latitude, degrees
 * @param reportRef where the words lie in the vault
 * @param reporter opaque id of the resident; none: nameless
 * @param photoRefs where the photos lie in the vault
 * @param at server time
 */
@EventType(value = "hazard.HazardReported", revision = 1)
public record HazardReported(
        String hazardId,
        String area,
        String number,
        String kind,
        String origin,
        @Nullable String place,
        @Nullable Double lon,
        @Nullable Double lat,
        String reportRef,
        @Nullable String reporter,
        List<String> photoRefs,
        Instant at) {}
