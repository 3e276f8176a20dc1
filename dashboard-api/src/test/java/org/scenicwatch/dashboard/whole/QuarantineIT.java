package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What people do with messages that were set aside, over REST. */
class QuarantineIT {

    private static final String LIST = "/api/v1/ingest/quarantine";
    private static final String REPLAYS = "/api/v1/ingest/replays";
    private static final Instant ARRIVED = Instant.parse("2026-11-23T08:00:00Z");

    private static DashboardProcess process;
    private static JdbcTemplate jdbc;
    private static Caller keeper;
    private static Caller operator;

    @BeforeAll
    static void start() {
        process = DashboardProcess.start();
        int port = process.port();
        jdbc = process.bean(JdbcTemplate.class);
        keeper = new Caller(port, process.token("keeper", Role.MANAGER));
        operator = new Caller(port, process.token("desk", Role.OPERATOR));
        keeper.post("/api/v1/places/import", "application/geo+json", SmallVillage.PLACES);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.queryForObject("select count(*) from place_row", Long.class) == 2);
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @BeforeEach
    void empty() {
        jdbc.update("delete from quarantine");
        jdbc.update("delete from quarantine_replay");
    }

    private static long aside(String device, String reason, int minute) {
        return aside(device, reason, minute, "{\"values\":{}}".getBytes(StandardCharsets.UTF_8), null);
    }

    private static long aside(String device, String reason, int minute, byte[] raw, String ref) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                insert into quarantine (arrived_at, topic, area, kind, device, channel, fate, reason, field, position,
                                        size, raw, raw_ref)
                values (?, ?, 'xijiang', 'hydrant', ?, 'telemetry', ?, ?, 'values', 11, 13, ?, ?) returning id
                """,
                Long.class,
                Timestamp.from(ARRIVED.plus(Duration.ofMinutes(minute))),
                "scenic/xijiang/hydrant/" + device + "/telemetry",
                device,
                reason.equals("unknown-device") ? reason : "rejected",
                reason,
                raw,
                ref));
    }

    private static List<String> devices(String query) {
        List<String> found = new ArrayList<>();
        operator.get(LIST + query)
                .body()
                .path("items")
                .forEach(item -> found.add(item.path("device").asString()));
        return found;
    }

    @Test
    void findsMessagesByWhatIsKnownOfThem() {
        aside("A", "malformed", 0);
        aside("B", "unknown-device", 1);
        aside("C", "malformed", 2);
        assertThat(devices("")).containsExactly("C", "B", "A");
        assertThat(devices("?reason=malformed")).containsExactly("C", "A");
        assertThat(devices("?fate=unknown-device")).containsExactly("B");
        assertThat(devices("?device=A&kind=hydrant&state=open")).containsExactly("A");
        assertThat(devices("?topic=hydrant/B")).containsExactly("B");
        assertThat(devices("?from=2026-11-23T08:01:00Z&to=2026-11-23T08:02:00Z"))
                .containsExactly("B");
        JsonNode first = operator.get(LIST + "?limit=2").body();
        assertThat(first.path("items")).hasSize(2);
        JsonNode second = operator.get(
                        LIST + "?limit=2&cursor=" + first.path("next").asString())
                .body();
        assertThat(second.path("items").path(0).path("device").asString()).isEqualTo("A");
        assertThat(second.path("items").path(0).path("position").asLong()).isEqualTo(11);
        assertThat(second.path("next").isNull() || second.path("next").isMissingNode())
                .isTrue();
    }

    @Test
    void showsBytesAndKeepsPersonalDataForThoseWhoMaySeeIt() {
        long plain = aside("A", "malformed", 0);
        JsonNode content = keeper.get(LIST + "/" + plain + "/content").body();
        assertThat(content.path("hex").asString()).isEqualTo("7b2276616c756573223a7b7d7d");
        assertThat(content.path("text").asString()).isEqualTo("{\"values\":{}}");
        byte[] plate = "贵H12345".getBytes(StandardCharsets.UTF_8);
        String ref = process.bean(Vault.class)
                .store(VaultKind.RAW_MESSAGE, null, plate)
                .value();
        long sealed = aside("G", "unknown-direction", 1, null, ref);
        String path = LIST + "/" + sealed + "/content";
        assertThat(keeper.get(path + "?purpose=curious").status()).isEqualTo(403);
        var unexplained = operator.get(path);
        assertThat(unexplained.status()).isEqualTo(422);
        assertThat(unexplained.body().path("field").asString()).isEqualTo("purpose");
        assertThat(jdbc.queryForObject("select count(*) from quarantine_reading", Long.class))
                .isZero();
        assertThat(operator.get(path + "?purpose=gate%20fault")
                        .body()
                        .path("text")
                        .asString())
                .isEqualTo("贵H12345");
        assertThat(jdbc.queryForMap("select quarantine_id, purpose from quarantine_reading"))
                .isEqualTo(Map.of("quarantine_id", sealed, "purpose", "gate fault"));
    }

    @Test
    void dismissesWithAReasonWhatIsOpen() {
        long id = aside("A", "malformed", 0);
        String wanted = "{\"ids\":[" + id + "],\"reason\":\"bench test\"}";
        assertThat(operator.post(LIST + "/dismiss", "application/json", wanted).status())
                .isEqualTo(403);
        assertThat(keeper.post(LIST + "/dismiss", "application/json", "{\"ids\":[" + id + "],\"reason\":\" \"}")
                        .status())
                .isEqualTo(422);
        assertThat(keeper.post(LIST + "/dismiss", "application/json", wanted)
                        .body()
                        .path("dismissed")
                        .asInt())
                .isOne();
        assertThat(keeper.post(LIST + "/dismiss", "application/json", wanted)
                        .body()
                        .path("dismissed")
                        .asInt())
                .isZero();
        JsonNode row = operator.get(LIST + "/" + id).body();
        assertThat(row.path("state").asString()).isEqualTo("dismissed");
        assertThat(row.path("decision").asString()).isEqualTo("bench test");
        assertThat(row.path("decidedBy").asString()).startsWith("token:");
    }

    @Test
    void asksForAReplayOnceAndCancelsWhatStillWaits() {
        aside("A", "malformed", 0);
        aside("A", "malformed", 1);
        aside("B", "malformed", 2);
        var asked = keeper.post(REPLAYS, "application/json", "{\"device\":\"A\"}");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.body().path("total").asInt()).isEqualTo(2);
        assertThat(asked.body().path("state").asString()).isEqualTo("running");
        assertThat(keeper.post(REPLAYS, "application/json", "{\"reason\":\"malformed\"}")
                        .body()
                        .path("total")
                        .asInt())
                .as("what waits already is left out")
                .isOne();
        assertThat(keeper.post(REPLAYS, "application/json", "{}").status()).isEqualTo(422);
        String id = asked.body().path("id").asString();
        assertThat(keeper.delete(REPLAYS + "/" + id).body().path("state").asString())
                .isEqualTo("cancelled");
        assertThat(jdbc.queryForObject("select count(*) from quarantine_replay_message", Long.class))
                .isOne();
    }

    @Test
    void registersTheDeviceOfAMessage() {
        String wanted = """
                {"device":"H-77","kind":"hydrant","nameZh":"消火栓77","nameEn":"Hydrant 77","zone":"%s",
                 "place":"house-0001","lon":108.18,"lat":26.49,"intervalSeconds":60}
                """;
        assertThat(operator.post("/api/v1/devices", "application/json", wanted.formatted("Z-01"))
                        .status())
                .isEqualTo(403);
        var unplaced = keeper.post("/api/v1/devices", "application/json", wanted.formatted("Z-99"));
        assertThat(unplaced.status()).isEqualTo(422);
        assertThat(unplaced.body().path("field").asString()).isEqualTo("zone");
        var registered = keeper.post("/api/v1/devices", "application/json", wanted.formatted("Z-01"));
        assertThat(registered.status()).as(registered.response().body()).isEqualTo(201);
        assertThat(registered.body().path("id").asString()).isEqualTo("xijiang/H-77");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> operator.get("/api/v1/devices/xijiang/H-77").status() == 200);
        assertThat(keeper.post("/api/v1/devices", "application/json", wanted.formatted("Z-01"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void saysWhatTheBrokerThrewAway() {
        Instant now = process.bean(Clock.class).instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        jdbc.update(
                "insert into broker_watch (broker, counter, held, overruns, seen_at)"
                        + " values ('b:1883', 9, 40, '2.0.11', ?), ('old', 1, 1, null, ?)",
                Timestamp.from(now),
                Timestamp.from(now.minus(Duration.ofHours(1))));
        for (int back : List.of(0, 3, 40)) {
            jdbc.update(
                    "insert into broker_dropped (day, broker, count, last_at) values (?, 'b:1883', 5, ?)",
                    java.sql.Date.valueOf(today.minusDays(back)),
                    Timestamp.from(now.minus(Duration.ofDays(back))));
        }
        JsonNode told = operator.get("/api/v1/ingest/broker").body();
        assertThat(told.path("brokers")).hasSize(1);
        assertThat(told.path("brokers").path(0).path("held").asLong()).isEqualTo(40);
        assertThat(told.path("brokers").path(0).path("counts").asBoolean()).isTrue();
        assertThat(told.path("brokers").path(0).path("overruns").asString()).isEqualTo("2.0.11");
        assertThat(told.path("droppedToday").asLong()).isEqualTo(5);
        assertThat(told.path("dropped").asLong()).isEqualTo(10);
        assertThat(told.path("days")).hasSize(2);
    }
}
