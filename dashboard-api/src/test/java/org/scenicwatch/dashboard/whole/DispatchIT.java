package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.write.CaseAtHand;
import org.scenicwatch.core.casework.write.OpenOrJoinCase;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.write.EnterResponder;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.media.SamplePhotos;
import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** From an assigned case to people on the phone and back, over the real database. */
class DispatchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON = "application/json";

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller keeper;
    private static Caller wall;
    private static Caller an;
    private static Caller bo;
    private static Caller cy;
    private static final Map<String, String> tokens = new HashMap<>();

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        keeper = new Caller(dashboard.port(), dashboard.token("registrar", Role.ADMINISTRATOR));
        wall = new Caller(dashboard.port(), dashboard.token("wall", Role.WALL));
        an = handler("an");
        bo = handler("bo");
        cy = handler("cy");
        enter("an", an, "patrol");
        enter("bo", bo, "patrol");
        enter("cy", cy, "fire-brigade");
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void anAssignedCaseAsksPeopleInTurnUntilOneTakesItAndGoesAlongWithWhatTheyTell() {
        String id = assigned("crowding", "WARNING", "patrol");
        JsonNode offered = await().atMost(PATIENCE).until(() -> mine(an), task -> "offered".equals(mineOf(task)));
        String path = "/api/v1/field/tasks/" + offered.path("id").asString();
        var sheet = an.get("/api/v1/field/tasks");
        assertThat(an.get("/api/v1/field/tasks", "If-None-Match", sheet.tag()).status())
                .isEqualTo(304);

        assertThat(bo.post(path + "/take", JSON, "{}").body().path("code").asString())
                .isEqualTo("task.not-asked");
        assertThat(an.post(path + "/decline", JSON, "{\"ground\": \"other\"}")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("note");
        var declined = an.post(path + "/decline", JSON, "{\"ground\": \"other\", \"note\": \"flat tyre\"}");
        assertThat(declined.status()).as(declined.response().body()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> "offered".equals(mineOf(mine(bo))));

        var taken = bo.post(path + "/take", JSON, "{}", "Idempotency-Key", "k-1");
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(200);
        assertThat(taken.body().path("state").asString()).isEqualTo("TAKEN");
        assertThat(bo.post(path + "/take", JSON, "{}", "Idempotency-Key", "k-1")
                        .response()
                        .headers()
                        .firstValue("Idempotency-Replayed"))
                .contains("true");
        await().atMost(PATIENCE).until(() -> "TAKEN".equals(stateOf(id)));

        bo.post(path + "/set-out", JSON, "{\"lon\": 108.18, \"lat\": 26.49}");
        assertThat(responder("bo").path("state").asString()).isEqualTo("busy");
        assertThat(responder("bo").path("place").path("lon").asDouble()).isEqualTo(108.18);
        assertThat(bo.post(path + "/arrive", JSON, "{}").status()).isEqualTo(200);
        assertThat(bo.post(path + "/arrive", JSON, "{}").status()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> "UNDER_WAY".equals(stateOf(id)));

        String photo = photo(path, SamplePhotos.jpegWithExif(40, 30, 6));
        String report = "{\"id\": \"r-1\", \"note\": \"two coaches at once\", \"photos\": [\"" + photo + "\"]}";
        assertThat(bo.post(path + "/report", JSON, report).status()).isEqualTo(200);
        assertThat(bo.post(path + "/report", JSON, report)
                        .body()
                        .path("reports")
                        .asInt())
                .isEqualTo(1);
        assertThat(bo.post(path + "/report", JSON, "{\"id\": \"r-2\"}")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("field.words-required");
        assertThat(bo.post(path + "/report", JSON, "{\"id\": \"r-3\", \"photos\": [\"v-1\"]}")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("field.unknown-photo");
        assertThat(commander.get("/api/v1/media/" + photo).status()).isEqualTo(200);
        assertThat(bo.post(path + "/done", JSON, "{\"note\": \"stairs are free\"}")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("DONE");
        assertThat(responder("bo").path("place").isMissingNode()).isTrue();

        JsonNode card = commander
                .get("/api/v1/cases/" + id + "/tasks")
                .body()
                .path("items")
                .path(0);
        assertThat(card.path("hands").path(0).path("note").asString()).isEqualTo("flat tyre");
        assertThat(card.path("hands").path(1).path("state").asString()).isEqualTo("there");
        assertThat(card.path("reports").path(0).path("words").asString()).isEqualTo("two coaches at once");
        assertThat(card.path("reports").path(0).path("photos").path(0).asString())
                .isEqualTo(photo);
        assertThat(card.path("reports").path(1).path("words").asString()).isEqualTo("stairs are free");
        assertThat(events(id, "casework.ArrivalReported")).isEqualTo(1);
        assertThat(stored()).doesNotContain("flat tyre", "two coaches", "stairs are free");
    }

    @Test
    void eachPhoneIsToldItsOwnTasksAtOnceAndNobodyElses() throws Exception {
        try (Listener toAn = phone("an");
                Listener toBo = phone("bo");
                Listener toCy = phone("cy")) {
            assigned("crowding", "WARNING", "fire-brigade");
            String task = await().atMost(PATIENCE)
                    .until(() -> mine(cy), found -> "offered".equals(mineOf(found)))
                    .path("id")
                    .asString();
            await().atMost(PATIENCE).until(() -> "offered".equals(mineOf(toCy.rowOf("task", task))));
            cy.post("/api/v1/field/tasks/" + task + "/take", JSON, "{}");
            await().atMost(PATIENCE).until(() -> "taken".equals(mineOf(toCy.rowOf("task", task))));
            assertThat(toCy.rowOf("task", task).path("version").asLong()).isPositive();

            String patrols = taskOf(assigned("crowding", "WARNING", "patrol"));
            await().atMost(PATIENCE).until(() -> toAn.holds("task", patrols) || toBo.holds("task", patrols));
            withdraw(task);
            await().atMost(PATIENCE)
                    .until(() -> "WITHDRAWN"
                            .equals(toCy.rowOf("task", task).path("state").asString()));
            withdraw(patrols);
            await().atMost(PATIENCE)
                    .until(() -> "WITHDRAWN"
                            .equals((toAn.holds("task", patrols) ? toAn : toBo)
                                    .rowOf("task", patrols)
                                    .path("state")
                                    .asString()));
            assertThat(toCy.holds("task", patrols)).isFalse();
            assertThat(toAn.holds("task", task) || toBo.holds("task", task)).isFalse();
        }
    }

    @Test
    void aFireNeedsTwoAndTheDutyLeaderIsToldWhenNobodyIsLeft() {
        keeper.post("/api/v1/recipients", JSON, """
                {"id": "L-1", "name": "Long Ying", "phone": "13900000077", "duties": ["dutyLeader", "operator"],
                 "channels": ["sms"]}
                """);
        await().atMost(PATIENCE)
                .until(() -> keeper.get("/api/v1/recipients/L-1").status() == 200);
        String id = assigned("fire", "CRITICAL", "fire-brigade");
        JsonNode offered = await().atMost(PATIENCE).until(() -> mine(cy), task -> "offered".equals(mineOf(task)));
        String path = "/api/v1/field/tasks/" + offered.path("id").asString();
        var taken = cy.post(path + "/take", JSON, "{}");
        assertThat(taken.body().path("takers").asInt())
                .as(taken.response().body())
                .isEqualTo(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(wall.get("/api/v1/tasks?state=unmanned")
                                .body()
                                .path("items")
                                .path(0)
                                .path("caseId")
                                .asString())
                        .isEqualTo(id));
        assertThat(cy.post(path + "/set-out", JSON, "{}").body().path("code").asString())
                .isEqualTo("task.second-needed");
        var alone = cy.decide(
                "/api/v1/cases/" + id + "/take",
                "{}",
                commander.get("/api/v1/cases/" + id).tag());
        assertThat(alone.status())
                .as("nor is the case taken alone, past the phone")
                .isEqualTo(409);
        assertThat(alone.body().path("code").asString()).isEqualTo("task.second-needed");
        assertThat(stateOf(id)).isEqualTo("ASSIGNED");
        await().atMost(PATIENCE).until(() -> messages("task-unmanned").equals(List.of("recipient:xijiang/L-1")));

        // Somebody of another body whom the desk chooses helps out.
        String task = offered.path("id").asString();
        var chosen = commander.post("/api/v1/tasks/" + task + "/offer", JSON, "{\"responder\": \"an\"}");
        assertThat(chosen.status()).as(chosen.response().body()).isEqualTo(200);
        assertThat(an.post(path + "/take", JSON, "{}").body().path("state").asString())
                .isEqualTo("TAKEN");
        await().atMost(PATIENCE).until(() -> "TAKEN".equals(stateOf(id)));
        assertThat(cy.post(path + "/set-out", JSON, "{}").body().path("state").asString())
                .isEqualTo("UNDER_WAY");
        var withdrawn = commander.post("/api/v1/tasks/" + task + "/withdraw", JSON, "{\"ground\": \"not-needed\"}");
        assertThat(withdrawn.body().path("line").path("state").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void whoeverIsOnDutyIsAskedFirstAndToldByMessage() {
        keeper.post("/api/v1/recipients", JSON, """
                {"id": "M-1", "name": "Tian Ge", "phone": "13900000099", "duties": ["microFireStation"],
                 "channels": ["sms"]}
                """);
        await().atMost(PATIENCE)
                .until(() -> keeper.get("/api/v1/recipients/M-1").status() == 200);
        String turn = "{\"duty\": \"microFireStation\", \"recipient\": \"M-1\", \"from\": \"%s\", \"until\": \"%s\"}"
                .formatted(dashboard.now().minusSeconds(60), dashboard.now().plusSeconds(3_600));
        assertThat(keeper.post("/api/v1/duty-turns", JSON, turn).status()).isEqualTo(201);
        for (String wish : List.of(
                "amy {\"body\": \"micro-fire-station\", \"skills\": [\"firefighting\"]}",
                "zed {\"body\": \"micro-fire-station\", \"recipient\": \"M-1\"}")) {
            String[] parts = wish.split(" ", 2);
            var entered = keeper.put("/api/v1/responders/" + parts[0], parts[1]);
            assertThat(entered.status()).as(entered.response().body()).isEqualTo(200);
        }
        assertThat(keeper.put("/api/v1/responders/x", "{\"body\": \"micro-fire-station\", \"recipient\": \"nobody\"}")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("recipient");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                keeper.get("/api/v1/responders").response().body())
                        .contains("\"amy\"", "\"zed\""));
        String id = assigned("smell-of-burning", "CRITICAL", "micro-fire-station");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(commander
                                .get("/api/v1/cases/" + id + "/tasks")
                                .body()
                                .path("items")
                                .path(0)
                                .path("hands")
                                .path(0)
                                .path("responder")
                                .asString())
                        .isEqualTo("zed"));
        await().atMost(PATIENCE).until(() -> messages("task-offered").equals(List.of("recipient:xijiang/M-1")));
    }

    private static Caller handler(String name) {
        String token = dashboard.token(name, Role.HANDLER);
        tokens.put(name, token);
        return new Caller(dashboard.port(), token);
    }

    private static Listener phone(String name) throws Exception {
        return new Listener(dashboard.port(), Objects.requireNonNull(tokens.get(name)), "/user/queue/tasks");
    }

    private static void enter(String code, Caller who, String body) {
        String actor = who.get("/api/v1/session").body().path("user").path("id").asString();
        dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new EnterResponder(
                        ResponderIds.aggregate("xijiang", code),
                        "xijiang",
                        actor,
                        null,
                        body,
                        null,
                        List.of(),
                        List.of("zh"),
                        "Z-01",
                        dashboard.now()));
        await().atMost(PATIENCE).until(() -> who.get("/api/v1/field/tasks").status() == 200);
    }

    /** Opens a case without a place of its own, so that none of them is one with another. */
    private static String assigned(String category, String priority, String body) {
        CaseAtHand opened = Objects.requireNonNull(dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new OpenOrJoinCase(
                        CaseIds.aggregate(dashboard.bean(IdSource.class).next()),
                        "xijiang",
                        CaseOrigin.OPERATOR,
                        category,
                        null,
                        null,
                        "Z-01",
                        108.18,
                        26.49,
                        null,
                        null,
                        null,
                        dashboard.now())));
        String id = CaseIds.row(opened.caseId());
        String path = "/api/v1/cases/" + id;
        await().atMost(PATIENCE).until(() -> commander.get(path).status() == 200);
        var triaged = commander.decide(
                path + "/triage",
                "{\"category\": \"" + category + "\", \"priority\": \"" + priority + "\"}",
                commander.get(path).tag());
        assertThat(triaged.status()).as(triaged.response().body()).isEqualTo(200);
        var given = commander.decide(path + "/assign", "{\"body\": \"" + body + "\"}", triaged.tag());
        assertThat(given.status()).as(given.response().body()).isEqualTo(200);
        return id;
    }

    private static String taskOf(String caseId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> commander
                                .get("/api/v1/cases/" + caseId + "/tasks")
                                .body()
                                .at("/items/0/line/id")
                                .asString(""),
                        id -> !id.isEmpty());
    }

    private static void withdraw(String task) {
        var withdrawn = commander.post("/api/v1/tasks/" + task + "/withdraw", JSON, "{\"ground\": \"not-needed\"}");
        assertThat(withdrawn.status()).as(withdrawn.response().body()).isEqualTo(200);
    }

    private static JsonNode mine(Caller who) {
        return who.get("/api/v1/field/tasks").body().path("items").path(0);
    }

    private static String mineOf(JsonNode task) {
        return task.path("mine").asString();
    }

    private static String stateOf(String id) {
        return commander.get("/api/v1/cases/" + id).body().path("state").asString();
    }

    private static JsonNode responder(String code) {
        for (JsonNode item : commander.get("/api/v1/responders").body().path("items")) {
            if (item.path("id").asString().equals(code)) {
                return item;
            }
        }
        throw new IllegalStateException("nobody of the code " + code);
    }

    private static String photo(String path, byte[] jpeg) {
        assertThat(cy.postBytes(path + "/photos", "image/jpeg", jpeg).status()).isEqualTo(404);
        var kept = bo.postBytes(path + "/photos", "image/jpeg", jpeg, "Idempotency-Key", "photo-1");
        assertThat(kept.status()).as(kept.response().body()).isEqualTo(201);
        var again = bo.postBytes(path + "/photos", "image/jpeg", jpeg, "Idempotency-Key", "photo-1");
        assertThat(again.body()).isEqualTo(kept.body());
        var other = bo.postBytes(path + "/photos", "image/jpeg", "poem".getBytes(StandardCharsets.UTF_8));
        assertThat(other.body().path("code").asString()).isEqualTo("field.invalid-photo");
        return kept.body().path("id").asString();
    }

    private static List<String> messages(String template) {
        return dashboard
                .bean(JdbcTemplate.class)
                .queryForList(
                        "select recipient_id from notification_outbox where template = ?", String.class, template);
    }

    private static int events(String caseId, String type) {
        return Objects.requireNonNull(dashboard
                .bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from domain_event where aggregate_identifier = ? and payload_type = ?",
                        Integer.class,
                        CaseIds.aggregate(caseId),
                        type));
    }

    /** Everything that dispatch has stored, as text. */
    private static String stored() {
        return RowJson.mapper()
                .writeValueAsString(dashboard
                        .bean(JdbcTemplate.class)
                        .queryForList("select convert_from(payload, 'UTF8') from domain_event where payload_type like"
                                + " 'dispatch.%'"));
    }
}
