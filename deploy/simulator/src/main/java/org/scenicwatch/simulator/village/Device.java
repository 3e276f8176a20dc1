package org.scenicwatch.simulator.village;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One device of the village, as it is written into the registry.
 *
 * @param id its id, unique in the area
 * @param kind what it is
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param zone code of its zone
 * @param place code of the house, lane, lot or bridge it stands at
 * @param x metres east of the village's origin
 * @param y metres north of the village's origin
 * @param elevation metres above sea level; of a tank its bottom
 * @param intervalSeconds it reports at least this often
 * @param attributes further facts, numbers except {@code site_class} and {@code lot}
 */
public record Device(
        String id,
        Kind kind,
        String nameZh,
        String nameEn,
        String zone,
        @Nullable String place,
        double x,
        double y,
        double elevation,
        int intervalSeconds,
        Map<String, String> attributes) {

    /** An attribute that this kind of device has. */
    public String text(String attribute) {
        String text = attributes.get(attribute);
        if (text == null) {
            throw new IllegalArgumentException(id + " has no " + attribute);
        }
        return text;
    }

    /** A numeric attribute that this kind of device has. */
    public double number(String attribute) {
        return Double.parseDouble(text(attribute));
    }
}
