package org.scenicwatch.bench;

import java.util.Locale;

/**
 * What a scenario found.
 *
 * @param scenario its name
 * @param value what was measured
 * @param unit the unit of value and bar
 * @param bar the most that is acceptable
 */
public record Measurement(String scenario, double value, String unit, double bar) {

    /** How well the bar is held: 1 = just, 2 = twice as good, below 1 = missed. */
    public double ratio() {
        return value <= 0 ? 0 : bar / value;
    }

    /** One JSON object on one line. */
    public String json() {
        return String.format(
                Locale.ROOT,
                "{\"scenario\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"bar\":%.3f,\"ratio\":%.3f}",
                scenario,
                value,
                unit,
                bar,
                ratio());
    }
}
