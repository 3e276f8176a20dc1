package org.scenicwatch.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The suite on the embedded PostgreSQL 18, and what only partitions can show. */
class PlainHistoryIT extends HistorySuite {

    private static final String TIME_INDEXES = """
            select inhrelid::regclass::text from pg_inherits
            where inhparent in ('reading_ts'::regclass, 'reading_minute_bucket'::regclass)
            """;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    DataSource dataSource() {
        return postgres.getPostgresDatabase();
    }

    @Test
    void dropsWholePartitionsWhenTheirTimeIsOver() {
        history.write(List.of(reading("2026-04-25T00:00:00Z", 1), reading("2026-05-01T04:00:00Z", 2)));
        assertThat(partitions()).contains("reading_20260425", "reading_minute_20260425", "reading_hour_20260501");

        clock.pass(Duration.ofDays(26));
        history.upkeep();

        assertThat(partitions()).doesNotContain("reading_20260425").contains("reading_minute_20260425");
        assertThat(all()).extracting(HistoryPoint::value).containsExactly(2.0);
        assertThat(history.write(List.of(reading("2026-04-25T00:00:00Z", 1)))).isZero();
    }

    @Test
    void postponesRetentionWhileAWriterIsAtWork() {
        transaction.executeWithoutResult(status -> {
            history.write(List.of(reading("2026-04-20T00:00:00Z", 1)));
            clock.pass(Duration.ofDays(26));
            CompletableFuture.runAsync(history::upkeep).join();
        });
        assertThat(partitions()).contains("reading_20260420");

        history.upkeep();

        assertThat(partitions()).doesNotContain("reading_20260420");
    }

    @Test
    void opensWhileAWriterIsAtWork() {
        transaction.executeWithoutResult(status -> {
            history.write(List.of(reading("2026-05-01T04:00:00Z", 1)));
            CompletableFuture.runAsync(history::prepare)
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(all()).hasSize(1);
    }

    @Test
    void hasTheIndexesByTimeFollowTheirRowsAlsoInAnOlderHistory() {
        jdbc.queryForList(TIME_INDEXES, String.class)
                .forEach(index -> jdbc.execute("alter index " + index + " reset (autosummarize)"));
        assertThat(following()).isZero();

        history.upkeep();

        assertThat(following())
                .isPositive()
                .isEqualTo(jdbc.queryForList(TIME_INDEXES, String.class).size());
    }

    private long following() {
        Long count = jdbc.queryForObject(
                "select count(*) from pg_class where reloptions @> array['autosummarize=on']", Long.class);
        return count == null ? -1 : count;
    }

    @Test
    void makesPartitionsAhead() {
        clock.pass(Duration.ofDays(3));
        history.upkeep();
        assertThat(partitions()).contains("reading_20260504", "reading_20260505", "reading_20260506");
    }

    private List<String> partitions() {
        return jdbc.queryForList("select inhrelid::regclass::text from pg_inherits", String.class);
    }
}
