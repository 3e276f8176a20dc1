package org.scenicwatch.simulator.behaviour;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rounds and collects the values of one report, in the order in which they are put. */
final class Readings {
    private final Map<String, Double> values = new LinkedHashMap<>();

    Readings put(String metric, double value, int decimals) {
        double scale = Math.pow(10, decimals);
        values.put(metric, Math.round(value * scale) / scale);
        return this;
    }

    Map<String, Double> values() {
        return values;
    }
}
