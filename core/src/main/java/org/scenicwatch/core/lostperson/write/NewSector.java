package org.scenicwatch.core.lostperson.write;

import org.jspecify.annotations.Nullable;

/**
 * A part of the ground to be looked through.
 *
 * @param sectorId names it within the search
 * @param place the code of the registered lane or zone that it is; none for a drawn one
 * @param shape the drawn one's polygon, GeoJSON (RFC 7946, WGS 84)
 */
public record NewSector(
        String sectorId, @Nullable String place, @Nullable String shape) {}
