package org.scenicwatch.dashboard.registers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * A place as the register has it.
 *
 * @param id {@code <area>/<code>}
 * @param area the scenic area's code
 * @param code the place's own code
 * @param layer what it is: zone, grid, lane, river, bridge, house, shop, lot or hillside
 * @param parent the id of the place it is part of
 * @param name what people call it
 * @param geometry a GeoJSON geometry as text (RFC 7946, WGS 84)
 * @param elevation metres above sea level
 * @param attributes further facts by name
 */
public record PlaceEntry(
        String id,
        String area,
        String code,
        String layer,
        @Nullable String parent,
        LocalText name,
        String geometry,
        @Nullable Double elevation,
        Map<String, String> attributes) {

    public PlaceEntry {
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }
}
