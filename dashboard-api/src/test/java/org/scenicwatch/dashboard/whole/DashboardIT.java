package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.vault.VehicleRefs;
import org.scenicwatch.dashboard.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From events and commands to what a browser sees, through the real doors. */
class DashboardIT {

    private static RunningDashboard dashboard;
    private static Caller commander;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void showsAReadingOnTheScreenAndInTheHistory() throws Exception {
        try (var listener = new Listener(dashboard.port(), dashboard.token())) {
            Instant at = dashboard.now();
            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
                dashboard.telemetry(Events.reading("H-001", "pressure", dashboard.now(), 0.31));
                assertThat(listener.rowOf("device", "xijiang/H-001")
                                .path("values")
                                .path("pressure")
                                .path("v")
                                .asDouble())
                        .isEqualTo(0.31);
            });
            long last = -1;
            for (JsonNode frame : listener.frames()) {
                if (last >= 0) {
                    assertThat(frame.path("from").asLong()).isEqualTo(last);
                }
                last = frame.path("seq").asLong();
                assertThat(frame.path("epoch").asLong())
                        .isEqualTo(dashboard.snapshot().path("epoch").asLong());
            }
            assertThat(dashboard.snapshot().path("seq").asLong()).isGreaterThanOrEqualTo(last);
            String path = "/api/v1/devices/xijiang/H-001/readings?metric=pressure&from=" + at.minusSeconds(5);
            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
                var raw = commander.get(path);
                assertThat(raw.body().path("unit").asString()).isEqualTo("MPa");
                assertThat(raw.body().path("items").path(0).path("quality").asString())
                        .isEqualTo("good");
                assertThat(commander
                                .get(path + "&every=PT1H")
                                .body()
                                .path("items")
                                .path(0)
                                .path("max")
                                .asDouble())
                        .isEqualTo(0.31);
            });
            assertThat(commander
                            .get("/api/v1/devices/xijiang/H-001/readings?metric=tea", "Accept-Language", "en")
                            .body()
                            .path("field")
                            .asString())
                    .isEqualTo("metric");
        }
    }

    @Test
    void takesADeviceIntoTestAndBackByThoseWhoMay() {
        String path = "/api/v1/devices/xijiang/G-01/";
        Instant end = dashboard.now().plusSeconds(3_600);
        String body = "{\"reason\":\"ROUTINE_TEST\",\"until\":\"%s\"}";
        assertThat(commander.decide(path + "test", body.formatted(end), "").status())
                .isEqualTo(403);
        Caller leader = new Caller(dashboard.port(), dashboard.token("leader", Role.DUTY_LEADER));
        var late = leader.decide(path + "test", body.formatted(dashboard.now().plusSeconds(9 * 3_600)), "");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body().path("field").asString()).isEqualTo("until");
        assertThat(leader.decide("/api/v1/devices/xijiang/G-404/test", body.formatted(end), "")
                        .status())
                .isEqualTo(404);

        assertThat(leader.decide(path + "test", body.formatted(end), "")
                        .body()
                        .path("mode")
                        .asString())
                .isEqualTo("test");
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            JsonNode shown = leader.get("/api/v1/devices/xijiang/G-01").body();
            assertThat(shown.path("status").asString()).isEqualTo("test");
            assertThat(shown.path("aside").path("reason").asString()).isEqualTo("routine-test");
        });
        assertThat(leader.get("/api/v1/overview")
                        .body()
                        .path("devices")
                        .path("inTest")
                        .asInt())
                .isEqualTo(1);
        assertThat(leader.decide(path + "return-to-service", "{}", "").status()).isEqualTo(200);
        assertThat(leader.decide(path + "return-to-service", "{}", "").status()).isEqualTo(409);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(leader.get("/api/v1/devices/xijiang/G-01")
                                .body()
                                .path("status")
                                .asString())
                        .isNotEqualTo("test"));
    }

    @Test
    void tellsWhichDevicesAMassOutageCovers() {
        dashboard.bean(JdbcClient.class).sql("""
                        insert into silent_device (area, device, zone, kind, quiet_from, silent_at, covered) values
                          ('xijiang', 'M-1', 'Z-01', 'smoke', '2026-05-01T04:00:00Z', '2026-05-01T04:03:00Z', true),
                          ('xijiang', 'M-2', 'Z-01', 'smoke', '2026-05-01T04:00:00Z', '2026-05-01T04:03:00Z', false)
                        """).update();
        dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new RaiseAlarm(
                        "alarm:xijiang/Z-01/mass-outage",
                        "xijiang",
                        AlarmSource.ZONE,
                        "xijiang/Z-01",
                        "zone",
                        "mass-outage",
                        1,
                        "outage",
                        Priority.WARNING,
                        null,
                        12.5,
                        10.0,
                        "%",
                        null,
                        null,
                        null,
                        Latching.NONE,
                        "Z-01",
                        null,
                        dashboard.now(),
                        dashboard.now(),
                        false));
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var members = commander.get("/api/v1/alarms/xijiang~Z-01~mass-outage/members");
            assertThat(members.status()).isEqualTo(200);
            assertThat(members.body().path("items")).hasSize(1);
            assertThat(members.body().path("items").path(0).path("device").asString())
                    .isEqualTo("xijiang/M-1");
        });
        assertThat(commander
                        .get("/api/v1/alarms/xijiang~none~mass-outage/members")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void letsAnOperatorAcknowledgeOnceAndTellsWhatChanged() throws Exception {
        String id = dashboard.raise("H-001", "hydrant-pressure-low", Latching.NONE);
        String path = "/api/v1/alarms/" + id.replace('/', '~');
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(commander.get(path).status()).isEqualTo(200));
        var seen = commander.get(path);
        try (var listener = new Listener(dashboard.port(), dashboard.token())) {
            assertThat(commander
                            .decide(path + "/acknowledge", "{\"occurrence\":1}", "")
                            .status())
                    .isEqualTo(428);
            var done = commander.decide(path + "/acknowledge", "{\"occurrence\":1,\"comment\":\"going\"}", seen.tag());
            assertThat(done.status()).as(done.response().body()).isEqualTo(200);
            assertThat(done.body().path("condition").asString()).isEqualTo("ACKNOWLEDGED");
            assertThat(done.body().path("acknowledgedBy").asString()).startsWith("token:");
            assertThat(done.tag()).isNotEqualTo(seen.tag());
            var late = commander.decide(path + "/acknowledge", "{\"occurrence\":1}", seen.tag());
            assertThat(late.status()).as(late.response().body()).isEqualTo(412);
            assertThat(late.body().path("detail").asString()).contains("acknowledged");
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(listener.rowOf("alarm", id)
                                    .path("acknowledgedBy")
                                    .asString(""))
                            .startsWith("token:"));
        }
        assertThat(commander
                        .get("/api/v1/alarms?state=active&device=xijiang~H-001")
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(commander
                        .get("/api/v1/alarms?state=unacknowledged&device=xijiang~H-001")
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(commander
                        .get("/api/v1/overview")
                        .body()
                        .path("devices")
                        .path("inAlarm")
                        .asInt())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void takesACaseFromTheCommandersClickToItsEnd() {
        var opened = commander.decide(
                "/api/v1/cases",
                "{\"category\":\"overcharging\",\"place\":\"house-0001\",\"note\":\"seen by patrol\"}",
                "");
        assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
        assertThat(opened.body().path("placeName").path("en").asString()).isEqualTo("House 1");
        assertThat(opened.body().path("zone").asString()).isEqualTo("xijiang/Z-01");
        assertThat(opened.body().path("title").path("en").asString()).isEqualTo("Overcharging");
        String path = "/api/v1/cases/" + opened.body().path("id").asString();
        var triaged = commander.decide(
                path + "/triage", "{\"category\":\"overcharging\",\"priority\":\"WARNING\"}", opened.tag());
        assertThat(triaged.status()).as(triaged.response().body()).isEqualTo(200);
        assertThat(commander
                        .decide(path + "/assign", "{\"body\":\"rapid-complaint-desk\"}", opened.tag())
                        .status())
                .isEqualTo(412);
        var assigned = commander.decide(path + "/assign", "{\"body\":\"rapid-complaint-desk\"}", triaged.tag());
        assertThat(assigned.body().path("assigneeName").path("en").asString()).isEqualTo("Rapid complaint desk");
        var resolved = commander.decide(path + "/resolve", "{\"outcome\":\"settled-on-the-spot\"}", assigned.tag());
        assertThat(resolved.status()).as(resolved.response().body()).isEqualTo(200);
        var closed = commander.decide(path + "/close", "{\"reply\":\"Refunded.\"}", resolved.tag());
        assertThat(closed.body().path("state").asString()).isEqualTo("CLOSED");
        var detail = commander.get(path).body();
        assertThat(detail.path("trail")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(detail.path("trail").toString()).contains("seen by patrol", "Refunded.");
        assertThat(detail.path("number").asString()).startsWith("SJ-");
        assertThat(commander
                        .get("/api/v1/cases?state=open")
                        .body()
                        .path("items")
                        .toString())
                .doesNotContain(opened.body().path("id").asString());
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(dashboard.snapshot().path("cases").toString())
                                .doesNotContain(opened.body().path("id").asString()));
    }

    @Test
    void givesARepeatedCommandOneEffect() {
        String body = "{\"category\":\"lost-person\",\"lon\":108.18,\"lat\":26.49}";
        var first = commander.post("/api/v1/cases", "application/json", body, "Idempotency-Key", "click-1");
        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        var second = commander.post("/api/v1/cases", "application/json", body, "Idempotency-Key", "click-1");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.tag()).isEqualTo(first.tag());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.response().headers().firstValue("Idempotency-Replayed"))
                .contains("true");
        assertThat(commander
                        .get("/api/v1/cases/" + first.body().path("id").asString() + "/trail")
                        .body()
                        .path("items"))
                .hasSize(1);

        var other = commander.post(
                "/api/v1/cases", "application/json", "{\"category\":\"overcharging\"}", "Idempotency-Key", "click-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("code").asString()).isEqualTo("request.other-body");
    }

    @Test
    void showsPassagesWithMaskedPlatesOnly() {
        String ref = dashboard.bean(VehicleRefs.class).refFor("贵H12345");
        var event = Events.passages("G-01", dashboard.now(), "in");
        var first = event.passages().get(0);
        dashboard.telemetry(new org.scenicwatch.core.telemetry.events.PassagesRecorded(
                "xijiang",
                0,
                List.of(new org.scenicwatch.core.telemetry.events.PassagesRecorded.RecordedPassage(
                        "G-01",
                        first.at(),
                        first.arrived(),
                        -1,
                        "good",
                        true,
                        null,
                        ref,
                        "blue",
                        "in",
                        null,
                        null,
                        0.97,
                        null))));

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var passages = commander.get("/api/v1/passages");
            assertThat(passages.response().body())
                    .contains("Gate 1", "\"siteClass\":\"core\"")
                    .doesNotContain("12345");
            assertThat(passages.body().path("items").path(0).path("plateMasked").asString())
                    .isNotBlank();
        });
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(dashboard.snapshot().path("zones").toString())
                                .contains("\"inside\":1"));
    }

    @Test
    void answersTheMapOnceAndThenNotModified() {
        var map = commander.get("/api/v1/map");
        assertThat(map.body().path("features")).hasSize(2);
        assertThat(map.body()
                        .path("features")
                        .path(0)
                        .path("properties")
                        .path("name")
                        .path("en")
                        .asString())
                .isNotBlank();
        assertThat(commander.get("/api/v1/map", "If-None-Match", map.tag()).status())
                .isEqualTo(304);
        assertThat(commander.get("/api/v1/map?bbox=0,0,1,1").body().path("features"))
                .isEmpty();
    }

    @Test
    void listsDevicesByKindAndPage() {
        assertThat(commander.get("/api/v1/devices?kind=hydrant").body().path("items"))
                .hasSize(1);
        var first = commander.get("/api/v1/devices?limit=2").body();
        assertThat(first.path("items")).hasSize(2);
        var second = commander
                .get("/api/v1/devices?limit=2&cursor=" + first.path("next").asString())
                .body();
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isMissingNode()).isTrue();
        var one = commander.get("/api/v1/devices/xijiang/H-001").body();
        assertThat(one.path("attributes").path("static_pressure").asDouble()).isEqualTo(0.42);
        assertThat(one.path("id").asString()).isEqualTo("xijiang/H-001");
        assertThat(commander.get("/api/v1/devices/xijiang/none").status()).isEqualTo(404);
    }

    @Test
    void saysHowTheProcessorsDo() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var items = commander.get("/api/v1/health/processors").body();
            assertThat(items.path("items").toString())
                    .contains("history", "registers", "cases-and-alarms", "live-domain");
            for (JsonNode item : items.path("items")) {
                assertThat(item.path("state").asString()).as(item.toString()).isEqualTo("running");
            }
        });
        assertThat(commander.get("/api/v1/ingest/fates").status()).isEqualTo(200);
        assertThat(commander.get("/api/v1/ingest/quarantine").body().path("items"))
                .isEmpty();
        assertThat(commander.get("/api/v1/car-parks").status()).isEqualTo(200);
        assertThat(commander.get("/api/v1/case-catalogue").body().path("bodies"))
                .isNotEmpty();
    }

    @Test
    void publishesItsContract() {
        var api = commander.get("/v3/api-docs");
        assertThat(api.status()).isEqualTo(200);
        assertThat(api.body().path("paths").has("/api/v1/alarms/{id}/acknowledge"))
                .isTrue();
    }

    @Test
    void tellsADeviceOnceAndShowsHowFarItGot() {
        DeviceCommandSteps.run(commander);
    }
}
