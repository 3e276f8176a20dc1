package org.scenicwatch.core.device;

import static org.scenicwatch.core.device.Metric.*;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scenicwatch.core.LocalText;

/** What a device is, and so which metrics it may report. Source: the MQTT contract's table of kinds. */
public enum DeviceKind {
    POWER(
            "限流灭弧保护器",
            "power limiter",
            RESIDUAL_CURRENT,
            CABLE_TEMP_1,
            CABLE_TEMP_2,
            CABLE_TEMP_3,
            CABLE_TEMP_4,
            ARC_COUNT,
            CURRENT,
            VOLTAGE,
            Metric.POWER,
            ENERGY,
            BREAKER),
    SMOKE("烟感", "smoke detector", Metric.SMOKE, TEMPERATURE, Metric.GAS, BATTERY, SIGNAL),
    HEAT("温感", "heat detector", Metric.SMOKE, TEMPERATURE, Metric.GAS, BATTERY, SIGNAL),
    GAS("可燃气体探测器", "gas detector", Metric.SMOKE, TEMPERATURE, Metric.GAS, BATTERY, SIGNAL),
    CALLPOINT("手动报警按钮", "manual call point"),
    BUTTON("一键报警", "panic button"),
    SPRINKLER("烟感喷淋器", "sprinkler", PRESSURE, FLOW),
    TANK("高位消防水池", "fire reservoir", LEVEL, TEMPERATURE),
    HYDRANT("消火栓", "hydrant", PRESSURE, FLOW, COVER_OPEN, TILT),
    GATE("卡口", "gate"),
    BAY("车位", "parking bay", BAY_OCCUPIED),
    LOT("停车场", "car park", LOT_OCCUPIED, CAPACITY),
    COUNTER("客流计数", "people counter", IN, OUT, PRESENT),
    SOUNDER("声光警报器", "sounder"),
    SIGN("诱导屏", "sign"),
    SPEAKER("大喇叭", "speaker"),
    PUMP("消防泵", "fire pump", RUNNING, Metric.POWER),
    LOOP("地感线圈", "road loop", BAY_OCCUPIED, LOOP_FLOW),
    UTD("用户信息传输装置", "user transmission device"),
    WEATHER("气象站", "weather station", TEMPERATURE, HUMIDITY, WIND_SPEED, RAIN),
    RIVER("水位计", "river gauge", LEVEL);

    private static final Map<String, DeviceKind> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DeviceKind::key, Function.identity()));

    private final String key;
    private final LocalText title;
    private final Map<String, Metric> metrics;

    DeviceKind(String zh, String en, Metric... metrics) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.title = new LocalText(zh, en);
        Map<String, Metric> byKey = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            byKey.put(metric.key(), metric);
        }
        this.metrics = byKey;
    }

    /** The kind with this {@link #key()}, if there is one. */
    public static Optional<DeviceKind> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The name in topics, rules and rows. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }

    /** The metric that this kind reports under {@code metricKey}, if it does. */
    public Optional<Metric> metric(String metricKey) {
        return Optional.ofNullable(metrics.get(metricKey));
    }

    /** All metrics of this kind, in the contract's order. */
    public Collection<Metric> metrics() {
        return metrics.values();
    }

    /**
     * Whether an alarm of this kind is a fire alarm: held until it is verified (核警) and reset by hand. Source:
     * GB/T 45839-2025 5.4.2.
     */
    public boolean raisesFireAlarms() {
        return switch (this) {
            case SMOKE, HEAT, GAS, CALLPOINT, BUTTON, UTD -> true;
            default -> false;
        };
    }
}
