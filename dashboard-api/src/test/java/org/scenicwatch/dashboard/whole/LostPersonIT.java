package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.identity.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The search for a lost child, from the alert to what is left of it, through REST and the real vault. */
class LostPersonIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String RECIPIENTS = """
            id,name,phone,email,duties,zone,channels,priorities,quiet_from,quiet_until,language
            R-1,王强,13900000003,,brigade,,sms,,,,
            R-2,李明,13900000002,,gridWorker:Z-01,,sms,CRITICAL,22:00,06:00,en
            R-3,杨秀英,13812345678,,householder:house-0001,,sms,,,,zh
            """;
    private static final String CHILD = """
            {"name": "小宝", "years": 6, "clothing": "红色外套", "relation": "parent",
             "lastSeenAt": "2026-01-01T00:00:00Z", "lastSeen": {"place": "house-0001", "words": "桥头"}}
            """;
    private static final String RECOGNISED = """
            {"at": "2026-01-01T00:05:00Z", "lon": 108.181, "lat": 26.49, "confidence": 0.83, "reference": "cam-7/1"}
            """;

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller handler;
    private static Caller wall;
    private static Caller recogniser;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        handler = new Caller(dashboard.port(), dashboard.token("handler", Role.HANDLER));
        wall = new Caller(dashboard.port(), dashboard.token("wall", Role.WALL));
        recogniser = new Caller(dashboard.port(), dashboard.token("cameras", Role.RECOGNITION));
        jdbc = dashboard.bean(JdbcTemplate.class);
        var keeper = new Caller(dashboard.port(), dashboard.token("keeper-2", Role.ADMINISTRATOR));
        var report = keeper.post("/api/v1/recipients/import", "text/csv", RECIPIENTS);
        assertThat(report.body().path("accepted").asInt())
                .as(report.response().body())
                .isEqualTo(3);
        await().atMost(PATIENCE).until(() -> count("select count(*) from notification_recipient") == 3);
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void aChildIsLookedForFoundAndForgotten() {
        String id = open("lost-person");
        String path = "/api/v1/cases/" + id;
        String search = path + "/search";
        assertThat(commander.get(search).status()).isEqualTo(404);
        code(recogniser, path + "/sightings", RECOGNISED, 409, "search.not-begun");
        code(commander, search, CHILD.replace("\"parent\"", "\"cat\""), 422, "search.unknown-relation");
        assertThat(kept(id)).isZero();

        JsonNode begun = ok(commander.decide(search, CHILD, ""));
        assertThat(begun.path("state").asString()).isEqualTo("UNCOVERED");
        assertThat(begun.path("person").path("name").asString()).isEqualTo("小宝");
        assertThat(begun.path("person").path("lastSeen").path("lat").asDouble()).isEqualTo(26.49);
        assertThat(begun.path("missing"))
                .extracting(item -> item.path("id").asString())
                .containsExactly("ground", "consent", "photo");
        code(commander, search, CHILD, 409, "search.running");

        alertGoesToEverybodyOnDuty(id);
        nothingPersonalIsInAnEvent(id);
        pictureWaitsForGroundAndConsent(path);

        String sighting = ok(handler.decide(search + "/sightings", """
                {"at": "2026-01-01T00:03:00Z", "spot": {"lon": 108.1805, "lat": 26.491}, "certainty": "likely",
                 "words": "往河边走"}
                """, ""), 201)
                .path("id")
                .asString();
        ok(recogniser.decide(path + "/sightings", RECOGNISED, ""), 201);
        JsonNode seen = ok(commander.decide(search + "/sightings/" + sighting + "/confirm", "{}", ""));
        assertThat(seen.path("sightings"))
                .extracting(it -> it.path("source").asString())
                .containsExactly("RESPONDER", "OUTSIDE");
        assertThat(seen.path("sightings").path(0).path("confirmed").asBoolean()).isTrue();
        assertThat(seen.path("sightings").path(1).path("confidence").asDouble()).isEqualTo(0.83);

        sectorsAreSearched(search);

        for (String hidden : List.of(search, search + "/photo", search + "/sightings/" + sighting + "/photo")) {
            assertThat(wall.get(hidden).status()).as(hidden).isEqualTo(403);
            assertThat(recogniser.get(hidden).status()).as(hidden).isEqualTo(403);
        }
        assertThat(handler.decide(path + "/sightings", RECOGNISED, "").status()).isEqualTo(403);

        endErases(id, path, search);
    }

    @Test
    void aMergeEndsNoSearchAndTheEndOfTheCaseThatGoesOnEndsBoth() {
        String first = openAnywhere();
        String second = openAnywhere();
        String search = "/api/v1/cases/" + first + "/search";
        String path = "/api/v1/cases/" + second;
        ok(commander.decide(search, CHILD, ""));
        ok(commander.decide(path + "/search", CHILD, ""));
        String merged = "/api/v1/cases/" + first;
        ok(commander.decide(merged + "/merge", "{\"other\": \"" + second + "\"}", tag(merged)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(commander
                                .get(search)
                                .body()
                                .path("goesOnIn")
                                .path("id")
                                .asString())
                        .isEqualTo(second));
        JsonNode carried = ok(commander.get(path + "/search/carried"));
        assertThat(carried.path("items"))
                .extracting(item -> item.path("caseId").asString())
                .containsExactly(first);
        ok(commander.decide(search + "/sightings", """
                {"at": "2026-01-01T00:03:00Z", "spot": {"lon": 108.1805, "lat": 26.491}, "certainty": "likely"}
                """, ""), 201);
        code(commander, search, CHILD, 409, "search.case-not-open");
        assertThat(kept(first)).isEqualTo(2);

        ok(commander.decide(
                path + "/triage", "{\"category\": \"lost-person\", \"priority\": \"CRITICAL\"}", tag(path)));
        ok(commander.decide(path + "/resolve", "{\"outcome\": \"person-found\"}", tag(path)));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(kept(first)).isZero();
            assertThat(kept(second)).isZero();
            assertThat(commander.get(search).body().path("end").path("reason").asString())
                    .isEqualTo("resolved");
        });
        code(commander, search + "/sightings", """
                {"at": "2026-01-01T00:03:00Z", "spot": {"lon": 108.1805, "lat": 26.491}, "certainty": "likely"}
                """, 409, "search.case-not-open");
    }

    @Test
    void onlyACaseOfSomebodyLostHasASearch() {
        String id = open("crowding");
        code(commander, "/api/v1/cases/" + id + "/search", CHILD, 409, "search.not-lost-person");
        code(commander, "/api/v1/cases/01964a51-0000-7000-8000-00000000dead/search", CHILD, 404, "case.not-found");
    }

    private void alertGoesToEverybodyOnDuty(String id) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(messages(id)).hasSize(2));
        assertThat(messages(id)).containsExactlyInAnyOrder("brigade", "gridWorker");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(commander
                                .get("/api/v1/cases/" + id + "/search")
                                .body()
                                .path("alert")
                                .path("people")
                                .asInt())
                        .isEqualTo(2));
    }

    private void nothingPersonalIsInAnEvent(String id) {
        List<String> events = jdbc.query(
                "select convert_from(payload, 'UTF8') from domain_event where aggregate_identifier = ?",
                (row, n) -> row.getString(1),
                "search:" + id);
        assertThat(events).isNotEmpty().noneMatch(event -> event.contains("小宝") || event.contains("26.49"));
    }

    private void pictureWaitsForGroundAndConsent(String path) {
        String search = path + "/search";
        assertThat(send(search + "/photo").statusCode()).isEqualTo(200);
        code(handler.get(search + "/photo"), 409, "search.ground-missing");
        code(recogniser, path + "/sightings", RECOGNISED, 409, "search.ground-missing");
        code(commander, search + "/ground", "{\"ground\": \"police-request\"}", 422, "search.number-required");
        ok(commander.decide(search + "/ground", "{\"ground\": \"police-request\", \"number\": \"J-1\"}", ""));
        code(recogniser, path + "/sightings", RECOGNISED, 409, "search.consent-missing");
        code(handler.get(search + "/photo"), 409, "search.consent-missing");
        JsonNode consented =
                ok(commander.decide(search + "/consent", "{\"guardian\": \"mother\", \"way\": \"signed-paper\"}", ""));
        assertThat(consented.path("missing"))
                .extracting(item -> item.path("id").asString())
                .containsExactly("paper");
        assertThat(send(search + "/consent/paper").statusCode()).isEqualTo(200);
        JsonNode covered = ok(handler.get(search));
        assertThat(covered.path("state").asString()).isEqualTo("COVERED");
        assertThat(covered.path("legal").path("number").asString()).isEqualTo("J-1");
        var photo = handler.get(search + "/photo").response();
        assertThat(photo.statusCode()).isEqualTo(200);
        assertThat(photo.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(handler.get(search + "/consent/paper").status()).isEqualTo(403);
        assertThat(commander.get(search + "/consent/paper").status()).isEqualTo(200);
    }

    private void sectorsAreSearched(String search) {
        JsonNode laid = ok(commander.decide(search + "/sectors", "{\"by\": \"auto\"}", ""));
        assertThat(laid.path("sectors")).hasSize(1);
        JsonNode sector = laid.path("sectors").path(0);
        assertThat(sector.path("name").path("zh").asString()).isEqualTo("东引寨");
        assertThat(sector.path("next").asInt()).isEqualTo(1);
        code(
                commander,
                search + "/sectors",
                "{\"polygon\": {\"type\": \"Point\", \"coordinates\": [1, 2]}}",
                422,
                "search.invalid-polygon");
        String at = search + "/sectors/" + sector.path("id").asString();
        ok(handler.decide(at + "/begin", "{\"team\": \"patrol\"}", ""));
        JsonNode done = ok(handler.decide(at + "/done", "{}", ""));
        assertThat(done.path("doneShare").asDouble()).isEqualTo(1);
        assertThat(done.path("sectors")
                        .path(0)
                        .path("marks")
                        .path(0)
                        .path("done")
                        .path("at")
                        .isMissingNode())
                .isFalse();
    }

    private void endErases(String id, String path, String search) {
        assertThat(kept(id)).isEqualTo(6);
        ok(commander.decide(
                path + "/triage", "{\"category\": \"lost-person\", \"priority\": \"CRITICAL\"}", tag(path)));
        ok(commander.decide(path + "/resolve", "{\"outcome\": \"person-found\"}", tag(path)));
        code(recogniser, path + "/sightings", RECOGNISED, 409, "search.case-not-open");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                handler.get(search).body().path("state").asString())
                        .isEqualTo("ENDED"));
        JsonNode ended = handler.get(search).body();
        assertThat(kept(id)).isZero();
        assertThat(ended.path("end").path("entries").asInt()).isEqualTo(6);
        assertThat(ended.path("end").path("photos").asInt()).isEqualTo(2);
        assertThat(ended.path("end").path("sightings").asInt()).isEqualTo(2);
        assertThat(ended.path("end").path("outcome").path("zh").asString()).isEqualTo("人员已找到");
        assertThat(ended.path("person").isObject()).isFalse();
        assertThat(handler.get(search + "/photo").status()).isEqualTo(404);

        ok(commander.decide(path + "/reopen", "{\"ground\": \"new-facts\", \"note\": \"again\"}", tag(path)));
        code(recogniser, path + "/sightings", RECOGNISED, 409, "search.ended");
        JsonNode again = ok(commander.decide(search, CHILD, ""));
        assertThat(again.path("round").asInt()).isEqualTo(2);
        assertThat(again.path("sightings")).isEmpty();
        assertThat(again.path("photo").path("onFile").asBoolean()).isFalse();
    }

    private static String open(String category) {
        return ok(commander.decide(
                        "/api/v1/cases", "{\"category\":\"" + category + "\", \"place\": \"house-0001\"}", ""))
                .path("id")
                .asString();
    }

    /** A case of its own each time: without a place there is no other to join. */
    private static String openAnywhere() {
        return ok(commander.decide("/api/v1/cases", "{\"category\": \"lost-person\"}", ""))
                .path("id")
                .asString();
    }

    private static List<String> messages(String id) {
        List<String> duties = new ArrayList<>();
        for (Map<String, Object> row : jdbc.queryForList("""
                select body ->> 'duty' as duty from notification_message_row
                 where alarm = ? and body ->> 'template' = 'lost-person'
                """, "case:" + id)) {
            duties.add(String.valueOf(row.get("duty")));
        }
        return duties;
    }

    private static int kept(String id) {
        return count("select count(*) from vault_entry where subject = 'search:" + id + "'");
    }

    private static int count(String sql) {
        Integer count = jdbc.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }

    private static String tag(String path) {
        return commander.get(path).tag();
    }

    private static JsonNode ok(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isIn(200, 201);
        return answer.body();
    }

    private static JsonNode ok(Caller.Answer answer, int status) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        return answer.body();
    }

    private static void code(Caller caller, String path, String json, int status, String code) {
        code(caller.decide(path, json, ""), status, code);
    }

    private static void code(Caller.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
    }

    /** Sends a small picture. */
    private static HttpResponse<String> send(String path) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + dashboard.port() + path))
                                    .header("Authorization", "Bearer " + dashboard.token())
                                    .header("Content-Type", "image/png")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
