package org.scenicwatch.dashboard.registers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * A device as the register has it.
 *
 * @param id {@code <area>/<device>}
 * @param area the scenic area's code
 * @param kind the kind, a word of the outside contract
 * @param name what people call it
 * @param zone the zone's id, {@code <area>/<code>}
 * @param place the id of the house, shop or lot it belongs to
 * @param lon WGS 84 longitude, degrees
 * @param lat WGS 84 latitude, degrees
 * @param elevation metres above sea level
 * @param intervalSeconds how often it reports when nothing happens
 * @param attributes figures that rules refer to
 * @param labels words that are not figures
 */
public record DeviceEntry(
        String id,
        String area,
        String kind,
        LocalText name,
        @Nullable String zone,
        @Nullable String place,
        double lon,
        double lat,
        @Nullable Double elevation,
        int intervalSeconds,
        Map<String, Double> attributes,
        Map<String, String> labels) {

    public DeviceEntry {
        // Absent when read from a stored row without them.
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        labels = labels == null ? Map.of() : Map.copyOf(labels);
    }
}
