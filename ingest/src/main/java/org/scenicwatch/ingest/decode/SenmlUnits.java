package org.scenicwatch.ingest.decode;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values in SenML's units as values in the metric's unit. Converted is only what a factor or an offset converts exactly:
 * the primary units of RFC 8428 section 12.1 and the secondary ones of RFC 8798 section 3.
 */
final class SenmlUnits {

    /** {@code value * times / over + offset}: a quotient of whole numbers loses nothing that one factor would. */
    private record Conversion(double times, double over, double offset) {
        double of(double value) {
            return value * times / over + offset;
        }
    }

    private static final Conversion SAME = new Conversion(1, 1, 0);

    /** By the metric's unit, then by the unit that was given. */
    private static final Map<String, Map<String, Conversion>> CONVERSIONS = Map.ofEntries(
            Map.entry("mA", Map.of("A", times(1_000))),
            Map.entry("A", Map.of("mA", over(1_000))),
            Map.entry("V", Map.of("mV", over(1_000))),
            Map.entry("W", Map.of("kW", times(1_000))),
            Map.entry("kWh", Map.of("Wh", over(1_000), "J", over(3_600_000))),
            Map.entry("Cel", Map.of("K", new Conversion(1, 1, -273.15))),
            Map.entry("MPa", Map.of("Pa", over(1_000_000), "hPa", over(10_000))),
            Map.entry("m", Map.of("mm", over(1_000), "cm", over(100), "km", times(1_000))),
            Map.entry("L/s", Map.of("l/s", SAME, "m3/s", times(1_000))),
            Map.entry("1/s", Map.of("Hz", SAME, "1/min", over(60))),
            Map.entry("1/min", Map.of("1/s", times(60), "Hz", times(60))),
            Map.entry("m/s", Map.of("km/h", new Conversion(10, 36, 0))),
            Map.entry("mm/h", Map.of("m/h", times(1_000), "m/s", times(3_600_000))),
            Map.entry("dBm", Map.of("dBW", new Conversion(1, 1, 30))),
            Map.entry("%", Map.of("/", times(100), "/100", SAME)));

    /** Percentages that SenML names by what they are a percentage of. */
    private static final Map<String, String> PERCENTAGE_OF = Map.of("battery", "%EL", "humidity", "%RH");

    private SenmlUnits() {}

    /**
     * The value in the metric's unit, or null when the units do not fit.
     *
     * @param given the unit that was given; without one it is the metric's
     */
    static @Nullable Double convert(double value, @Nullable String given, String metric, String unit) {
        if (given == null || given.equals(unit) || given.equals(PERCENTAGE_OF.get(metric))) {
            return value;
        }
        Conversion conversion = CONVERSIONS.getOrDefault(unit, Map.of()).get(given);
        return conversion == null ? null : conversion.of(value);
    }

    private static Conversion times(double factor) {
        return new Conversion(factor, 1, 0);
    }

    private static Conversion over(double divisor) {
        return new Conversion(1, divisor, 0);
    }
}
