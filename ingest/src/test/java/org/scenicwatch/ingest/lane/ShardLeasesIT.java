package org.scenicwatch.ingest.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.detection.DetectorState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The leases of shards between processes, and what became of a transaction whose outcome nobody told. */
class ShardLeasesIT {

    private static final Duration TTL = Duration.ofSeconds(2);

    private static JdbcClient jdbc;
    private static TransactionTemplate transactions;

    private final ShardLeases ours = new ShardLeases(jdbc, "xijiang", "a", TTL);
    private final ShardLeases theirs = new ShardLeases(jdbc, "xijiang", "b", TTL);
    private HeldShard held;

    @BeforeAll
    static void start() {
        PostgresForTests.Database database = PostgresForTests.freshDatabase();
        DriverManagerDataSource source = new DriverManagerDataSource(database.url(), database.user(), "");
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        jdbc.sql("""
                        create table shard_lease (area text, shard int, owner text, epoch bigint not null default 0,
                                                  until timestamptz, head bigint not null default -1,
                                                  primary key (area, shard))
                        """).update();
    }

    @AfterAll
    static void stop() {
        jdbc.sql("drop table shard_lease").update();
    }

    @BeforeEach
    void hold() {
        jdbc.sql("delete from shard_lease").update();
        held = held(ours.acquire(0, null).orElseThrow());
    }

    @Test
    void tellsACommitFromARollback() {
        String committed = transactions.execute(status -> ours.fence(List.of(held), Map.of()));
        assertThat(ours.isCommitted(held, committed)).isTrue();

        String rolledBack = transactions.execute(status -> {
            status.setRollbackOnly();
            return ours.fence(List.of(held), Map.of());
        });
        assertThat(ours.isCommitted(held, rolledBack)).isFalse();
    }

    @Test
    void takesNoStrangersCommitForOurs() {
        transactions.executeWithoutResult(status -> ours.fence(List.of(held), Map.of()));
        // A crashed server gives a lost transaction's number to another one, or has not come so far yet.
        String stranger = transactions.execute(status -> {
            jdbc.sql("create table stranger ()").update();
            return jdbc.sql("select pg_current_xact_id()::text")
                    .query(String.class)
                    .single();
        });
        String ahead = Long.toString(Long.parseLong(stranger) + 1_000_000);

        assertThat(ours.isCommitted(held, stranger)).isFalse();
        assertThat(ours.isCommitted(held, ahead)).isFalse();
    }

    @Test
    void waitsForATransactionThatTheDatabaseIsStillAt() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<String> number = new CompletableFuture<>();
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            number.complete(ours.fence(List.of(held), Map.of()));
            await().until(() -> asked.getCount() == 0);
            await().until(() -> waiting() > 0);
        }));
        String transaction = number.get(20, TimeUnit.SECONDS);
        asked.countDown();

        assertThat(ours.isCommitted(held, transaction)).isTrue();
        slow.get(20, TimeUnit.SECONDS);
    }

    @Test
    void anotherNodeGetsTheShardOnlyWhenItsLeaseHasRunOut() {
        assertThat(theirs.acquire(0, null)).isEmpty();

        Optional<Long> taken = await().until(() -> theirs.acquire(0, null), Optional::isPresent);
        assertThat(taken).contains(held.epoch + 1);
        assertThatThrownBy(() -> transactions.execute(status -> ours.fence(List.of(held), Map.of())))
                .isInstanceOf(LeaseLost.class);
    }

    @Test
    void aSecondProcessOfTheSameNameIsNotFoughtWith() {
        ShardLeases namesake = new ShardLeases(jdbc, "xijiang", "a", TTL);
        long theirEpoch = namesake.acquire(0, null).orElseThrow();

        assertThat(ours.acquire(0, held.epoch)).isEmpty();
        assertThat(namesake.acquire(0, theirEpoch)).contains(theirEpoch + 1);
    }

    @Test
    void aNodeThatStopsInTheMiddleOfATransactionDoesNotHoldItsSuccessorBack() {
        CompletableFuture<Void> successor = new CompletableFuture<>();
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    ours.fence(List.of(held), Map.of());
                    // Neither waits for the row that is being written ...
                    successor.complete(CompletableFuture.runAsync(
                                    () -> assertThat(theirs.acquire(0, null)).isEmpty())
                            .join());
                    // ... nor can it be kept for longer than the lease.
                    await().until(() -> CompletableFuture.supplyAsync(() -> theirs.acquire(0, null))
                            .join()
                            .isPresent());
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(successor).isCompleted();
    }

    private static long waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%shard_lease%'")
                .query(Long.class)
                .single();
    }

    private static HeldShard held(long epoch) {
        return new HeldShard(0, epoch, new DetectorState(), -1, -1);
    }
}
