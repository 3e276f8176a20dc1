package org.scenicwatch.dashboard.history;

import java.time.Clock;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the history when the migrations are done. */
@Configuration(proxyBeanMethods = false)
public class HistoryOpening {

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
