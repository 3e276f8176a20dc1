package org.scenicwatch.core.alarm;

import java.util.Optional;
import org.scenicwatch.core.alarm.AlarmRule.Direction;

/**
 * What the platform watches of itself, with the unit of its rules' thresholds and the side on which it is wrong. The keys
 * stand in rules and alarms where those of a device's metrics stand.
 */
public enum PlatformMetric {
    /** Age of the oldest message that this node took from the broker and has not stored. */
    INGEST_LAG("ingest_lag", "s", Direction.HIGH, 1e7),
    /** For how long no process has had shards and a line to the broker. */
    INTAKE_DOWN("intake_down", "s", Direction.HIGH, 1e7),
    /** Messages that the broker threw away, lately. */
    BROKER_DROPPED("broker_dropped", "count", Direction.HIGH, 1e12),
    /** For how long a processor has events to handle and handles none. */
    PROCESSOR_STANDING("processor_standing", "s", Direction.HIGH, 1e7),
    /** Events that an automation could not handle and that were set aside. */
    DEAD_LETTERS("dead_letters", "count", Direction.HIGH, 1e9),
    /** What is free of the disk under the data folder. */
    DISK_FREE("disk_free", "%", Direction.LOW, 100),
    /** How far the clock jumped against time that passed, lately. */
    CLOCK_STEP("clock_step", "s", Direction.HIGH, 1e10),
    /** How long a small write to the database took, lately; while it is away, since when. */
    DATABASE_ANSWER("database_answer", "s", Direction.HIGH, 1e7),
    /** For how long a gateway for short messages has not taken any. */
    SMS_FAILING("sms_failing", "s", Direction.HIGH, 1e8),
    /** For how long a sign has not answered. */
    SIGN_UNREACHABLE("sign_unreachable", "s", Direction.HIGH, 1e8),
    /** For how long a node that has not said goodbye was not seen by the others. */
    NODE_SILENT("node_silent", "s", Direction.HIGH, 1e7),
    /** How many post checks (查岗) the desk missed in a row. */
    POST_CHECKS_MISSED("post_checks_missed", "count", Direction.HIGH, 1e6);

    private final String key;
    private final String unit;
    private final Direction badSide;
    private final double most;

    PlatformMetric(String key, String unit, Direction badSide, double most) {
        this.key = key;
        this.unit = unit;
        this.badSide = badSide;
        this.most = most;
    }

    /** The name in rules and alarms. */
    public String key() {
        return key;
    }

    /** The unit of values and thresholds. */
    public String unit() {
        return unit;
    }

    /** On which side of a threshold it is wrong. */
    public Direction badSide() {
        return badSide;
    }

    /** Whether a threshold could ever be reached. */
    public boolean isPlausible(double threshold) {
        return threshold >= 0 && threshold <= most;
    }

    /** The metric of this key. */
    public static Optional<PlatformMetric> of(String key) {
        for (PlatformMetric metric : values()) {
            if (metric.key.equals(key)) {
                return Optional.of(metric);
            }
        }
        return Optional.empty();
    }
}
