package org.scenicwatch.simulator.village;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing on the village's map.
 *
 * @param code its code, unique in the area
 * @param layer zone, grid, lane, river, bridge, house, shop, lot or hillside
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param parent code of the place that holds it
 * @param elevation metres above sea level
 * @param shape its outline in local metres (x east, y north)
 * @param attributes further facts, as text
 */
public record Place(
        String code,
        String layer,
        String nameZh,
        String nameEn,
        @Nullable String parent,
        @Nullable Double elevation,
        Geometry shape,
        Map<String, String> attributes) {}
