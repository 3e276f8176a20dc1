package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.identity.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Routing from REST to the events and back, over the real database. */
class CaseRoutingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller operator;
    private static Caller leader;
    private static Caller handler;
    private static Caller wall;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        operator = caller("desk-2", Role.OPERATOR);
        leader = caller("leader", Role.DUTY_LEADER);
        handler = caller("crew", Role.HANDLER);
        wall = caller("wall", Role.WALL);
        // Places come to routing by the registers' group.
        await().atMost(PATIENCE)
                .until(() -> attempt("{\"category\": \"fire\", \"place\": \"house-0001\"}")
                                .status()
                        == 200);
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void aProposalIsTriedWithoutACase() {
        JsonNode fire =
                attempt("{\"category\": \"fire\", \"origin\": \"ALARM\"}").body();
        assertThat(fire.path("lead").asString()).isEqualTo("fire-brigade");
        assertThat(fire.path("joint")).hasSize(3);
        JsonNode night = attempt("{\"category\": \"legal-advice\", \"at\": \"2026-05-13T23:00:00+08:00\"}")
                .body();
        assertThat(night.path("lead").asString()).isEqualTo("governance-centre");
        assertThat(night.path("reasons").toString()).contains("stands-in", "不在办公时间", "is closed at this hour");

        refused(attempt("{\"category\": \"ghosts\"}"), 422, "case.unknown-category", "category");
        refused(attempt("{\"category\": \"fire\", \"place\": \"Z-77\"}"), 422, "place.unknown", "place");
        assertThat(wall.post("/api/v1/routing/try", "application/json", "{\"category\": \"fire\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aBodyIsRevisedOnSiteWithContactsThatOnlyTheWatchReads() {
        var before = leader.get("/api/v1/routing");
        assertThat(body(before.body(), "clinic").path("toConfirm").toString()).contains("hours");
        String clinic = wish("patrol", 3, "Z-01");
        assertThat(leader.put("/api/v1/routing/bodies/clinic", clinic).status()).isEqualTo(428);
        assertThat(operator.put("/api/v1/routing/bodies/clinic", clinic, "If-Match", before.tag())
                        .status())
                .isEqualTo(403);
        refused(put("/bodies/wizards", clinic, before.tag()), 422, "routing.unknown-body", "id");
        refused(
                put("/bodies/clinic", wish("wizards", 3, "Z-01"), before.tag()),
                422,
                "routing.unknown-body",
                "standIn");
        refused(
                put("/bodies/clinic", wish("patrol", 0, "Z-01"), before.tag()),
                422,
                "routing.invalid-capacity",
                "capacity");
        refused(
                put("/bodies/clinic", wish("patrol", 3, "Z-99"), before.tag()),
                422,
                "routing.unknown-place",
                "teams[0].places[0]");

        var after = put("/bodies/clinic", clinic, before.tag());
        assertThat(after.status()).as(after.response().body()).isEqualTo(200);
        assertThat(after.tag()).isNotEqualTo(before.tag());
        JsonNode shown = body(operator.get("/api/v1/routing").body(), "clinic");
        assertThat(shown.path("capacity").asInt()).isEqualTo(3);
        assertThat(shown.path("toConfirm")).isEmpty();
        assertThat(shown.path("contacts").path(0).path("phone").asString()).isEqualTo("0855 120 120");
        assertThat(wall.get("/api/v1/routing").response().body()).doesNotContain("0855 120 120");
        assertThat(dashboard
                        .bean(JdbcTemplate.class)
                        .queryForObject(
                                "select count(*) from domain_event where payload_type = 'casework.BodyRevised'"
                                        + " and convert_from(payload, 'UTF8') like '%120 120%'",
                                Long.class))
                .isZero();
        refused(put("/bodies/clinic", clinic, before.tag()), 412, "request.version-changed", null);

        JsonNode ill = attempt("{\"category\": \"injury-or-illness\", \"place\": \"house-0001\"}")
                .body();
        assertThat(ill.path("lead").asString()).isEqualTo("clinic");
        assertThat(ill.path("team").asString()).isEqualTo("east");
    }

    @Test
    void rulesAreRevisedWholeAndChecked() {
        var before = leader.get("/api/v1/routing/rules");
        String all = rule("all", "[]", "patrol");
        String fire = rule("fire", "[\"fire\"]", "fire-brigade");
        refused(rules(before.tag(), all, fire), 422, "routing.invalid-unreachable", "rules[1]");
        refused(
                rules(before.tag(), rule("a", "[\"ghosts\"]", "patrol")),
                422,
                "routing.unknown-category",
                "rules[0].when.categories[0]");
        refused(rules(before.tag(), rule("a", "[]", "wizards")), 422, "routing.unknown-body", "rules[0].leads[0]");

        var after = rules(before.tag(), rule("parking-first", "[\"parking\"]", "tourism-police"));
        assertThat(after.status()).as(after.response().body()).isEqualTo(200);
        assertThat(attempt("{\"category\": \"parking\"}").body().path("rule").asString())
                .isEqualTo("parking-first");
        String back = before.response().body();
        assertThat(leader.put("/api/v1/routing/rules", back, "If-Match", after.tag())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aReturnWaitsForACommanderUnlessItIsCritical() {
        String path = assigned("noise-or-waste", "CAUTION", "{\"body\": \"patrol\", \"jointBodies\": [\"clinic\"]}");
        handler.decide(path + "/return", "{\"ground\": \"not-our-matter\"}", tag(path));
        JsonNode routing = operator.get(path + "/routing").body();
        assertThat(routing.path("reviewPending").asBoolean()).isTrue();
        assertThat(routing.path("mayAssign").asBoolean()).isFalse();
        assertThat(routing.path("proposal").path("lead").asString()).isNotEqualTo("patrol");
        assertThat(routing.path("returns").path(0).path("groundName").path("zh").asString())
                .isEqualTo("不属于本单位职责");
        refused(
                operator.decide(path + "/assign", "{\"body\": \"clinic\"}", tag(path)),
                409,
                "routing.review-pending",
                null);
        // Sorting it anew is no way round.
        operator.decide(path + "/triage", "{\"category\": \"noise-or-waste\", \"priority\": \"CAUTION\"}", tag(path));
        refused(
                operator.decide(path + "/assign", "{\"body\": \"clinic\"}", tag(path)),
                409,
                "routing.review-pending",
                null);
        assertThat(operator.decide(
                                path + "/routing/review", "{\"decision\": \"upheld\", \"body\": \"clinic\"}", tag(path))
                        .status())
                .isEqualTo(403);
        refused(
                commander.decide(path + "/routing/review", "{\"decision\": \"maybe\"}", tag(path)),
                422,
                "routing.unknown-decision",
                "decision");
        refused(
                commander.decide(path + "/routing/review", "{\"decision\": \"overruled\"}", tag(path)),
                422,
                "routing.reason-required",
                "note");
        var overruled = commander.decide(
                path + "/routing/review", "{\"decision\": \"overruled\", \"note\": \"It is in your zone\"}", tag(path));
        assertThat(overruled.status()).as(overruled.response().body()).isEqualTo(200);
        assertThat(overruled.body().path("assignee").asString()).isEqualTo("patrol");
        assertThat(overruled.body().path("jointBodies").path(0).asString()).isEqualTo("clinic");

        handler.decide(path + "/return", "{\"ground\": \"nobody-free\"}", tag(path));
        var upheld = leader.decide(
                path + "/routing/review", "{\"decision\": \"upheld\", \"body\": \"governance-centre\"}", tag(path));
        assertThat(upheld.status()).as(upheld.response().body()).isEqualTo(200);
        JsonNode twice = commander.get(path + "/routing").body();
        assertThat(twice.path("returns")).hasSize(2);
        assertThat(twice.path("returns").path(0).path("review").path("note").asString())
                .isEqualTo("It is in your zone");
        assertThat(twice.path("returns").path(1).path("review").path("decision").asString())
                .isEqualTo("upheld");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                commander.get(path + "/trail").response().body())
                        .contains("驳回退单，退回：巡逻队", "同意退单，改派：综治中心", "协办：医务室"));

        String critical = assigned("gas-leak", "CRITICAL", "{\"body\": \"fire-brigade\"}");
        handler.decide(critical + "/return", "{\"ground\": \"nobody-free\"}", tag(critical));
        assertThat(operator.get(critical + "/routing").body().path("mayAssign").asBoolean())
                .isTrue();
        assertThat(operator.decide(critical + "/assign", "{\"body\": \"micro-fire-station\"}", tag(critical))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void severalBodiesWorkUnderOneLead() {
        String path = assigned(
                "food-safety",
                "WARNING",
                "{\"body\": \"micro-fire-station\", \"jointBodies\": [\"clinic\", \"patrol\"], \"team\": \"west\"}");
        refused(
                operator.decide(path + "/assign", "{\"body\": \"clinic\", \"team\": \"moon\"}", tag(path)),
                422,
                "routing.unknown-team",
                "team");
        JsonNode routing = operator.get(path + "/routing").body();
        assertThat(routing.path("lead").path("id").asString()).isEqualTo("micro-fire-station");
        assertThat(routing.path("team").path("name").path("en").asString()).isEqualTo("West micro fire station");
        assertThat(done(routing)).containsExactly("clinic false", "patrol false");

        var part = handler.post(
                path + "/routing/parts", "application/json", "{\"body\": \"clinic\", \"note\": \"two seen\"}");
        assertThat(part.status()).as(part.response().body()).isEqualTo(200);
        assertThat(done(part.body())).containsExactly("clinic true", "patrol false");
        assertThat(part.body().path("parts").path(0).path("note").asString()).isEqualTo("two seen");
        refused(
                handler.post(path + "/routing/parts", "application/json", "{\"body\": \"fire-brigade\"}"),
                422,
                "routing.invalid-body",
                "body");
        // A part that is not done is shown, and forbids nothing.
        assertThat(commander
                        .decide(path + "/resolve", "{\"outcome\": \"help-given\"}", tag(path))
                        .status())
                .isEqualTo(200);
        assertThat(wall.get(path + "/routing").status()).isEqualTo(403);
    }

    @Test
    void questionsAreAnsweredIntoTheVaultAndMissingOnesShow() {
        String path = opened("lost-person");
        JsonNode asked = operator.get(path + "/answers").body();
        assertThat(asked.path("missing").asInt()).isEqualTo(4);
        refused(answer(path, "{\"shop\": \"x\"}"), 422, "routing.unknown-question", "answers.shop");
        refused(answer(path, "{\"age\": \"small\"}"), 422, "routing.invalid-answer", "answers.age");

        var kept = answer(path, "{\"age\": \"7\", \"appearance\": \"red coat\", \"special-needs\": \"\"}");
        assertThat(kept.status()).as(kept.response().body()).isEqualTo(200);
        assertThat(kept.body().path("missing").asInt()).isEqualTo(2);
        assertThat(operator.get(path + "/answers").body().toString()).contains("red coat");
        assertThat(wall.get(path + "/answers").status()).isEqualTo(403);
        assertThat(dashboard
                        .bean(JdbcTemplate.class)
                        .queryForObject(
                                "select count(*) from domain_event where payload_type = 'casework.QuestionsAnswered'"
                                        + " and convert_from(payload, 'UTF8') like '%red coat%'",
                                Long.class))
                .isZero();
    }

    @Test
    void theCatalogueTellsQuestionsAndClocks() {
        JsonNode categories = wall.get("/api/v1/case-catalogue").body().path("categories");
        assertThat(categories).hasSize(28);
        JsonNode fire = categories.path(0);
        assertThat(fire.path("questions").path(0).path("name").path("zh").asString())
                .isEqualTo("是否有人被困或在屋内？");
        assertThat(fire.path("clocks").toString()).contains("fire-on-scene", "MINUTES");
        JsonNode offered = wall.get("/api/v1/public/case-catalogue").body().path("categories");
        assertThat(offered).hasSize(27);
        assertThat(offered.toString().contains("flames-or-smoke")).isTrue();
        // Nobody asks a stranger on a public page about a child.
        assertThat(offered.toString().contains("minor-safe-now")).isFalse();
    }

    @Test
    void rowsOfBeforeTakeTheirJointBodiesFromTheEvents() throws IOException {
        String path = assigned("crowding", "WARNING", "{\"body\": \"patrol\", \"jointBodies\": [\"tourism-police\"]}");
        String id = path.substring(path.lastIndexOf('/') + 1);
        JdbcTemplate jdbc = dashboard.bean(JdbcTemplate.class);
        // The answer may come before the row: what is taken out now must not be written again.
        await().atMost(PATIENCE)
                .until(() -> jdbc.queryForList(
                                        "select 1 from case_row where id = ? and body -> 'jointBodies' ->> 0 = 'tourism-police'",
                                        id)
                                .size()
                        == 1);
        jdbc.update("update case_row set body = body - 'jointBodies' where id = ?", id);
        assertThat(commander.get(path).body().path("jointBodies")).isEmpty();
        jdbc.update(migration());
        assertThat(commander.get(path).body().path("jointBodies").path(0).asString())
                .isEqualTo("tourism-police");
    }

    /** The statement of V71 that fills in rows that were written before. */
    private static String migration() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CaseRoutingIT.class.getResourceAsStream("/db/migration/V71__routing.sql"))) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int start = sql.indexOf("update case_row");
            return sql.substring(start, sql.indexOf(';', start));
        }
    }

    private static Caller caller(String name, Role role) {
        return new Caller(dashboard.port(), dashboard.token(name, role));
    }

    private static Caller.Answer attempt(String trial) {
        return operator.post("/api/v1/routing/try", "application/json", trial, "Accept-Language", "en");
    }

    private static Caller.Answer put(String path, String json, String tag) {
        return leader.put("/api/v1/routing" + path, json, "If-Match", tag, "Accept-Language", "en");
    }

    private static Caller.Answer rules(String tag, String... rules) {
        return put("/rules", "{\"rules\": [" + String.join(",", rules) + "]}", tag);
    }

    private static Caller.Answer answer(String path, String answers) {
        return operator.post(path + "/answers", "application/json", "{\"answers\": " + answers + "}");
    }

    private static String rule(String id, String categories, String lead) {
        return """
                {"id": "%1$s", "title": {"zh": "%1$s", "en": "%1$s"}, "when": {"categories": %2$s, "staffed": false,
                 "room": false}, "leads": ["%3$s"], "joint": [], "auto": false}
                """.formatted(id, categories, lead);
    }

    private static String wish(String standIn, int capacity, String place) {
        return """
                {"purpose": {"zh": "救护", "en": "First aid"}, "remits": ["care"], "hours": [], "duties": [],
                 "teams": [{"id": "east", "title": {"zh": "东", "en": "East"}, "places": ["%3$s"]}], "capacity": %2$d,
                 "languages": ["zh"], "mayLead": true, "standIn": "%1$s",
                 "contacts": [{"label": "desk", "phone": "0855 120 120"}]}
                """.formatted(standIn, capacity, place);
    }

    private static JsonNode body(JsonNode plan, String id) {
        for (JsonNode body : plan.path("bodies")) {
            if (body.path("id").asString().equals(id)) {
                return body;
            }
        }
        throw new AssertionError("no body " + id);
    }

    private static List<String> done(JsonNode routing) {
        List<String> found = new ArrayList<>();
        routing.path("parts")
                .forEach(part -> found.add(part.path("body").path("id").asString() + " "
                        + part.path("done").asBoolean()));
        return found;
    }

    /** A case at no place, so that nothing joins it; answers its path. */
    private static String opened(String category) {
        var answer = operator.post("/api/v1/cases", "application/json", "{\"category\": \"" + category + "\"}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return "/api/v1/cases/" + answer.body().path("id").asString();
    }

    private static String assigned(String category, String priority, String assignment) {
        String path = opened(category);
        operator.decide(
                path + "/triage",
                "{\"category\": \"" + category + "\", \"priority\": \"" + priority + "\"}",
                tag(path));
        var answer = operator.decide(path + "/assign", assignment, tag(path));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return path;
    }

    private static String tag(String path) {
        return commander.get(path).tag();
    }

    private static void refused(Caller.Answer answer, int status, String code, @Nullable String field) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
        if (field != null) {
            assertThat(answer.body().path("field").asString()).isEqualTo(field);
        }
    }
}
