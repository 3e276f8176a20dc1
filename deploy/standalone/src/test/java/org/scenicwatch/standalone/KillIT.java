package org.scenicwatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.core.eventstore.EventJson;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;
import org.scenicwatch.simulator.BrokerAddress;
import org.scenicwatch.simulator.LoadPublisher;
import org.scenicwatch.simulator.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/** Nothing that a publisher was told is taken may be lost or stored twice, whatever happens to the process. */
class KillIT {

    private static final int DEVICES = 50;
    private static final int MESSAGES_PER_SECOND = 1_000;
    private static final int KILL_AFTER = 4_000;
    private static final String GATEWAY = "gw-load";

    @TempDir
    Path folder;

    /** A message as publisher and event store both name it. */
    private record Sent(String device, long seq) {}

    @Test
    void storesEveryAcknowledgedMessageOnceThoughTheProcessIsKilled() throws Exception {
        Queue<LoadPublisher.Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        try (Platform platform = new Platform(folder)) {
            platform.start("--no-demo");
            Rest rest = Rest.signedIn(platform.url(), "admin", Platform.ADMIN_PASSWORD);
            BrokerAddress broker = new BrokerAddress(
                    "127.0.0.1",
                    platform.mqttPort(),
                    GATEWAY,
                    Registers.credential(rest, GATEWAY, "GATEWAY", "scenic/xijiang/#"));
            LoadSettings load = LoadSettings.onVillage(
                    broker, "xijiang", DEVICES, MESSAGES_PER_SECOND, 60_000, Duration.ofMinutes(2));
            Set<String> devices = new HashSet<>(load.devices());
            assertThat(Registers.devices(rest, devices::contains)).isEqualTo(DEVICES);
            awaitKnown(load, platform);

            CompletableFuture<LoadPublisher.Result> result = run(load, acknowledged);
            Awaitility.await().atMost(Platform.PATIENCE).until(() -> acknowledged.size() >= KILL_AFTER);
            platform.kill();
            assertThat(result.get(2, TimeUnit.MINUTES).end()).isEqualTo(LoadPublisher.End.CONNECTION_LOST);

            platform.start("--no-demo");
            Set<Sent> wanted = new HashSet<>();
            acknowledged.forEach(message -> wanted.add(new Sent(message.device(), message.seq())));
            assertThat(wanted).hasSizeGreaterThanOrEqualTo(KILL_AFTER);
            Awaitility.await()
                    .atMost(Platform.PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        try (Connection database = platform.database()) {
                            assertThat(stored(database).keySet()).containsAll(wanted);
                            assertThat(history(database)).containsAll(wanted);
                        }
                    });
            // And it goes on: what comes next is stored as well, still without a double.
            Queue<LoadPublisher.Acknowledged> later = new ConcurrentLinkedQueue<>();
            run(
                            new LoadSettings(
                                    broker,
                                    load.area(),
                                    load.kind(),
                                    load.devices(),
                                    MESSAGES_PER_SECOND,
                                    DEVICES * 10L,
                                    1_000_000,
                                    2,
                                    Duration.ofMinutes(1)),
                            later)
                    .get(2, TimeUnit.MINUTES);
            later.forEach(message -> wanted.add(new Sent(message.device(), message.seq())));
            Awaitility.await()
                    .atMost(Platform.PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        try (Connection database = platform.database()) {
                            Map<Sent, Integer> times = stored(database);
                            assertThat(times.keySet()).containsAll(wanted);
                            assertThat(times.values()).containsOnly(1);
                        }
                    });
            assertThat(platform.stop()).isEqualTo(143);
        }
    }

    /** One message of one device is stored: by then ingest knows them all, since they were registered together. */
    private static void awaitKnown(LoadSettings load, Platform platform) {
        Awaitility.await()
                .atMost(Platform.PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    LoadSettings probe = load.withDevices(
                                    load.kind(), List.of(load.devices().get(0)))
                            .withConnections(1);
                    run(
                                    new LoadSettings(
                                            probe.broker(),
                                            probe.area(),
                                            probe.kind(),
                                            probe.devices(),
                                            10,
                                            1,
                                            System.nanoTime() / 1_000,
                                            1,
                                            Duration.ofSeconds(30)),
                                    new ConcurrentLinkedQueue<>())
                            .get(1, TimeUnit.MINUTES);
                    Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                        try (Connection database = platform.database()) {
                            assertThat(stored(database)).isNotEmpty();
                        }
                    });
                });
    }

    private static CompletableFuture<LoadPublisher.Result> run(
            LoadSettings settings, Queue<LoadPublisher.Acknowledged> acknowledged) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new LoadPublisher(settings, acknowledged::add).run();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
    }

    /** How often each message stands in the blocks of the event store. */
    private static Map<Sent, Integer> stored(Connection database) throws SQLException, IOException {
        ObjectMapper mapper = EventJson.mapper();
        Map<Sent, Integer> times = new HashMap<>();
        try (PreparedStatement query = database.prepareStatement(
                        "select payload from telemetry_event where payload_type = 'telemetry.ReadingsRecorded'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                mapper.readValue(rows.getBytes(1), ReadingsRecorded.class)
                        .forEachSample(sample -> times.merge(new Sent(sample.device(), sample.seq()), 1, Integer::sum));
            }
        }
        return times;
    }

    /** What the history holds; the load's value is its number. */
    private static Set<Sent> history(Connection database) throws SQLException {
        Set<Sent> found = new HashSet<>();
        try (PreparedStatement query = database.prepareStatement("""
                        select d.name, r.value from reading r
                        join history_device d on d.key = r.device_key join history_metric m on m.key = r.metric
                        where m.name = 'energy'
                        """);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String id = rows.getString(1);
                found.add(new Sent(id.substring(id.indexOf('/') + 1), (long) rows.getDouble(2)));
            }
        }
        return found;
    }
}
