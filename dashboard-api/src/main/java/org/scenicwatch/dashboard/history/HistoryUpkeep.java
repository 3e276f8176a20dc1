package org.scenicwatch.dashboard.history;

import java.time.Clock;
import java.time.Duration;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes partitions ahead and drops what is older than its retention, every hour on every node: repeating is harmless. */
@Component
class HistoryUpkeep {

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

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = java.util.concurrent.TimeUnit.MINUTES)
    void run() {
        history.upkeep();
        tables.dropPassagesBefore(clock.instant().minus(passagesKept).toEpochMilli());
    }

    /** Opens the history when the migrations are done. */
    @Configuration(proxyBeanMethods = false)
    static class Opening {

        @Bean
        HistoryStore historyStore(
                JdbcTemplate jdbc,
                PlatformTransactionManager transactions,
                HistorySettings settings,
                Clock clock,
                SiteSettings site) {
            return HistoryVariant.open(jdbc, transactions, settings, clock, site.timeZone());
        }
    }
}
