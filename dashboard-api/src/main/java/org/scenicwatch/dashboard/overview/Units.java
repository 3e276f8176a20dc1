package org.scenicwatch.dashboard.overview;

import java.util.Map;
import java.util.TreeMap;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.Metric;

/** In what a kind of device measures. */
final class Units {

    private Units() {}

    /** The unit of each metric of a kind; empty for a kind that measures nothing. */
    static Map<String, String> of(String kind) {
        Map<String, String> units = new TreeMap<>();
        DeviceKind.of(kind).ifPresent(known -> {
            for (Metric metric : known.metrics()) {
                units.put(metric.key(), metric.unit());
            }
        });
        return units;
    }
}
