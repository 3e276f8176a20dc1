package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/** From a fire to engines, sectors, roll-calls and volunteers, over the real database. */
class IncidentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON = "application/json";

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller keeper;
    private static Caller wall;
    private static Caller an;
    private static Caller bo;
    private static String id;
    private static String path;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        keeper = new Caller(dashboard.port(), dashboard.token("registrar", Role.ADMINISTRATOR));
        wall = new Caller(dashboard.port(), dashboard.token("wall", Role.WALL));
        an = new Caller(dashboard.port(), dashboard.token("an", Role.HANDLER));
        bo = new Caller(dashboard.port(), dashboard.token("bo", Role.HANDLER));
        var imported = keeper.post("/api/v1/places/import", "application/geo+json", NarrowLanes.PLACES);
        assertThat(imported.status()).as(imported.response().body()).isEqualTo(200);
        assertThat(imported.body().path("rows").path(0).path("code").asString()).isEqualTo("import.bad-limit");
        enter("an", an, "micro-fire-station", List.of("first-aid"));
        enter("bo", bo, "micro-fire-station", List.of());
        await().atMost(PATIENCE)
                .until(() -> wall.get("/api/v1/map").response().body().contains("h-2"));
        id = fire();
        path = "/api/v1/cases/" + id;
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void saysHowNearAnEngineComesAndWhatBlocksIt() {
        JsonNode medium = access("two-axle");
        assertThat(medium.path("reach").asString()).isEqualTo("PART");
        assertThat(medium.path("barrier").path("stop").asString()).isEqualTo("WIDTH");
        assertThat(medium.path("barrier").path("way").path("name").path("en").asString())
                .isEqualTo("Narrow lane");
        assertThat(medium.path("start").path("id").asString()).isEqualTo("xijiang/P-1");
        assertThat(medium.path("hoseMetres").asInt()).isBetween(115, 127);
        assertThat(medium.path("engine").path("confirmed").asBoolean()).isFalse();
        assertThat(access("mini").path("reach").asString()).isEqualTo("HOUSE");
        assertThat(commander
                        .get(path + "/fire-access?engine=cart")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("fireaccess.unknown-engine");

        String way = "/api/v1/fire-access/ways/xijiang~L-1";
        assertThat(wall.post(way + "/block", JSON, "{\"ground\": \"vehicle\"}").status())
                .isEqualTo(403);
        assertThat(commander
                        .post(way + "/block", JSON, "{\"ground\": \"other\"}")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("note");
        assertThat(commander
                        .post("/api/v1/fire-access/ways/xijiang~h-1/block", JSON, "{\"ground\": \"works\"}")
                        .status())
                .isEqualTo(404);
        var blocked = commander.post(
                way + "/block",
                JSON,
                "{\"ground\": \"other\", \"note\": \"a cow\", \"lon\": 108.1815, \"lat\": 26.49}");
        assertThat(blocked.status()).as(blocked.response().body()).isEqualTo(200);
        JsonNode stopped = access("mini");
        assertThat(stopped.path("barrier").path("stop").asString()).isEqualTo("BLOCKED");
        assertThat(stopped.path("blocks").path(0).path("note").asString()).isEqualTo("a cow");
        assertThat(wall.get("/api/v1/fire-access/blocks").response().body())
                .contains("xijiang/L-1")
                .doesNotContain("cow");
        assertThat(commander.post(way + "/free", JSON, "{}").status()).isEqualTo(200);
        assertThat(commander.post(way + "/free", JSON, "{}").body().path("code").asString())
                .isEqualTo("fireaccess.not-blocked");
        assertThat(access("mini").path("reach").asString()).isEqualTo("HOUSE");
    }

    @Test
    void countsPeopleOfTheGroupsOfHousesThatAreAtRisk() {
        JsonNode tree = wall.get("/api/v1/house-tree?houses=xijiang/h-1").body();
        assertThat(tree.path("total").path("residents").asInt()).isEqualTo(7);
        assertThat(tree.path("total").path("needHelp").asInt()).isEqualTo(1);
        assertThat(tree.path("grids").path(0).path("groups").path(0).path("id").asString())
                .isEqualTo("HG-7");
    }

    @Test
    void givesSectorsCountsTeamsAndMarksWhoIsMissing() {
        var given = commander.post(
                path + "/incident/sectors", JSON, "{\"team\": \"micro-fire-station\", \"group\": \"HG-7\"}");
        assertThat(given.status()).as(given.response().body()).isEqualTo(200);
        JsonNode sector = given.body().path("sectors").path(0);
        assertThat(sector.path("label").asString()).isEqualTo("A");
        assertThat(sector.path("houses")).hasSize(2);
        assertThat(commander
                        .post(path + "/incident/sectors", JSON, "{\"team\": \"patrol\", \"group\": \"HG-9\"}")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("incident.unknown-group");

        var left = commander.post(path + "/incident/withdraw", JSON, "{}");
        assertThat(left.status()).as(left.response().body()).isEqualTo(200);
        assertThat(left.body().path("roll").path("reason").asString()).isEqualTo("withdrawal");
        int number = left.body().path("roll").path("number").asInt();
        JsonNode asked = bo.get("/api/v1/field/incidents").body().path("items").path(0);
        assertThat(asked.path("roll").path("number").asInt()).isEqualTo(number);
        String field = "/api/v1/field/incidents/" + id;
        var missing = bo.post(field + "/rolls/" + number, JSON, "{\"present\": 4, \"missing\": 1}");
        assertThat(missing.status()).as(missing.response().body()).isEqualTo(200);
        JsonNode seen = commander.get(path + "/incident").body();
        assertThat(seen.path("missing").asInt()).isEqualTo(1);
        assertThat(seen.path("missingTeams").path(0).path("id").asString()).isEqualTo("micro-fire-station");
        bo.post(field + "/rolls/" + number, JSON, "{\"present\": 5, \"missing\": 0}");
        assertThat(commander.get(path + "/incident").body().path("missing").asInt())
                .isZero();
        assertThat(bo.post(field + "/rolls/" + (number + 1), JSON, "{\"present\": 5, \"missing\": 0}")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("incident.roll-over");
        assertThat(bo.post(field + "/sectors/" + sector.path("id").asString() + "/done", JSON, "{}")
                        .status())
                .isEqualTo(200);
        assertThat(commander
                        .get(path + "/incident")
                        .body()
                        .path("sectors")
                        .path(0)
                        .hasNonNull("done"))
                .isTrue();
        assertThat(wall.get(path + "/incident").status()).isEqualTo(403);
    }

    @Test
    void callsVolunteersBySkillAndCountsThem() {
        assertThat(keeper.put("/api/v1/volunteers/nobody", "{}")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("task.unknown-responder");
        for (String code : List.of("an", "bo")) {
            var enrolled = keeper.put("/api/v1/volunteers/" + code, "{\"group\": \"HG-7\"}");
            assertThat(enrolled.status()).as(enrolled.response().body()).isEqualTo(200);
        }
        assertThat(commander
                        .post(path + "/incident/calls", JSON, "{\"skill\": \"pump\"}")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("incident.nobody-to-call");
        var called =
                commander.post(path + "/incident/calls", JSON, "{\"skill\": \"first-aid\", \"groups\": [\"HG-7\"]}");
        assertThat(called.status()).as(called.response().body()).isEqualTo(200);
        JsonNode call = called.body().path("calls").path(0);
        assertThat(call.path("heads").path("called").asInt()).isEqualTo(1);
        String answers =
                "/api/v1/field/incidents/" + id + "/calls/" + call.path("id").asString();
        assertThat(bo.post(answers, JSON, "{\"answer\": \"coming\"}")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("incident.not-called");
        assertThat(an.post(answers, JSON, "{\"answer\": \"perhaps\"}")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("answer");
        an.post(answers, JSON, "{\"answer\": \"coming\"}");
        assertThat(heads().path("coming").asInt()).isEqualTo(1);
        var there = an.post(answers, JSON, "{\"answer\": \"arrived\"}");
        assertThat(there.body()
                        .path("items")
                        .path(0)
                        .path("calls")
                        .path(0)
                        .path("answer")
                        .asString())
                .isEqualTo("arrived");
        assertThat(heads().path("arrived").asInt()).isEqualTo(1);
        String release = path + "/incident/calls/" + call.path("id").asString() + "/release";
        assertThat(commander.post(release, JSON, "{}").status()).isEqualTo(200);
        assertThat(heads().path("called").asInt()).isZero();
        assertThat(an.post(answers, JSON, "{\"answer\": \"left\"}")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("incident.call-over");
    }

    @Test
    void volunteersAreKeptWithConsentSuspendedAndForgotten() {
        String wish = """
                {"name": "Gu Yi", "phone": "139 0000 0066", "language": "zh", "skills": ["search"], "grid": "W-1",
                 "group": "HG-7", "consentForm": "written", "consentOn": "2026-05-01"}
                """;
        assertThat(keeper.post("/api/v1/volunteers", JSON, wish.replace("W-1", "W-9"))
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("grid");
        assertThat(keeper.post("/api/v1/volunteers", JSON, wish.replace("139 0000 0066", ""))
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("phone");
        assertThat(commander.post("/api/v1/volunteers", JSON, wish).status()).isEqualTo(403);
        var enrolled = keeper.post("/api/v1/volunteers", JSON, wish);
        assertThat(enrolled.status()).as(enrolled.response().body()).isEqualTo(201);
        String code = enrolled.body().path("id").asString();
        JsonNode seen = volunteer(commander, code, "");
        assertThat(seen.path("name").asString()).isEqualTo("Gu Yi");
        assertThat(seen.path("gridName").path("en").asString()).isEqualTo("Grid 1");
        assertThat(seen.path("consent").path("on").asString()).isEqualTo("2026-05-01");
        assertThat(seen.has("phone")).isFalse();
        assertThat(volunteer(commander, code, "?numbers=true").path("phone").asString())
                .isEqualTo("13900000066");
        assertThat(wall.get("/api/v1/volunteers?numbers=true").status()).isEqualTo(403);

        // Nobody sends a case to volunteers, and nobody asks them in turn.
        assertThat(commander
                        .post(path + "/tasks", JSON, "{\"body\": \"volunteers\"}")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("case.unknown-body");
        String volunteer = "/api/v1/volunteers/" + code;
        assertThat(keeper.post(volunteer + "/suspend", JSON, "{\"ground\": \"unwell\"}")
                        .status())
                .isEqualTo(204);
        String search = "{\"skill\": \"search\"}";
        assertThat(commander
                        .post(path + "/incident/calls", JSON, search)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("incident.nobody-to-call");
        assertThat(keeper.post(volunteer + "/resume", JSON, "{}").status()).isEqualTo(204);
        var called = commander.post(path + "/incident/calls", JSON, search);
        assertThat(called.status()).as(called.response().body()).isEqualTo(200);
        assertThat(called.body().at("/calls/0/volunteers/0/name").asString()).isEqualTo("Gu Yi");
        String call = called.body().at("/calls/0/id").asString();
        var said = commander.post(
                path + "/incident/calls/" + call + "/answers",
                JSON,
                "{\"volunteer\": \"" + code + "\", \"answer\": \"coming\"}");
        assertThat(said.status()).as(said.response().body()).isEqualTo(200);
        JsonNode history = commander.get(volunteer + "/calls").body().path("items");
        assertThat(history).hasSize(1);
        assertThat(history.path(0).path("answer").asString()).isEqualTo("coming");
        commander.post(path + "/incident/calls/" + call + "/release", JSON, "{}");

        assertThat(keeper.put(volunteer, wish.replace("\"search\"", "\"pump\"")).status())
                .isEqualTo(200);
        assertThat(volunteer(commander, code, "").path("skills").path(0).asString())
                .isEqualTo("pump");
        assertThat(keeper.delete(volunteer).status()).isEqualTo(204);
        assertThat(commander.get("/api/v1/volunteers").response().body()).doesNotContain("Gu Yi", code);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                keeper.get("/api/v1/recipients").response().body())
                        .doesNotContain(code));
    }

    @Test
    void volunteersComeFromAFileWithBadRowsToldByLine() {
        String file = """
                id,name,phone,language,skills,grid,group,consent_form,consent_on
                f-1,Na One,13900000001,zh,pump;search,W-1,HG-7,spoken,2026-05-01
                f-2,Na Two,13900000002,zh,juggling,W-1,HG-7,,
                f-3,,13900000003,zh,,,,,
                f-4,Na Four,13900000004,zh,,,,written,yesterday
                """;
        var dry = keeper.post("/api/v1/volunteers/import?dryRun=true", "text/csv", file);
        assertThat(dry.status()).as(dry.response().body()).isEqualTo(200);
        assertThat(dry.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(dry.body().path("rejected").asInt()).isEqualTo(3);
        assertThat(dry.body().at("/rows/0/line").asInt()).isEqualTo(3);
        assertThat(dry.body().at("/rows/0/code").asString()).isEqualTo("responder.unknown-skill");
        assertThat(dry.body().at("/rows/2/field").asString()).isEqualTo("consent_on");
        assertThat(commander.get("/api/v1/volunteers").response().body()).doesNotContain("f-1");
        keeper.post("/api/v1/volunteers/import", "text/csv", file);
        assertThat(volunteer(commander, "f-1", "").path("name").asString()).isEqualTo("Na One");
        assertThat(keeper.post("/api/v1/volunteers/import", "text/csv", file)
                        .body()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        assertThat(keeper.delete("/api/v1/volunteers/f-1").status()).isEqualTo(204);
    }

    private static JsonNode volunteer(Caller who, String code, String query) {
        for (JsonNode item : who.get("/api/v1/volunteers" + query).body().path("items")) {
            if (item.path("id").asString().equals(code)) {
                return item;
            }
        }
        throw new IllegalStateException("no volunteer of the code " + code);
    }

    private static JsonNode heads() {
        return commander.get(path + "/incident").body().path("heads");
    }

    private static JsonNode access(String engine) {
        var answer = commander.get(path + "/fire-access?engine=" + engine);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body();
    }

    private static void enter(String code, Caller who, String body, List<String> skills) {
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
                        skills,
                        List.of("zh"),
                        null,
                        dashboard.now()));
        await().atMost(PATIENCE).until(() -> who.get("/api/v1/field/tasks").status() == 200);
    }

    private static String fire() {
        CaseAtHand opened = Objects.requireNonNull(dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new OpenOrJoinCase(
                        CaseIds.aggregate(dashboard.bean(IdSource.class).next()),
                        "xijiang",
                        CaseOrigin.OPERATOR,
                        "fire",
                        null,
                        "h-1",
                        null,
                        108.1831,
                        26.491,
                        null,
                        null,
                        null,
                        dashboard.now())));
        String row = CaseIds.row(opened.caseId());
        await().atMost(PATIENCE)
                .until(() -> commander.get("/api/v1/cases/" + row).status() == 200);
        return row;
    }
}
