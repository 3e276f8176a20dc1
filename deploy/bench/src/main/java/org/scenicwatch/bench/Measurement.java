package org.scenicwatch.bench;

import java.util.Locale;

/**
 * What a scenario found.
 *
 * @param scenario its name
 * @param value what was measured
 * @param unit the unit of value and bar
 * @param bar what is just acceptable; without meaning when there is no bar
 * @param goal on which side of the bar the value has to be
 */
public record Measurement(String scenario, double value, String unit, double bar, Goal goal) {

    /** What makes a value a good one. */
    public enum Goal {
        AT_MOST,
        AT_LEAST,
        /** There is no bar; the value is told. */
        REPORTED
    }

    /** A value that must not be above the bar. */
    public Measurement(String scenario, double value, String unit, double bar) {
        this(scenario, value, unit, bar, Goal.AT_MOST);
    }

    static Measurement atMost(String scenario, double value, String unit, double bar) {
        return new Measurement(scenario, value, unit, bar, Goal.AT_MOST);
    }

    static Measurement atLeast(String scenario, double value, String unit, double bar) {
        return new Measurement(scenario, value, unit, bar, Goal.AT_LEAST);
    }

    static Measurement reported(String scenario, double value, String unit) {
        return new Measurement(scenario, value, unit, Double.NaN, Goal.REPORTED);
    }

    /** How well the bar is held: 1 = just, 2 = twice as good, below 1 = missed; 1 when there is no bar. */
    public double ratio() {
        return switch (goal) {
            case AT_MOST -> value <= 0 ? 0 : bar / value;
            case AT_LEAST -> value <= 0 ? 0 : value / bar;
            case REPORTED -> 1;
        };
    }

    /** Whether the bar is held. */
    public boolean held() {
        return ratio() >= 1;
    }

    /** One JSON object on one line; without bar and ratio when there is no bar. */
    public String json() {
        String found = String.format(
                Locale.ROOT, "{\"scenario\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"", scenario, value, unit);
        return goal == Goal.REPORTED
                ? found + "}"
                : found + String.format(Locale.ROOT, ",\"bar\":%.3f,\"ratio\":%.3f}", bar, ratio());
    }
}
