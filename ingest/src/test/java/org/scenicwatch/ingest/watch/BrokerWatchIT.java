package org.scenicwatch.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What the broker threw away is kept, over its restarts and ours. */
class BrokerWatchIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneOffset.UTC);

    private static JdbcTemplate jdbc;
    private static DataSourceTransactionManager transactions;
    private volatile List<BrokerFigures.Figure> told = List.of();
    private volatile boolean ours = true;
    private BrokerWatch watch;

    @BeforeAll
    static void migrate() {
        var source = PostgresForTests.migratedDatabase().dataSource();
        jdbc = new JdbcTemplate(source);
        transactions = new DataSourceTransactionManager(source);
    }

    @BeforeEach
    void start() {
        jdbc.update("truncate broker_watch, broker_dropped");
        watch = watch();
        watch.start();
    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    private BrokerWatch watch() {
        return new BrokerWatch(
                new Told(),
                new BrokerWatchTable(jdbc, ZoneId.of("Asia/Shanghai")),
                new SpringTransactionManager(transactions),
                () -> ours,
                Duration.ofMillis(20),
                CLOCK);
    }

    private final class Told implements BrokerFigures {
        @Override
        public void open() {}

        @Override
        public List<Figure> now() {
            return told;
        }

        @Override
        public void close() {}
    }

    private void tell(Long dropped) {
        told = List.of(new BrokerFigures.Figure("broker:1883", dropped, 12L, null, "2.0.11"));
        await().until(
                        () -> jdbc.queryForList("select counter from broker_watch", Long.class),
                        List.of(dropped)::equals);
    }

    private Long kept() {
        return jdbc.queryForObject("select coalesce(sum(count), 0)::bigint from broker_dropped", Long.class);
    }

    @Test
    void keepsTheCountWhenTheBrokerBeginsAnew() {
        tell(1_000L);
        assertThat(kept()).as("what others lost before").isZero();
        assertThat(jdbc.queryForObject("select overruns from broker_watch", String.class))
                .isEqualTo("2.0.11");
        tell(1_007L);
        assertThat(kept()).isEqualTo(7);
        tell(3L);
        assertThat(kept()).isEqualTo(10);
        // The day is that of the site, where it is past midnight.
        assertThat(jdbc.queryForMap("select day::text, broker, count from broker_dropped"))
                .isEqualTo(Map.of("day", "2026-11-24", "broker", "broker:1883", "count", 10L));
        assertThat(watch.held()).isEqualTo(12);
    }

    @Test
    void goesOnAfterItsOwnRestartAndAfterSilence() {
        tell(5L);
        watch.stop();
        told = List.of(new BrokerFigures.Figure("broker:1883", null, null, null, null));
        watch = watch();
        watch.start();
        await().until(() -> jdbc.queryForList("select 1 from broker_watch where held is null and counter = 5")
                        .size()
                == 1);
        tell(9L);
        assertThat(kept()).isEqualTo(4);
    }

    @Test
    void leavesTheKeepingToTheNodeThatHoldsTheShards() {
        tell(5L);
        ours = false;
        told = List.of(new BrokerFigures.Figure("broker:1883", 4L, 1L, null, null));
        await().until(() -> watch.held() == 1);
        assertThat(jdbc.queryForObject("select counter from broker_watch", Long.class))
                .isEqualTo(5);
        ours = true;
        tell(6L);
        assertThat(kept()).isOne();
    }
}
