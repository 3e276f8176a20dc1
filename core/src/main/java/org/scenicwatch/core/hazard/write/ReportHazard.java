package org.scenicwatch.core.hazard.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.hazard.HazardOrigin;

/**
 * Report a hazard.
 *
 * @param hazardId the aggregate
 * @param area the scenic area's code
 * @param number what people call it by
 * @param kind its code in the book of hazards
 * @param origin who reports it
 * @param place the code of the place
 * @param lon WGS 84 longitude, degrees
 * @param lat WGS 84 latitude, degrees
 * @param reportRef where the words lie in the vault
 * @param reporter opaque id of the resident; none: nameless
 * @param photoRefs where the photos lie in the vault
 * @param at server time
 */
public record ReportHazard(
        @TargetAggregateIdentifier String hazardId,
        String area,
        String number,
        String kind,
        HazardOrigin origin,
        @Nullable String place,
        @Nullable Double lon,
        @Nullable Double lat,
        String reportRef,
        @Nullable String reporter,
        List<String> photoRefs,
        Instant at) {}
