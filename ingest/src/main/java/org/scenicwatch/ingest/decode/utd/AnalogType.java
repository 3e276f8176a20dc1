package org.scenicwatch.ingest.decode.utd;

import java.util.Optional;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.Metric;

/**
 * The types of analog values (8.2.1.3) with their least units, and which metric of which device each is. In the
 * order of their numbers, from 1 on.
 */
public enum AnalogType {
    EVENTS("count", 1),
    HEIGHT("m", 100, Metric.LEVEL),
    TEMPERATURE("Cel", 10, Metric.TEMPERATURE, Metric.CABLE_TEMP_1),
    PRESSURE_MPA("MPa", 10, Metric.PRESSURE),
    /** Told in kPa and kept in MPa. */
    PRESSURE_KPA("MPa", 10_000, Metric.PRESSURE),
    GAS("%LEL", 10, Metric.GAS),
    SECONDS("s", 1),
    VOLTAGE("V", 10, Metric.VOLTAGE),
    CURRENT("A", 10, Metric.CURRENT),
    FLOW("L/s", 10, Metric.FLOW),
    AIR_FLOW("m3/min", 10),
    AIR_SPEED("m/s", 1, Metric.WIND_SPEED);

    /** Residual current detectors (剩余电流式电气火灾监控探测器) tell their current as one. */
    private static final int RESIDUAL_CURRENT_DETECTOR = 17;

    private static final double MILLIAMPERES_PER_LEAST_UNIT = 100;

    private final String unit;
    /** How many least units make one unit. */
    private final double over;

    private final Metric[] metrics;

    AnalogType(String unit, double over, Metric... metrics) {
        this.unit = unit;
        this.over = over;
        this.metrics = metrics;
    }

    /** A value of a metric, in the metric's unit. */
    public record Reading(String metric, double value) {}

    /** The type with this number, if the standard has one. */
    public static Optional<AnalogType> of(int type) {
        return type >= 1 && type <= values().length ? Optional.of(values()[type - 1]) : Optional.empty();
    }

    /** The value as a reading of a device of this kind; empty when such a device measures nothing of the type. */
    public Optional<Reading> reading(DeviceKind kind, UtdItem.Analog analog) {
        if (this == CURRENT && analog.part().type() == RESIDUAL_CURRENT_DETECTOR) {
            return kind.metric(Metric.RESIDUAL_CURRENT.key())
                    .map(metric -> new Reading(metric.key(), analog.raw() * MILLIAMPERES_PER_LEAST_UNIT));
        }
        for (Metric metric : metrics) {
            if (kind.metric(metric.key()).filter(measured -> measured == metric).isPresent()) {
                return Optional.of(new Reading(metric.key(), value(analog.raw())));
            }
        }
        return Optional.empty();
    }

    /** The value with its unit, for people. */
    static String told(UtdItem.Analog analog) {
        return of(analog.type())
                .map(type -> type.value(analog.raw()) + " " + type.unit)
                .orElseGet(() -> analog.raw() + " (" + analog.type() + ")");
    }

    private double value(int raw) {
        return raw / over;
    }
}
