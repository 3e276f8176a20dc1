package org.scenicwatch.core.alarm.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the platform watches itself; thresholds are in the rule book.
 *
 * @param node this process's name, the same after a restart and different for each process; empty: that of ingest, or the
 *     host's
 * @param period how often it looks
 * @param patience for how long a figure must be better before an alarm is lowered or ended
 * @param recent for how long what happened once, a step of the clock or a slow answer, counts
 * @param forgetAfter a process that was not seen for so long is forgotten and its alarms end
 * @param folders folders whose disks are watched; empty: the home folder
 */
@ConfigurationProperties("scenicwatch.watch")
public record WatchSettings(
        @DefaultValue("") String node,
        @DefaultValue("5s") Duration period,
        @DefaultValue("1m") Duration patience,
        @DefaultValue("10m") Duration recent,
        @DefaultValue("24h") Duration forgetAfter,
        @Nullable List<Path> folders) {

    public WatchSettings {
        require(node.isEmpty() || node.matches("[A-Za-z0-9_-]{1,60}"), "node must be letters, digits, - and _");
        require(within(period, Duration.ofMillis(100), Duration.ofMinutes(1)), "period must be 100ms to 1m");
        require(within(patience, Duration.ZERO, Duration.ofHours(1)), "patience must be 0s to 1h");
        require(within(recent, Duration.ofSeconds(1), Duration.ofHours(24)), "recent must be 1s to 24h");
        require(within(forgetAfter, Duration.ofMinutes(10), Duration.ofDays(366)), "forget-after must be 10m to 366d");
        folders = folders == null ? List.of() : List.copyOf(folders);
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("scenicwatch.watch." + rule);
        }
    }
}
