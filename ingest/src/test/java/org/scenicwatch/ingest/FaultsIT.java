package org.scenicwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.ingest.lane.IngestHealth;
import org.springframework.context.ConfigurableApplicationContext;

/** What ingest does when the database, a message or a lease fails it. */
class FaultsIT {

    private static Path data;
    private static int port;
    private static EmbeddedPostgres postgres;
    private static PostgresForTests.Database database;
    private static ConfigurableApplicationContext context;
    private static SubscriptionForTests line;
    private static PlatformForTests platform;

    @BeforeAll
    static void start() throws IOException {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        data = Files.createTempDirectory("faults");
        postgres = startPostgres(0);
        port = postgres.getPort();
        database = new PostgresForTests.Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres");
        context = CoreApplicationForTests.start(
                database,
                Map.of(
                        "scenicwatch.ingest.lease-ttl",
                        "2s",
                        "scenicwatch.ingest.lease-renew",
                        "300ms",
                        "scenicwatch.ingest.node-id",
                        "node-a",
                        "spring.datasource.hikari.connection-timeout",
                        "1000"),
                SubscriptionForTests.InPlace.class,
                IngestConfiguration.class);
        line = context.getBean(SubscriptionForTests.class);
        platform = new PlatformForTests(context);
        IntStream.rangeClosed(1, 9).forEach(i -> platform.register("H-" + i, DeviceKind.HYDRANT));
        platform.awaitRegistered("H-9");
        awaitOpen();
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        postgres.close();
    }

    @Test
    void acknowledgesOnlyAfterTheCommit() throws Exception {
        try (Connection blocker = database.dataSource().getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("select * from shard_lease where shard = " + Shards.of("H-1") + " for update");
            int id = publish("H-1", 0.2);
            // The lane waits for the lock at the fence of this very message.
            await().until(() -> waiting() > 0);
            assertThat(line.acknowledged()).doesNotContain(id);
            blocker.rollback();
            await().untilAsserted(() -> assertThat(line.acknowledged()).contains(id));
        }
        assertThat(platform.samples("H-1")).hasSize(1);
    }

    @Test
    void putsTheOneMessageThatCannotBeStoredIntoQuarantine() {
        platform.jdbc().sql("""
                        create or replace function refuse_poison() returns trigger language plpgsql as $$
                        begin
                          if position('66.625'::bytea in new.payload) > 0 then
                            raise exception 'poison' using errcode = '22000';
                          end if;
                          return new;
                        end $$
                        """).update();
        platform.jdbc()
                .sql("create trigger poison before insert on telemetry_event for each row"
                        + " execute function refuse_poison()")
                .update();
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(publish("H-2", Instant.now().plusMillis(i * 10), i == 13 ? 66.625 : 0.2 + i / 100.0));
        }
        await().untilAsserted(() -> assertThat(line.acknowledged()).containsAll(ids));
        assertThat(platform.samples("H-2")).hasSize(19);
        assertThat(platform.quarantined("not-storable")).isOne();
        platform.jdbc().sql("drop trigger poison on telemetry_event").update();
    }

    @Test
    void aStoppedDatabaseStopsAcknowledgingAndNothingElse() throws IOException {
        int before = publish("H-3", 0.2);
        await().untilAsserted(() -> assertThat(line.acknowledged()).contains(before));
        postgres.close();
        int id = publish("H-3", 0.05);
        int opened = line.openings();
        await().during(Duration.ofSeconds(2)).until(() -> !line.acknowledged().contains(id));
        postgres = startPostgres(port);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(line.acknowledged()).contains(id));
        assertThat(line.openings()).isEqualTo(opened);
        assertThat(platform.samples("H-3"))
                .extracting(sample -> sample.values()[0])
                .containsExactly(0.2, 0.05);
        assertThat(platform.raised("H-3")).hasSize(1);
    }

    @Test
    void aNodeThatLostItsLeaseStoresNothingUntilItHasItAgain() {
        int before = publish("H-4", 0.2);
        await().untilAsserted(() -> assertThat(line.acknowledged()).contains(before));
        int opened = line.openings();
        platform.jdbc()
                .sql("update shard_lease set owner = 'node-b', epoch = epoch + 1,"
                        + " until = clock_timestamp() + interval '3 seconds'")
                .update();
        int id = publish("H-4", 0.05);
        await().until(() -> !context.getBean(IngestHealth.class).now().ready());
        assertThat(platform.samples("H-4")).hasSize(1);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(line.acknowledged()).contains(id));
        assertThat(line.openings()).isGreaterThan(opened);
        assertThat(platform.samples("H-4")).hasSize(2);
        assertThat(platform.raised("H-4")).hasSize(1);
    }

    @Test
    void shuffledAndRepeatedDeliveryHasOneEffect() {
        Instant start = Instant.now().minusSeconds(60);
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String message =
                    "{\"at\":\"%s\",\"seq\":%d,\"values\":{\"pressure\":0.2}}".formatted(start.plusMillis(i * 100L), i);
            messages.addAll(List.of(message, message, message));
        }
        Collections.shuffle(messages, new Random(11));
        long stored = platform.fate("stored");
        long duplicates = platform.fate("duplicate");
        List<Integer> ids = messages.stream()
                .map(message -> line.publish("scenic/xijiang/hydrant/H-5/telemetry", message))
                .toList();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(line.acknowledged()).containsAll(ids));
        assertThat(platform.samples("H-5"))
                .extracting(Sample::seq)
                .doesNotHaveDuplicates()
                .hasSize(120);
        assertThat(platform.fate("stored") - stored).isEqualTo(120);
        assertThat(platform.fate("duplicate") - duplicates).isEqualTo(240);
    }

    private static int publish(String device, double pressure) {
        return publish(device, Instant.now(), pressure);
    }

    private static int publish(String device, Instant at, double pressure) {
        return line.publish(
                "scenic/xijiang/hydrant/" + device + "/telemetry",
                "{\"at\":\"%s\",\"values\":{\"pressure\":%s}}".formatted(at, pressure));
    }

    private static long waiting() {
        return platform.jdbc()
                .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%shard_lease%'")
                .query(Long.class)
                .single();
    }

    private static void awaitOpen() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> context.getBean(IngestHealth.class).now().connected());
    }

    private static EmbeddedPostgres startPostgres(int onPort) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(onPort)
                .setDataDirectory(data.resolve("db"))
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }
}
