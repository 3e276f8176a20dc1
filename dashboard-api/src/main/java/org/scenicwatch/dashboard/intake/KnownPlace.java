package org.scenicwatch.dashboard.intake;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * A place that a complaint is about.
 *
 * @param code its own code
 * @param zone the code of the zone that it lies in
 * @param lon WGS 84 longitude of its middle in degrees
 * @param lat WGS 84 latitude of its middle in degrees
 */
public record KnownPlace(
        String code,
        LocalText name,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat) {}
