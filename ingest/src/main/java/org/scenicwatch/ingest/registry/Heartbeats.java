package org.scenicwatch.ingest.registry;

import java.time.Duration;
import java.util.Map;

/**
 * How often a device is heard of that, by its registration, reports on events only (report interval 0).
 *
 * @param usual for kinds that are not named
 * @param byKind by the kind's key; zero: such a device sends no sign of life, only its last will tells that it is gone
 */
public record Heartbeats(Duration usual, Map<String, Duration> byKind) {

    /** The report interval that detection goes by, in seconds. */
    public int secondsOf(String kind, int registeredSeconds) {
        return registeredSeconds > 0
                ? registeredSeconds
                : Math.toIntExact(byKind.getOrDefault(kind, usual).toSeconds());
    }
}
