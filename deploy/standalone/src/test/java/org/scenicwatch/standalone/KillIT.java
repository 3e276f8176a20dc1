package org.scenicwatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.core.eventstore.EventJson;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;
import org.scenicwatch.simulator.BrokerAddress;
import org.scenicwatch.simulator.LoadPublisher;
import org.scenicwatch.simulator.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/** Nothing that a publisher was told is taken may be lost or have two effects, whatever happens to our processes. */
class KillIT {

    private static final int DEVICES = 50;
    private static final int MESSAGES_PER_SECOND = 1_000;
    private static final int KILL_AFTER = 4_000;
    private static final String GATEWAY = "gw-load";
    private static final Instant TRIPPED_AT = Instant.now();
    private static final String ALARM_EVENTS = """
            select aggregate_identifier, count(*) from domain_event
             where payload_type = 'alarm.AlarmRaised' and aggregate_identifier like 'alarm:xijiang/PW-%/power-trip' group by 1
            """;
    private static final String ALARM_ROWS =
            "select id, count(*) from alarm_row where id like 'xijiang/PW-%/power-trip' group by 1";

    @TempDir
    Path folder;

    /** A message as publisher and event store both name it. */
    private record Sent(String device, long seq) {}

    @Test
    void storesEveryAcknowledgedMessageOnceThoughDatabaseAndProcessAreKilled() throws Exception {
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
                    broker, "xijiang", DEVICES, MESSAGES_PER_SECOND, 300_000, Duration.ofMinutes(5));
            Set<String> devices = new HashSet<>(load.devices());
            assertThat(Registers.devices(rest, devices::contains)).isEqualTo(DEVICES);
            awaitKnown(load, platform);

            CompletableFuture<LoadPublisher.Result> result = run(load, acknowledged);
            awaitSize(acknowledged, KILL_AFTER);
            trip(platform, broker, load.devices().subList(0, 10));
            killDatabase(platform);
            // The broker goes on taking messages while the platform starts the database again.
            trip(platform, broker, load.devices().subList(10, 20));
            Set<Sent> beforeAndWhile = sent(acknowledged);
            awaitStored(platform, beforeAndWhile);
            awaitSize(acknowledged, beforeAndWhile.size() + KILL_AFTER);
            trip(platform, broker, load.devices().subList(20, 30));
            platform.kill();
            assertThat(result.get(2, TimeUnit.MINUTES).end()).isEqualTo(LoadPublisher.End.CONNECTION_LOST);

            platform.start("--no-demo");
            Set<Sent> wanted = sent(acknowledged);
            assertThat(wanted).hasSizeGreaterThanOrEqualTo(2 * KILL_AFTER);
            awaitStored(platform, wanted);
            // Ten of these repeat what was said just before the kill.
            trip(platform, broker, load.devices().subList(20, 40));
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
            wanted.addAll(sent(later));
            awaitStored(platform, wanted);
            Awaitility.await()
                    .atMost(Platform.PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        try (Connection database = platform.database()) {
                            assertThat(tripAlarms(database, ALARM_EVENTS)).isEqualTo(once(load.devices(), 40));
                            assertThat(tripAlarms(database, ALARM_ROWS)).isEqualTo(once(load.devices(), 40));
                        }
                    });
            try (Connection database = platform.database()) {
                assertThat(stored(database).values()).containsOnly(1);
                assertThat(history(database).values()).containsOnly(1);
            }
            assertThat(platform.stop()).isEqualTo(143);
        }
    }

    private static void awaitSize(Queue<?> queue, int size) {
        Awaitility.await().atMost(Platform.PATIENCE).until(() -> queue.size() >= size);
    }

    private static Set<Sent> sent(Queue<LoadPublisher.Acknowledged> acknowledged) {
        Set<Sent> sent = new HashSet<>();
        acknowledged.forEach(message -> sent.add(new Sent(message.device(), message.seq())));
        return sent;
    }

    /** Waits until all are in the event store and in the history. */
    private static void awaitStored(Platform platform, Set<Sent> wanted) {
        Awaitility.await()
                .atMost(Platform.PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .untilAsserted(() -> {
                    try (Connection database = platform.database()) {
                        // Counting is cheap, reading all blocks is not, and the platform needs the processors too.
                        assertThat(historyRows(database)).isGreaterThanOrEqualTo(wanted.size());
                        assertThat(missing(wanted, stored(database))).isEmpty();
                        assertThat(missing(wanted, history(database))).isEmpty();
                    }
                });
    }

    private static Set<Sent> missing(Set<Sent> wanted, Map<Sent, Integer> found) {
        Set<Sent> missing = new HashSet<>(wanted);
        missing.removeAll(found.keySet());
        return missing;
    }

    /** As {@code kill -9} of the database server's first process; its others notice and end. */
    private static void killDatabase(Platform platform) throws Exception {
        String pid = Files.readAllLines(platform.home().postgres().resolve("postmaster.pid"))
                .get(0);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        assertThat(server.destroyForcibly()).isTrue();
        server.onExit().get(1, TimeUnit.MINUTES);
    }

    /** Says of each device that it has tripped, always at the same instant, and is told that the broker has it. */
    private static void trip(Platform platform, BrokerAddress broker, List<String> devices) {
        try (Publisher gateway = new Publisher(platform, GATEWAY + "-trips", GATEWAY, broker.password())) {
            devices.forEach(device -> gateway.publish(
                    "scenic/xijiang/power/" + device + "/state",
                    "{\"at\":\"" + TRIPPED_AT + "\",\"state\":\"tripped\",\"code\":\"leakage\"}"));
        }
    }

    private static Map<String, Integer> once(List<String> devices, int count) {
        return devices.stream().limit(count).collect(Collectors.toMap(device -> device, device -> 1));
    }

    /** How many trip alarms each device has. */
    private static Map<String, Integer> tripAlarms(Connection database, String sql) throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        try (PreparedStatement query = database.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String alarm = rows.getString(1);
                String device = alarm.substring(alarm.indexOf('/') + 1, alarm.lastIndexOf('/'));
                found.merge(device, rows.getInt(2), Integer::sum);
            }
        }
        return found;
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

    private static long historyRows(Connection database) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select count(*) from reading");
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How often the history holds each message; the load's value is its number. */
    private static Map<Sent, Integer> history(Connection database) throws SQLException {
        Map<Sent, Integer> times = new HashMap<>();
        try (PreparedStatement query = database.prepareStatement("""
                        select d.name, r.value from reading r
                        join history_device d on d.key = r.device_key join history_metric m on m.key = r.metric
                        where m.name = 'energy'
                        """);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String id = rows.getString(1);
                times.merge(new Sent(id.substring(id.indexOf('/') + 1), (long) rows.getDouble(2)), 1, Integer::sum);
            }
        }
        return times;
    }
}
