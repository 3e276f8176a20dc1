package org.scenicwatch.core.device;

/**
 * A quantity that devices report, with its unit (RFC 8428 spelling) and the range outside of which a value is
 * implausible. Source: the MQTT contract's table of kinds; ranges are those of the usual transducers, wider than any
 * alarm threshold.
 */
public enum Metric {
    RESIDUAL_CURRENT("residual_current", "mA", 0, 30_000),
    CABLE_TEMP_1("cable_temp_1", "Cel", -55, 300),
    CABLE_TEMP_2("cable_temp_2", "Cel", -55, 300),
    CABLE_TEMP_3("cable_temp_3", "Cel", -55, 300),
    CABLE_TEMP_4("cable_temp_4", "Cel", -55, 300),
    ARC_COUNT("arc_count", "1/s", 0, 1_000),
    CURRENT("current", "A", 0, 2_000),
    VOLTAGE("voltage", "V", 0, 1_000),
    POWER("power", "W", -1_000_000, 1_000_000),
    ENERGY("energy", "kWh", 0, 1e9),
    BREAKER("breaker", "0/1", 0, 1),
    SMOKE("smoke", "%/m", 0, 100),
    TEMPERATURE("temperature", "Cel", -60, 300),
    GAS("gas", "%LEL", 0, 100),
    BATTERY("battery", "%", 0, 100),
    SIGNAL("signal", "dBm", -200, 20),
    PRESSURE("pressure", "MPa", -0.1, 10),
    FLOW("flow", "L/s", 0, 1_000),
    LOOP_FLOW("flow", "1/min", 0, 1_000),
    LEVEL("level", "m", -20, 100),
    COVER_OPEN("cover_open", "0/1", 0, 1),
    TILT("tilt", "deg", -180, 180),
    BAY_OCCUPIED("occupied", "0/1", 0, 1),
    LOT_OCCUPIED("occupied", "count", 0, 100_000),
    CAPACITY("capacity", "count", 0, 100_000),
    IN("in", "count", 0, 1e9),
    OUT("out", "count", 0, 1e9),
    PRESENT("present", "count", 0, 1_000_000),
    RUNNING("running", "0/1", 0, 1),
    HUMIDITY("humidity", "%", 0, 100),
    WIND_SPEED("wind_speed", "m/s", 0, 120),
    RAIN("rain", "mm/h", 0, 1_000);

    private final String key;
    private final String unit;
    private final double lowestPlausible;
    private final double highestPlausible;

    Metric(String key, String unit, double lowestPlausible, double highestPlausible) {
        this.key = key;
        this.unit = unit;
        this.lowestPlausible = lowestPlausible;
        this.highestPlausible = highestPlausible;
    }

    /** The name in payloads, rules and rows, unique within a kind of device. */
    public String key() {
        return key;
    }

    /** The unit of every value under this metric. */
    public String unit() {
        return unit;
    }

    /** The lowest value, in {@link #unit()}, that a working device can report. */
    public double lowestPlausible() {
        return lowestPlausible;
    }

    /** The highest value, in {@link #unit()}, that a working device can report. */
    public double highestPlausible() {
        return highestPlausible;
    }

    /** Whether a working device can report {@code value}; never true for NaN or an infinity. */
    public boolean isPlausible(double value) {
        return value >= lowestPlausible && value <= highestPlausible;
    }
}
