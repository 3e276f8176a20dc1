package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.identity.Role;
import tools.jackson.databind.JsonNode;

/** The life of a case over REST, from both sides of the counter. */
class CaseLifeIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller handler;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        handler = new Caller(dashboard.port(), dashboard.token("handler", Role.HANDLER));
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void goesAFormalComplaintThroughItsLife() {
        String code = file("overcharging", "They took 200 too much", "13812345678");
        String path = pathOf("overcharging");
        var step = decide(
                commander, path, "triage", "{\"category\":\"overcharging\",\"priority\":\"CAUTION\"}", tagOf(path));
        step = decide(commander, path, "admit", "{\"jurisdiction\":\"place-of-dispute\"}", step.tag());
        assertThat(state(step)).isEqualTo("ADMITTED");
        step = decide(
                handler, path, "outside-order", "{\"agency\":\"12345\",\"number\":\"QDN-2026-0815\"}", step.tag());
        assertThat(handler.decide(path + "/supervise", "{\"note\":\"today\"}", step.tag())
                        .status())
                .isEqualTo(403);
        step = decide(commander, path, "supervise", "{\"note\":\"settle it today\"}", step.tag());
        assertThat(step.body().path("marks").toString()).contains("supervised");
        step = decide(commander, path, "assign", "{\"body\":\"tourism-police\"}", step.tag());
        step = decide(handler, path, "return", "{\"ground\":\"not-our-matter\"}", step.tag());
        assertThat(state(step)).isEqualTo("RETURNED");
        step = decide(commander, path, "assign", "{\"body\":\"rapid-complaint-desk\"}", step.tag());
        step = decide(handler, path, "take", "{}", step.tag());
        step = decide(handler, path, "arrive", "{}", step.tag());
        assertThat(state(step)).isEqualTo("UNDER_WAY");
        Instant until = Instant.ofEpochSecond(dashboard.now().getEpochSecond() + 86_400);
        step = decide(
                commander,
                path,
                "extend-deadline",
                "{\"clock\":\"settle\",\"until\":\"" + until + "\",\"reason\":\"The owner is away\"}",
                step.tag());
        step = decide(handler, path, "reply", "{\"reply\":\"We spoke to the owner\"}", step.tag());
        var refused = commander.decide(path + "/admit", "{\"jurisdiction\":\"contract-place\"}", step.tag());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asString()).isEqualTo("case.under-way");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(track(code).path("replies")).hasSize(2));
        JsonNode seen = track(code);
        assertThat(seen.path("replies").path(0).path("text").asString()).isEqualTo("The owner is away");
        assertThat(Instant.parse(seen.path("settledBy").asString())).isEqualTo(until);
        assertThat(seen.path("may").toString()).contains("urge").contains("withdraw");
        assertThat(act(code, "urge", "{}").status()).isEqualTo(204);
        assertThat(act(code, "urge", "{}").body().path("code").asString()).isEqualTo("case.urged-already");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                commander.get(path).body().path("marks").toString())
                        .contains("urged"));

        close(path);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(track(code).path("may").toString()).isEqualTo("[\"rate\",\"texts-off\"]"));
        assertThat(act(code, "rate", "{\"score\":6,\"solved\":true}").status()).isEqualTo(422);
        var rated = act(code, "rate", "{\"score\":1,\"solved\":false,\"comment\":\"No money came\"}");
        assertThat(rated.body().path("reopened").asBoolean()).isTrue();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(state(commander.get(path))).isEqualTo("REOPENED"));
        step = decide(
                commander, path, "triage", "{\"category\":\"overcharging\",\"priority\":\"WARNING\"}", tagOf(path));
        decide(commander, path, "assign", "{\"body\":\"rapid-complaint-desk\"}", step.tag());
        close(path);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(track(code).path("may").toString()).isEqualTo("[\"rate\",\"texts-off\"]"));
        assertThat(act(code, "rate", "{\"score\":5,\"solved\":true}").status()).isEqualTo(200);
        assertThat(act(code, "rate", "{\"score\":4,\"solved\":true}")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("case.already-rated");

        await().atMost(SOON).untilAsserted(() -> {
            JsonNode facts = commander.get(path).body().path("facts");
            assertThat(facts.path("admission").path("id").asString()).isEqualTo("place-of-dispute");
            assertThat(facts.path("orders").toString()).contains("QDN-2026-0815");
            assertThat(facts.path("deadlines").path(0).path("until").asString()).isEqualTo(until.toString());
            assertThat(facts.path("ratings")).hasSize(2);
            assertThat(facts.path("reopened").asInt()).isEqualTo(1);
        });
        String trail = commander.get(path + "/trail").body().toString();
        assertThat(trail)
                .contains("受理：纠纷（损害行为）发生地", "退单：不属于本单位职责", "延期：办结", "重办：问题未解决")
                .contains("Taken", "settle it today", "No money came", "12345 QDN-2026-0815");
    }

    @Test
    void refusesAComplaintWithItsLegalGroundInPlainSight() {
        String code = file("bad-service", "They were rude", null);
        String path = pathOf("bad-service");
        JsonNode grounds = commander.get("/api/v1/case-grounds").body();
        String ground = grounds.path("refusalsInForce").path(0).asString();
        assertThat(commander
                        .decide(path + "/refuse", "{\"ground\":\"too-much-work\"}", tagOf(path))
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("ground");
        var step = decide(commander, path, "refuse", "{\"ground\":\"" + ground + "\"}", tagOf(path));
        assertThat(state(step)).isEqualTo("REFUSED");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(track(code).path("state").asString()).isEqualTo("refused"));
        assertThat(track(code).path("outcome").path("zh").asString()).contains("旅游投诉处理办法");
        // Place and cause are free again.
        file("bad-service", "They were rude again", null);
        assertThat(pathOf("bad-service")).isNotEqualTo(path);
    }

    @Test
    void endsWithItsOnlyComplaintWhenTheComplainantWithdraws() {
        String code = file("lodging-dispute", "The room was wet", null);
        String path = pathOf("lodging-dispute");
        assertThat(act(code, "withdraw", "{\"note\":\"They changed the room\"}").status())
                .isEqualTo(204);
        assertThat(act(code, "withdraw", "{}").body().path("code").asString()).isEqualTo("case.withdrawn");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(state(commander.get(path))).isEqualTo("WITHDRAWN");
            assertThat(track(code).path("state").asString()).isEqualTo("withdrawn");
        });
        assertThat(commander.get(path).body().path("trail").toString()).contains("They changed the room");
        assertThat(act("AAAA-BBBB-CCCC-DDDD", "withdraw", "{}").status()).isEqualTo(404);
    }

    @Test
    void onlyOneOfTenHandlersAtOnceDecidesAndTheOthersReadWhatChanged() throws Exception {
        var opened = commander.decide("/api/v1/cases", "{\"category\":\"crowding\"}", "");
        String path = "/api/v1/cases/" + opened.body().path("id").asString();
        var triaged =
                decide(commander, path, "triage", "{\"category\":\"crowding\",\"priority\":\"WARNING\"}", opened.tag());
        var assigned = decide(commander, path, "assign", "{\"body\":\"patrol\"}", triaged.tag());
        int people = 10;
        ExecutorService pool = Executors.newFixedThreadPool(people);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Caller.Answer>> answers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Caller one = new Caller(dashboard.port(), dashboard.token("handler-" + i, Role.HANDLER));
            answers.add(pool.submit(() -> {
                start.await();
                return one.decide(path + "/take", "{}", assigned.tag());
            }));
        }
        start.countDown();
        int taken = 0;
        for (Future<Caller.Answer> future : answers) {
            Caller.Answer answer = future.get();
            if (answer.status() == 200) {
                taken++;
            } else {
                assertThat(answer.status()).as(answer.response().body()).isEqualTo(412);
                assertThat(answer.body().path("detail").asString()).contains("Taken", "it is now taken");
            }
        }
        pool.shutdown();
        assertThat(taken).isOne();
        assertThat(commander.get(path + "/trail").body().path("items").toString())
                .containsOnlyOnce("CaseTaken");

        // All at once again, each with what is: every note is kept.
        List<Future<Caller.Answer>> notes = new ArrayList<>();
        ExecutorService again = Executors.newFixedThreadPool(people);
        for (int i = 0; i < people; i++) {
            String note = "{\"note\":\"note number " + i + "\"}";
            notes.add(again.submit(() -> handler.decide(path + "/note", note, "")));
        }
        for (Future<Caller.Answer> note : notes) {
            assertThat(note.get().status()).isEqualTo(200);
        }
        again.shutdown();
        await().atMost(SOON).untilAsserted(() -> {
            String trail = commander.get(path + "/trail").body().toString();
            for (int i = 0; i < people; i++) {
                assertThat(trail).contains("note number " + i);
            }
        });
    }

    @Test
    void suggestsThatAComplaintAndAnAlarmAtOnePlaceAreOneMatter() {
        String alarm = dashboard.raise("H-001", "pressure-low", Latching.UNTIL_RESET);
        String code = file("fire-equipment-broken", "The hydrant is dry", null);
        String path = pathOf("fire-equipment-broken");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(commander
                                .get(path)
                                .body()
                                .path("suggestions")
                                .path(0)
                                .path("id")
                                .asString())
                        .isEqualTo(alarm));
        var joined = decide(commander, path, "join-alarm", "{\"alarm\":\"" + alarm + "\"}", tagOf(path));
        assertThat(joined.body().path("alarms").path(0).asString()).isEqualTo(alarm);
        assertThat(commander.get(path).body().path("suggestions").toString()).doesNotContain("\"kind\":\"alarm\"");

        var elsewhere = commander.decide("/api/v1/cases", "{\"category\":\"power-fault\"}", "");
        String other = elsewhere.body().path("id").asString();
        var linked = decide(commander, path, "link", "{\"other\":\"" + other + "\"}", joined.tag());
        assertThat(commander.get(path).body().path("facts").path("links").toString())
                .contains("see-also");
        var split = decide(
                commander,
                path,
                "split",
                "{\"category\":\"power-fault\",\"alarms\":[\"" + alarm + "\"]}",
                linked.tag());
        assertThat(split.body().path("alarms")).isEmpty();
        var merged = decide(commander, path, "merge", "{\"other\":\"" + other + "\"}", split.tag());
        assertThat(state(merged)).isEqualTo("MERGED");
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode target = commander.get("/api/v1/cases/" + other).body();
            assertThat(target.path("complaints").asInt()).isEqualTo(1);
            assertThat(target.path("filings").path(0).path("statement").asString())
                    .isEqualTo("The hydrant is dry");
            assertThat(track(code).path("state").asString()).isEqualTo("opened");
        });
    }

    @Test
    void fourPeopleMakeAJointComplaintAndOnePersonFourTimesDoesNot() {
        for (int i = 0; i < 4; i++) {
            file("food-safety", "The soup was off, number " + i, "13900000000");
        }
        String path = pathOf("food-safety");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                commander.get(path).body().path("complaints").asInt())
                        .isEqualTo(4));
        assertThat(commander.get(path).body().path("marks")).isEmpty();
        for (int i = 1; i < 4; i++) {
            file("food-safety", "The soup was off for us too", "1390000000" + i);
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                commander.get(path).body().path("marks").toString())
                        .contains("joint"));
        assertThat(commander
                        .get(path)
                        .body()
                        .path("facts")
                        .path("joint")
                        .path("complainants")
                        .asInt())
                .isEqualTo(4);
    }

    private static void close(String path) {
        var resolved = decide(commander, path, "resolve", "{\"outcome\":\"agreement-reached\"}", tagOf(path));
        decide(commander, path, "close", "{\"reply\":\"Paid back\"}", resolved.tag());
    }

    private static String file(String category, String statement, String phone) {
        String body = "{\"place\":\"house-0001\",\"category\":\"" + category + "\",\"statement\":\"" + statement + "\""
                + (phone == null ? "" : ",\"phone\":\"" + phone + "\"") + "}";
        var filed = commander.post("/api/v1/public/complaints", "application/json", body);
        assertThat(filed.status()).as(filed.response().body()).isEqualTo(201);
        return filed.body().path("code").asString();
    }

    /** The newest open case of a category. */
    private static String pathOf(String category) {
        await().atMost(SOON)
                .until(() -> commander
                        .get("/api/v1/cases")
                        .body()
                        .path("items")
                        .toString()
                        .contains("\"category\":\"" + category + "\""));
        for (JsonNode row : commander.get("/api/v1/cases").body().path("items")) {
            if (row.path("category").asString().equals(category)) {
                return "/api/v1/cases/" + row.path("id").asString();
            }
        }
        throw new AssertionError("no case of " + category);
    }

    private static JsonNode track(String code) {
        return commander.get("/api/v1/public/complaints/" + code).body();
    }

    private static Caller.Answer act(String code, String act, String body) {
        return commander.post("/api/v1/public/complaints/" + code + "/" + act, "application/json", body);
    }

    @Test
    void answersFromTheCasesEventsWhileNoTableFollows() {
        var opened = commander.post("/api/v1/cases", "application/json", "{\"category\":\"flood-or-landslide\"}");
        assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
        String path = "/api/v1/cases/" + opened.body().path("id").asString();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                commander.get("/api/v1/cases?state=open").body().toString())
                        .contains(opened.body().path("id").asString()));
        EventProcessor tables = dashboard
                .bean(EventProcessingConfiguration.class)
                .eventProcessor(ProcessingGroups.CASES_AND_ALARMS)
                .orElseThrow();
        tables.shutDown();
        try {
            var triaged = decide(
                    commander,
                    path,
                    "triage",
                    "{\"category\":\"flood-or-landslide\",\"priority\":\"WARNING\"}",
                    opened.tag());
            assertThat(state(triaged)).isEqualTo("TRIAGED");
            assertThat(triaged.tag()).isNotEqualTo(opened.tag()).isEqualTo(tagOf(path));
            assertThat(commander.get(path + "/trail").body().toString()).contains("CaseTriaged");
            var overtaken = commander.decide(path + "/assign", "{\"body\":\"patrol\"}", opened.tag());
            assertThat(overtaken.status()).isEqualTo(412);
            assertThat(overtaken.body().path("code").asString()).isEqualTo("request.version-changed");
            assertThat(overtaken.body().path("detail").asString()).contains("Triaged", "it is now triaged");
            var refused = commander.decide(path + "/close", "{}", triaged.tag());
            assertThat(refused.status()).isEqualTo(409);

            var another = commander.post("/api/v1/cases", "application/json", "{\"category\":\"craft-imitation\"}");
            assertThat(another.status()).as(another.response().body()).isEqualTo(201);
            assertThat(state(another)).isEqualTo("OPENED");
        } finally {
            tables.start();
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                commander.get("/api/v1/cases?state=open").body().toString())
                        .contains("TRIAGED"));
    }

    private static String tagOf(String path) {
        return commander.get(path).tag();
    }

    private static String state(Caller.Answer answer) {
        return answer.body().path("state").asString();
    }

    private static Caller.Answer decide(Caller who, String path, String step, String body, String tag) {
        Caller.Answer answer = who.decide(path + "/" + step, body, tag);
        assertThat(answer.status()).as(step + ": " + answer.response().body()).isEqualTo(200);
        return answer;
    }
}
