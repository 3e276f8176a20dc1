package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.JsonNode;

/** What becomes of people who are out there when the desk merges the case that they were sent for (ADR 0061). */
class MergedWorkIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON = "application/json";
    private static final String FIELD = "/api/v1/field/tasks/";

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller an;
    private static Caller bo;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        an = new Caller(dashboard.port(), dashboard.token("an", Role.HANDLER));
        bo = new Caller(dashboard.port(), dashboard.token("bo", Role.HANDLER));
        enter("an", an, "patrol");
        enter("bo", bo, "micro-fire-station");
        enter("cy", new Caller(dashboard.port(), dashboard.token("cy", Role.HANDLER)), "clinic");
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void whoIsOnTheWayGoesOnForTheCaseInWhichTheMatterGoesOn() {
        String first = assigned("crowding", "patrol");
        JsonNode offered = await().atMost(PATIENCE)
                .until(() -> mine(an), task -> task.path("mine").asString().equals("offered"));
        String task = offered.path("id").asString();
        ok(an.post(FIELD + task + "/take", JSON, "{}"));
        ok(an.post(FIELD + task + "/set-out", JSON, "{}"));
        ok(commander.post(of(first) + "/incident/sectors", JSON, "{\"team\": \"patrol\"}"));
        String number = ok(commander.post(of(first) + "/incident/rolls", JSON, "{}"))
                .at("/roll/number")
                .asString();
        String second = assigned("crowding", null);

        merge(first, second);
        JsonNode survivor = ok(commander.get(of(second)));
        JsonNode still = await().atMost(PATIENCE)
                .until(
                        () -> mine(an),
                        mine -> mine.path("caseNumber")
                                .asString()
                                .equals(survivor.path("number").asString()));
        assertThat(still.path("id").asString()).isEqualTo(task);
        assertThat(still.path("state").asString()).isEqualTo("UNDER_WAY");
        JsonNode tasks = ok(commander.get(of(second) + "/tasks")).path("items");
        assertThat(tasks).hasSize(1);
        assertThat(tasks.at("/0/line/caseId").asString()).isEqualTo(second);

        JsonNode incident = ok(commander.get(of(second) + "/incident"));
        assertThat(incident.path("running").asBoolean()).isTrue();
        assertThat(incident.path("sectors")).hasSize(1);
        assertThat(incident.path("keptWith").asString())
                .isEqualTo(ok(commander.get(of(first))).path("number").asString());
        JsonNode asked = ok(an.get("/api/v1/field/incidents")).at("/items/0");
        assertThat(asked.path("number").asString())
                .isEqualTo(survivor.path("number").asString());
        ok(an.post(
                "/api/v1/field/incidents/" + asked.path("caseId").asString() + "/rolls/" + number,
                JSON,
                "{\"present\": 3, \"missing\": 1}"));
        assertThat(ok(commander.get(of(second) + "/incident")).path("missing").asInt())
                .as("nobody who is missing is lost with the paper")
                .isEqualTo(1);
        ok(commander.post(of(second) + "/incident/sectors", JSON, "{\"team\": \"patrol\"}"));
        assertThat(ok(commander.get(of(second) + "/incident")).path("sectors")).hasSize(2);

        assign(second, "patrol");
        await().atMost(PATIENCE).until(() -> "TAKEN".equals(stateOf(second)));
        assertThat(ok(commander.get(of(second) + "/tasks")).path("items"))
                .as("nobody is asked twice")
                .hasSize(1);
        ok(an.post(FIELD + task + "/arrive", JSON, "{}"));
        await().atMost(PATIENCE).until(() -> "UNDER_WAY".equals(stateOf(second)));

        var resolved = commander.decide(
                of(second) + "/resolve",
                "{\"outcome\": \"help-given\"}",
                commander.get(of(second)).tag());
        ok(resolved);
        ok(commander.decide(of(second) + "/close", "{}", resolved.tag()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ok(commander.get(of(second) + "/tasks"))
                                .at("/items/0/line/state")
                                .asString())
                        .isEqualTo("WITHDRAWN"));
        await().atMost(PATIENCE)
                .until(() -> !ok(commander.get(of(first) + "/incident"))
                        .path("running")
                        .asBoolean());
    }

    @Test
    void whoWasOnlyAskedIsNotWantedAnyMoreAndIsToldWhy() {
        String first = assigned("fire-equipment-broken", "micro-fire-station");
        JsonNode offered = await().atMost(PATIENCE)
                .until(() -> mine(bo), task -> task.path("mine").asString().equals("offered"));
        String second = assigned("fire-equipment-broken", null);
        merge(first, second);
        JsonNode card = await().atMost(PATIENCE)
                .until(
                        () -> ok(commander.get(of(second) + "/tasks")).at("/items/0"),
                        it -> it.at("/line/state").asString().equals("WITHDRAWN"));
        assertThat(card.at("/line/id").asString()).isEqualTo(offered.path("id").asString());
        assertThat(card.at("/ground/zh").asString()).contains("并案");
    }

    @Test
    void twoIncidentsGoOnBesideEachOtherAndEverybodyIsCounted() {
        String first = assigned("blocked-escape-route", null);
        String second = assigned("blocked-escape-route", null);
        ok(commander.post(of(first) + "/incident/sectors", JSON, "{\"team\": \"patrol\"}"));
        ok(commander.post(of(second) + "/incident/sectors", JSON, "{\"team\": \"clinic\"}"));
        merge(first, second);
        JsonNode incident = await().atMost(PATIENCE)
                .until(
                        () -> ok(commander.get(of(second) + "/incident")),
                        seen -> seen.path("carried").size() == 1);
        assertThat(incident.path("sectors")).hasSize(1);
        assertThat(incident.path("keptWith").isNull()
                        || incident.path("keptWith").isMissingNode())
                .isTrue();
        assertThat(incident.at("/carried/0/sectors").asInt()).isEqualTo(1);
        JsonNode roll = ok(commander.post(of(second) + "/incident/rolls", JSON, "{}"));
        assertThat(roll.path("roll").toString()).contains("patrol", "clinic");
        ok(commander.post(of(first) + "/incident/sectors/" + sectorOf(first) + "/done", JSON, "{}"));
    }

    @Test
    void whoWasSentAloneIsNotEnoughOnceTheCategoryAsksForTwo() {
        String id = assigned("smell-of-burning", null);
        ok(commander.get(of(id)));
        var sent = commander.post(of(id) + "/tasks", JSON, "{\"body\": \"clinic\"}");
        assertThat(sent.status()).as(sent.response().body()).isEqualTo(201);
        ok(commander.decide(
                of(id) + "/triage",
                "{\"category\": \"gas-leak\", \"priority\": \"WARNING\"}",
                commander.get(of(id)).tag()));
        assign(id, "clinic");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ok(commander.get(of(id) + "/tasks"))
                                .path("items")
                                .toString())
                        .contains("\"needed\":1", "\"needed\":2"));
    }

    private static String sectorOf(String id) {
        return ok(commander.get(of(id) + "/incident")).at("/sectors/0/id").asString();
    }

    private static String of(String id) {
        return "/api/v1/cases/" + id;
    }

    private static void merge(String first, String second) {
        ok(commander.decide(
                of(first) + "/merge",
                "{\"other\": \"" + second + "\"}",
                commander.get(of(first)).tag()));
        await().atMost(PATIENCE).until(() -> "MERGED".equals(stateOf(first)));
    }

    /** A case without a place of its own, so that none is one with another; given to a body, if one is named. */
    private static String assigned(String category, @Nullable String body) {
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
        await().atMost(PATIENCE).until(() -> commander.get(of(id)).status() == 200);
        ok(commander.decide(
                of(id) + "/triage",
                "{\"category\": \"" + category + "\", \"priority\": \"WARNING\"}",
                commander.get(of(id)).tag()));
        if (body != null) {
            assign(id, body);
        }
        return id;
    }

    private static void assign(String id, String body) {
        ok(commander.decide(
                of(id) + "/assign",
                "{\"body\": \"" + body + "\"}",
                commander.get(of(id)).tag()));
    }

    private static void enter(String code, Caller who, String body) {
        dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new EnterResponder(
                        ResponderIds.aggregate("xijiang", code),
                        "xijiang",
                        who.get("/api/v1/session")
                                .body()
                                .path("user")
                                .path("id")
                                .asString(),
                        null,
                        body,
                        null,
                        List.of(),
                        List.of("zh"),
                        "Z-01",
                        dashboard.now()));
        await().atMost(PATIENCE).until(() -> who.get("/api/v1/field/tasks").status() == 200);
    }

    private static JsonNode mine(Caller who) {
        return who.get("/api/v1/field/tasks").body().path("items").path(0);
    }

    private static String stateOf(String id) {
        return commander.get(of(id)).body().path("state").asString();
    }

    private static JsonNode ok(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body();
    }
}
