package org.scenicwatch.bench.load;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The houses that the cases of the load are at, as the import takes them. */
public final class CasePlaces {

    static final int HOUSES = 1_400;
    private static final int ZONES = 12;

    private CasePlaces() {}

    static String zone(int number) {
        return String.format(Locale.ROOT, "Z-%02d", 1 + number % ZONES);
    }

    /** GeoJSON. */
    public static String geoJson() {
        StringBuilder features = new StringBuilder();
        for (int i = 1; i <= ZONES; i++) {
            feature(features, "zone", String.format(Locale.ROOT, "Z-%02d", i), "第" + i + "片区", null);
        }
        for (int i = 1; i <= HOUSES; i++) {
            feature(features, "house", String.format(Locale.ROOT, "house-%04d", i), "民居" + i + "号", zone(i));
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features.substring(1) + "]}";
    }

    private static void feature(StringBuilder into, String layer, String code, String name, @Nullable String parent) {
        into.append(",{\"type\":\"Feature\",\"properties\":{\"layer\":\"")
                .append(layer)
                .append("\",\"code\":\"")
                .append(code)
                .append("\",\"name_zh\":\"")
                .append(name)
                .append("\",\"name_en\":\"")
                .append(code)
                .append(parent == null ? "\"" : "\",\"parent\":\"" + parent + "\"")
                .append("},\"geometry\":")
                .append(
                        layer.equals("zone")
                                ? "{\"type\":\"Polygon\",\"coordinates\":[[[108.1,26.4],[108.2,26.4],[108.2,26.5],[108.1,26.4]]]}"
                                : "{\"type\":\"Point\",\"coordinates\":[108.18,26.49]}")
                .append('}');
    }
}
