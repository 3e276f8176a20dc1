package org.scenicwatch.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The suite on TimescaleDB, when {@code SCENICWATCH_TIMESCALE_URL} names a database that may be filled and emptied
 * ({@code jdbc:postgresql://…?user=…&password=…}).
 */
class TimescaleHistoryIT extends HistorySuite {

    private static String url;

    @BeforeAll
    static void find() {
        url = System.getenv().getOrDefault("SCENICWATCH_TIMESCALE_URL", "");
        assumeTrue(!url.isEmpty(), "SCENICWATCH_TIMESCALE_URL names no TimescaleDB");
    }

    @Override
    DataSource dataSource() {
        return new DriverManagerDataSource(url);
    }

    @Test
    void takesTheTimescaleVariant() {
        assertThat(history).isInstanceOf(TimescaleHistory.class);
        assertThat(history.variant()).startsWith("TimescaleDB");
    }
}
