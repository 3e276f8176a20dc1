package org.scenicwatch.dashboard.history;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Rolls up every few seconds; makes partitions ahead and drops what is older than its retention every hour. On every node:
 * repeating is harmless.
 */
@Component
class HistoryUpkeep {

    private static final Logger log = LoggerFactory.getLogger(HistoryUpkeep.class);

    private final HistoryStore history;
    private final TelemetryTables tables;
    private final Clock clock;
    private final Duration passagesKept;

    HistoryUpkeep(
            HistoryStore history,
            TelemetryTables tables,
            Clock clock,
            @Value("${scenicwatch.history.passage-days:90}") int passageDays) {
        this.history = history;
        this.tables = tables;
        this.clock = clock;
        this.passagesKept = Duration.ofDays(passageDays);
    }

    @Scheduled(initialDelay = 15, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void rollUp() {
        try {
            history.rollUp();
        } catch (DataAccessException e) {
            log.warn(
                    "history rollup=postponed reason=\"{}\"",
                    e.getMostSpecificCause().getMessage());
        }
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        history.upkeep();
        tables.dropPassagesBefore(clock.instant().minus(passagesKept).toEpochMilli());
    }
}
