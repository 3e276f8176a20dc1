package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.identity.Role;
import tools.jackson.databind.JsonNode;

/** Keeping an alarm from the operator and bringing it back, through the real doors. */
class AlarmAsideIT {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller operator;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        operator = new Caller(dashboard.port(), dashboard.token("operator", Role.OPERATOR));
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void shelvesTheHighestPriorityByTheCommanderAloneAndTellsWhoAndWhy() throws Exception {
        String path = raised("H-001", "hydrant-pressure-low", Latching.NONE);
        String body = "{\"occurrence\":1,\"reason\":\"known-cause\",\"minutes\":30,\"comment\":\"valve is shut\"}";
        assertThat(operator.decide(path + "/shelve", body, "").status()).isEqualTo(428);
        var refused = operator.decide(path + "/shelve", body, tag(path));
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(409);
        assertThat(refused.body().path("code").asString()).isEqualTo("alarm.commander-only");
        var wrong =
                commander.decide(path + "/shelve", "{\"occurrence\":1,\"reason\":\"tired\",\"minutes\":30}", tag(path));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("field").asString()).isEqualTo("reason");
        assertThat(wrong.body().path("detail").asString()).contains("known-cause");
        var tooLong = commander.decide(
                path + "/shelve", "{\"occurrence\":1,\"reason\":\"weather\",\"minutes\":481}", tag(path));
        assertThat(tooLong.body().path("field").asString()).isEqualTo("minutes");

        try (var listener = new Listener(dashboard.port(), dashboard.token())) {
            var done = commander.decide(path + "/shelve", body, tag(path));
            assertThat(done.status()).as(done.response().body()).isEqualTo(200);
            assertThat(done.body().path("suppression").asString()).isEqualTo("SHELVED");
            assertThat(done.body().path("suppressed").path("reason").asString()).isEqualTo("known-cause");
            assertThat(Instant.parse(
                            done.body().path("suppressed").path("until").asString()))
                    .isBetween(
                            dashboard.now().plusSeconds(1_700), dashboard.now().plusSeconds(1_800));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(listener.rowOf("alarm", idOf(path))
                                    .path("suppressed")
                                    .path("by")
                                    .asString(""))
                            .startsWith("token:"));
        }
        awaitItems("/api/v1/alarms?state=active&device=xijiang~H-001", 0);
        awaitItems("/api/v1/alarms?state=shelved", 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operator.get("/api/v1/overview")
                                .body()
                                .path("alarms")
                                .path("shelved")
                                .asInt())
                        .isEqualTo(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operator.get("/api/v1/devices/xijiang/H-001")
                                .body()
                                .path("condition")
                                .asString())
                        .isNotEqualTo("alarm"));

        var back = operator.decide(path + "/unshelve", "{}", tag(path));
        assertThat(back.body().path("suppression").asString()).isEqualTo("NONE");
        assertThat(back.body().path("condition").asString()).isEqualTo("UNACKNOWLEDGED");
        assertThat(operator.decide(path + "/unshelve", "{}", tag(path))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("alarm.not-shelved");

        JsonNode steps = await().atMost(PATIENCE)
                .until(
                        () -> operator.get(path + "/trail").body().path("items"),
                        trail -> trail.path(0).path("event").asString().equals("AlarmUnshelved"));
        assertThat(steps.path(0).path("event").asString()).isEqualTo("AlarmUnshelved");
        assertThat(steps.path(1).path("event").asString()).isEqualTo("AlarmShelved");
        assertThat(steps.path(1).path("comment").asString()).isEqualTo("valve is shut");
        assertThat(steps.path(1).path("facts").toString())
                .contains("known-cause")
                .doesNotContain("vault");
        assertThat(steps.path(2).path("event").asString()).isEqualTo("AlarmRaised");
        JsonNode first = operator.get(path + "/trail?limit=1").body();
        assertThat(first.path("items")).hasSize(1);
        assertThat(operator.get(path + "/trail?limit=9&cursor="
                                + first.path("next").asString())
                        .body()
                        .path("items"))
                .hasSize(2);
        Caller wall = new Caller(dashboard.port(), dashboard.token("wall", Role.WALL));
        assertThat(wall.get(path + "/trail").status()).isEqualTo(403);
    }

    @Test
    void takesAFireDetectorOutOfServiceWithTheCommandersWordAndSendsAPatrol() {
        String path = raised("SM-0001", "smoke-alarm", Latching.UNTIL_VERIFIED);
        String body = "{\"reason\":\"hot-work\",\"until\":\"%s\"}"
                .formatted(dashboard.now().plusSeconds(7_200));
        var asked = operator.decide(path + "/out-of-service", body, tag(path));
        assertThat(asked.status()).as(asked.response().body()).isEqualTo(200);
        assertThat(asked.body().path("suppression").asString()).isEqualTo("NONE");
        assertThat(asked.body().path("outOfServiceRequest").path("reason").asString())
                .isEqualTo("hot-work");
        assertThat(operator.decide(path + "/out-of-service/approve", "{}", asked.tag())
                        .status())
                .isEqualTo(403);
        var declined = commander.decide(
                path + "/out-of-service/decline", "{\"comment\":\"not during the feast\"}", asked.tag());
        assertThat(declined.body().has("outOfServiceRequest")).isFalse();
        assertThat(commander
                        .decide(path + "/out-of-service/approve", "{}", declined.tag())
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("alarm.not-requested");

        var again = operator.decide(path + "/out-of-service", body, declined.tag());
        var taken = commander.decide(path + "/out-of-service/approve", "{}", again.tag());
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(200);
        assertThat(taken.body().path("suppression").asString()).isEqualTo("OUT_OF_SERVICE");
        awaitItems("/api/v1/alarms?state=out-of-service", 1);
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode cases = operator.get("/api/v1/cases?state=open").body().path("items");
            assertThat(cases).hasSize(1);
            assertThat(cases.path(0).path("category").asString()).isEqualTo("patrol-in-place");
            assertThat(cases.path(0).path("place").asString()).isEqualTo("xijiang/house-0001");
        });
        var returned = operator.decide(path + "/return-to-service", "{}", tag(path));
        assertThat(returned.body().path("suppression").asString()).isEqualTo("NONE");
        assertThat(returned.body().path("condition").asString()).isEqualTo("UNACKNOWLEDGED");
    }

    @Test
    void takesWhatNeverAlarmedOutOfServiceAndRaisesItAsUsualAfterwards() {
        String rules = "/api/v1/devices/xijiang/H-001/rules";
        String rule = "device-silent";
        String alarm = "/api/v1/alarms/xijiang~H-001~" + rule;
        JsonNode before = ruleOf(rules, rule);
        assertThat(before.path("fire").asBoolean()).isFalse();
        assertThat(before.has("alarm")).isFalse();
        String body = "{\"reason\":\"%s\",\"until\":\"%s\"}";
        String until = dashboard.now().plusSeconds(7_200).toString();
        String path = rules + "/" + rule + "/out-of-service";
        Caller wall = new Caller(dashboard.port(), dashboard.token("wall-2", Role.WALL));
        assertThat(wall.decide(path, body.formatted("defect", until), "").status())
                .isEqualTo(403);
        var wrong = operator.decide(path, body.formatted("tired", until), "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("field").asString()).isEqualTo("reason");
        assertThat(operator.decide(rules + "/smoke-alarm/out-of-service", body.formatted("defect", until), "")
                        .status())
                .isEqualTo(404);
        var taken = operator.decide(path, body.formatted("defect", until), "");
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(200);
        assertThat(taken.body().path("suppression").asString()).isEqualTo("OUT_OF_SERVICE");
        assertThat(taken.body().path("occurrence").asInt()).isZero();
        assertThat(operator.decide(path, body.formatted("defect", until), "").status())
                .isEqualTo(412);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ruleOf(rules, rule)
                                .path("alarm")
                                .path("suppression")
                                .asString())
                        .isEqualTo("OUT_OF_SERVICE"));
        awaitItems("/api/v1/alarms?state=out-of-service&device=xijiang~H-001", 1);
        assertThat(dashboard.snapshot().path("alarms").toString()).contains("xijiang/H-001/" + rule);

        var returned = operator.decide(alarm + "/return-to-service", "{}", taken.tag());
        assertThat(returned.body().path("condition").asString()).isEqualTo("NORMAL");
        raised("H-001", rule, Latching.NONE);
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode row = operator.get(alarm).body();
            assertThat(row.path("condition").asString()).isEqualTo("UNACKNOWLEDGED");
            assertThat(row.path("occurrence").asInt()).isOne();
        });
    }

    @Test
    void aFireDetectorThatNeverAlarmedNeedsTheCommanderAndAPatrolToo() {
        Caller keeper = new Caller(dashboard.port(), dashboard.token("keeper-2", Role.ADMINISTRATOR));
        keeper.post("/api/v1/devices/import", "text/csv", """
                device,kind,name_zh,name_en,zone,place,lon,lat,elevation,interval_s,attributes
                SM-0002,smoke,烟感2,Smoke 2,Z-01,house-0001,108.18,26.49,830,300,
                """);
        String path = "/api/v1/devices/xijiang/SM-0002/rules/smoke-alarm/out-of-service";
        String body = "{\"reason\":\"hot-work\",\"until\":\"%s\"}"
                .formatted(dashboard.now().plusSeconds(7_200));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operator.get("/api/v1/devices/xijiang/SM-0002/rules")
                                .status())
                        .isEqualTo(200));
        var asked = operator.decide(path, body, "");
        assertThat(asked.status()).as(asked.response().body()).isEqualTo(200);
        assertThat(asked.body().path("suppression").asString()).isEqualTo("NONE");
        assertThat(asked.body().has("outOfServiceRequest")).isTrue();
        String alarm = "/api/v1/alarms/xijiang~SM-0002~smoke-alarm";
        var taken = commander.decide(alarm + "/out-of-service/approve", "{}", asked.tag());
        assertThat(taken.body().path("suppression").asString()).isEqualTo("OUT_OF_SERVICE");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(operator.get(alarm).body().has("caseId")).isTrue());
        String patrol =
                "/api/v1/cases/" + operator.get(alarm).body().path("caseId").asString();
        assertThat(operator.get(patrol).body().path("category").asString()).isEqualTo("patrol-in-place");
        var returned = commander.decide(alarm + "/return-to-service", "{}", tag(alarm));
        assertThat(returned.body().path("suppression").asString()).isEqualTo("NONE");
    }

    private static JsonNode ruleOf(String path, String rule) {
        for (JsonNode each : operator.get(path).body().path("items")) {
            if (each.path("rule").asString().equals(rule)) {
                return each;
            }
        }
        throw new AssertionError("no rule " + rule);
    }

    @Test
    void takesAnAcknowledgementBackAndKeepsWhatPeopleAdd() {
        String path = raised("H-001", "hydrant-tilted", Latching.NONE);
        var done = operator.decide(path + "/acknowledge", "{\"occurrence\":1}", tag(path));
        assertThat(done.body().path("condition").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(commander
                        .decide(path + "/unacknowledge", "{\"occurrence\":1}", done.tag())
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("alarm.undo-of-another");
        var undone = operator.decide(path + "/unacknowledge", "{\"occurrence\":1}", done.tag());
        assertThat(undone.status()).as(undone.response().body()).isEqualTo(200);
        assertThat(undone.body().path("condition").asString()).isEqualTo("UNACKNOWLEDGED");
        assertThat(undone.body().has("acknowledgedBy")).isFalse();
        var empty = operator.decide(path + "/comment", "{\"occurrence\":1,\"comment\":\" \"}", undone.tag());
        assertThat(empty.body().path("field").asString()).isEqualTo("comment");
        operator.decide(path + "/comment", "{\"occurrence\":1,\"comment\":\"hit by a cart\"}", undone.tag());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(operator.get(path + "/trail").body().toString())
                                .contains("hit by a cart"));
        var unknown = operator.get("/api/v1/alarms?state=lost", "Accept-Language", "en");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body().path("detail").asString()).contains("out-of-service");
    }

    @Test
    void onlyOneOfManyAtOnceAcknowledgesAndTheOthersReadThatItChanged() throws Exception {
        String path = raised("H-077", "hydrant-pressure-low", Latching.NONE);
        String tag = tag(path);
        ExecutorService desk = Executors.newFixedThreadPool(8);
        List<Future<Caller.Answer>> answers = desk.invokeAll(
                Collections.nCopies(8, () -> operator.decide(path + "/acknowledge", "{\"occurrence\":1}", tag)));
        desk.shutdown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Caller.Answer> answer : answers) {
            statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    private static String raised(String device, String rule, Latching latching) {
        String path =
                "/api/v1/alarms/" + dashboard.raise(device, rule, latching).replace('/', '~');
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(commander.get(path).status()).isEqualTo(200));
        return path;
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace('~', '/');
    }

    private static String tag(String path) {
        return commander.get(path).tag();
    }

    /** Lists come a moment after the answer: they are read from the table, the answer from the alarm's own events. */
    private static void awaitItems(String list, int items) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(operator.get(list).body().path("items")).hasSize(items));
    }
}
