package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.eventstore.TelemetryStore;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.dashboard.history.HistoryStore;
import org.scenicwatch.dashboard.history.Reading;
import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A changed rule tried on stored readings and state reports, over REST. */
class WhatIfIT {

    private static final String PATH = "/api/v1/what-if";
    private static final String RULE = "hydrant-pressure-low";
    private static final String HYDRANT = "xijiang/H-001";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Map<Role, Caller> CALLERS = new EnumMap<>(Role.class);

    private static RunningDashboard dashboard;
    private static Caller commander;
    /** Start of the period: yesterday, on the hour. */
    private static Instant from;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        await().atMost(PATIENCE)
                .until(() ->
                        dashboard.bean(RulesInForce.class).find("xijiang", RULE).isPresent());
        from = dashboard.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);
        // The static pressure is 0.42 MPa: low at 0.378, low-low at 0.294, back to normal 0.01 above.
        write(-30, 0.30); // stands before the period: low
        write(2, 0.42);
        write(10, 0.37); // low under today's rule and any that is not stricter
        write(11, 0.42);
        write(20, 0.35);
        write(21, 0.28);
        write(22, 0.42);
        write(30, 0.36, Quality.TEST);
        write(31, 0.42);
        write(40, 0.20, Quality.LATE);
        write(41, 0.42);
        write(60, 0.40);
        write(61, 0.42);
        write(90, 0.37); // still stands at the end
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void tellsTheAlarmsThatALowerThresholdLoses() {
        JsonNode view = done(commander, question(RULE, rule -> level(rule, 0).put("threshold", 0.85), 0, 100));

        JsonNode result = view.path("result");
        assertThat(counts(result)).isEqualTo("today=3 then=1 gained=0 lost=2 same=1");
        assertThat(result.path("lostAlarms")).hasSize(2);
        JsonNode first = result.path("lostAlarms").path(0);
        assertThat(first.path("device").asString()).isEqualTo(HYDRANT);
        assertThat(first.path("level").asString()).isEqualTo("low");
        assertThat(first.path("priority").asString()).isEqualTo("WARNING");
        assertThat(first.path("value").asDouble()).isEqualTo(0.37);
        assertThat(first.path("from").asString()).isEqualTo(minute(10).toString());
        assertThat(first.path("to").asString()).isEqualTo(minute(11).toString());
        JsonNode last = result.path("lostAlarms").path(1);
        assertThat(last.path("from").asString()).isEqualTo(minute(90).toString());
        assertThat(last.has("to")).isFalse();
        assertThat(result.path("perDevice").path(0).path("today").asLong()).isEqualTo(3);
        assertThat(result.path("perBucket")).hasSize(100);
        assertThat(result.path("perBucket").path(20).path("then").asLong()).isEqualTo(1);
        assertThat(view.path("devices").asLong()).isEqualTo(1);
        assertThat(view.path("devicesDone").asLong()).isEqualTo(1);
        // Fourteen were written, one of them in test.
        assertThat(view.path("done").asLong()).isEqualTo(13);
        assertThat(view.path("readings").asLong()).isEqualTo(13);
    }

    @Test
    void tellsTheAlarmsThatAHigherThresholdGains() {
        // 0.97 x 0.42 = 0.4074, and normal again above 0.4174.
        JsonNode result = done(commander, question(RULE, rule -> level(rule, 0).put("threshold", 0.97), 0, 100))
                .path("result");

        assertThat(counts(result)).isEqualTo("today=3 then=4 gained=1 lost=0 same=3");
        assertThat(result.path("gainedAlarms").path(0).path("from").asString())
                .isEqualTo(minute(60).toString());
        assertThat(result.path("gainedAlarms").path(0).path("value").asDouble()).isEqualTo(0.40);
    }

    @Test
    void judgesByWhatTheRuleWouldDoOtherwiseForOneDevice() {
        ObjectNode asked = question(RULE, rule -> {}, 0, 50);
        ObjectNode override = asked.putArray("overrides").addObject();
        override.put("rule", RULE).put("note", "the valve is being replaced").put("disabled", true);
        override.putObject("scope").put("device", "H-001");

        assertThat(counts(done(commander, asked).path("result"))).isEqualTo("today=2 then=0 gained=0 lost=2 same=0");
    }

    @Test
    void aRuleThatIsNewGainsAllOfItsAlarms() {
        JsonNode result = done(commander, question(RULE, rule -> rule.put("id", "hydrant-pressure-low-two"), 0, 50))
                .path("result");

        assertThat(counts(result)).isEqualTo("today=0 then=2 gained=2 lost=0 same=0");
    }

    @Test
    void triesRulesOnStatesOnTheReportsThatWereJudged() {
        Instant now = dashboard.now().truncatedTo(ChronoUnit.MILLIS);
        report(now.minusSeconds(50), "fault", "normal", "alarm", "normal", "fault");

        JsonNode view = done(
                commander,
                question(
                        "smoke-fault",
                        rule -> {
                            ((ArrayNode) rule.get("states")).removeAll().add("alarm");
                        },
                        now.minusSeconds(60),
                        dashboard.now().plusSeconds(1)));

        assertThat(counts(view.path("result"))).isEqualTo("today=2 then=1 gained=1 lost=2 same=0");
        assertThat(view.path("result").path("gainedAlarms").path(0).path("from").asString())
                .isEqualTo(now.minusSeconds(48).toString());
        assertThat(view.path("result")
                        .path("gainedAlarms")
                        .path(0)
                        .path("place")
                        .asString())
                .isEqualTo("xijiang/house-0001");
        assertThat(view.path("done").asLong()).isEqualTo(5);
    }

    @Test
    void refusesARuleThatIsWrongWithTheField() {
        refused(
                "rule.levels.low.threshold",
                "rules.implausible-threshold",
                question(
                        RULE,
                        rule -> {
                            level(rule, 0).put("threshold", 1e9);
                            level(rule, 0).putNull("ofAttribute");
                        },
                        0,
                        50));
        refused("rule.metric", "rules.unknown-metric", question(RULE, rule -> rule.put("metric", "humour"), 0, 50));
        refused(
                "rule.levels.low.priority",
                "rules.invalid-field",
                question(RULE, rule -> level(rule, 0).put("priority", "HUGE"), 0, 50));
        refused("rule.colour", "rules.unknown-field", question(RULE, rule -> rule.put("colour", "red"), 0, 50));
        refused("rule.title", "rules.required", question(RULE, rule -> rule.putNull("title"), 0, 50));
        refused("rule.condition", "what-if.not-from-readings", question("device-silent", rule -> {}, 0, 50));
        ObjectNode none = question(RULE, rule -> {}, 0, 50);
        none.remove("rule");
        refused("rule", "rules.required", none);
        ObjectNode overridden = question(RULE, rule -> {}, 0, 50);
        overridden
                .putArray("overrides")
                .addObject()
                .put("rule", RULE)
                .put("note", "test")
                .put("hysteresis", -1)
                .putObject("scope")
                .put("zone", "Z-01");
        refused("overrides.0.hysteresis", "rules.bad-hysteresis", overridden);
    }

    @Test
    void refusesAPeriodThatIsNone() {
        refused("from", "what-if.period", question(RULE, rule -> {}, 50, 50));
        refused(
                "from",
                "what-if.too-long",
                question(
                        RULE,
                        rule -> {},
                        minute(0).minus(Duration.ofDays(92)),
                        minute(0).plusMillis(1)));
        refused(
                "from",
                "what-if.not-kept",
                question(RULE, rule -> {}, minute(0).minus(Duration.ofDays(60)), minute(0)));
        ObjectNode noTime = question(RULE, rule -> {}, 0, 50);
        refused("to", "what-if.time", noTime.put("to", "yesterday"));
    }

    @Test
    void isForThoseWhoAnswerForTheRules() {
        String body = question(RULE, rule -> {}, 0, 50).toString();
        for (Role role : List.of(Role.OPERATOR, Role.AUDITOR, Role.WALL)) {
            Caller caller = caller(role);
            assertThat(caller.post(PATH, "application/json", body).status()).isEqualTo(403);
            assertThat(caller.get(PATH + "/x").status()).isEqualTo(403);
        }
        for (Role role : List.of(Role.DUTY_LEADER, Role.MANAGER, Role.ADMINISTRATOR)) {
            assertThat(done(caller(role), question(RULE, rule -> {}, 0, 50))
                            .path("result")
                            .path("same")
                            .asLong())
                    .isEqualTo(2);
        }
        assertThat(commander.get(PATH + "/unknown").status()).isEqualTo(404);
    }

    @Test
    void runsOneForEachCallerTwoAtAllAndStopsWhenItIsCancelled() {
        String body = question(RULE, rule -> {}, 0, 50).toString();
        Caller leader = caller(Role.DUTY_LEADER);
        Caller manager = caller(Role.MANAGER);
        List<String> started = new ArrayList<>();
        var transaction = new TransactionTemplate(dashboard.bean(PlatformTransactionManager.class));
        // Nobody can read while the table is locked, so both run as long as the test wants.
        transaction.executeWithoutResult(status -> {
            dashboard.bean(JdbcTemplate.class).execute("lock table reading in access exclusive mode");
            started.add(start(commander, body));
            var second = commander.post(PATH, "application/json", body);
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.body().path("code").asString()).isEqualTo("what-if.running");
            started.add(start(leader, body));
            var third = manager.post(PATH, "application/json", body);
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.body().path("code").asString()).isEqualTo("what-if.busy");
            assertThat(commander
                            .get(PATH + "/" + started.get(0))
                            .body()
                            .path("state")
                            .asString())
                    .isEqualTo("RUNNING");

            var cancelled = commander.delete(PATH + "/" + started.get(0));
            assertThat(cancelled.body().path("state").asString()).isEqualTo("CANCELLED");
            started.add(start(manager, body));
        });

        assertThat(ended(leader, started.get(1)).path("state").asString()).isEqualTo("DONE");
        assertThat(ended(manager, started.get(2)).path("state").asString()).isEqualTo("DONE");
        JsonNode cancelled = commander.get(PATH + "/" + started.get(0)).body();
        assertThat(cancelled.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.has("result")).isFalse();
    }

    private static void refused(String field, String code, ObjectNode asked) {
        var answer = commander.post(PATH, "application/json", asked.toString(), "Accept-Language", "en");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
        assertThat(answer.body().path("field").asString()).isEqualTo(field);
    }

    private static JsonNode done(Caller caller, ObjectNode asked) {
        JsonNode view = ended(caller, start(caller, asked.toString()));
        assertThat(view.path("state").asString()).as(view.toString()).isEqualTo("DONE");
        return view;
    }

    private static String start(Caller caller, String body) {
        var answer = caller.post(PATH, "application/json", body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        return answer.body().path("id").asString();
    }

    private static JsonNode ended(Caller caller, String id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> caller.get(PATH + "/" + id).body(),
                        view -> !view.path("state").asString().equals("RUNNING"));
    }

    private static String counts(JsonNode result) {
        List<String> counts = new ArrayList<>();
        for (String name : List.of("today", "then", "gained", "lost", "same")) {
            counts.add(name + "=" + result.path(name).asLong());
        }
        return String.join(" ", counts);
    }

    /** How a test changes a rule. */
    private interface Change {
        void to(ObjectNode rule);
    }

    private static ObjectNode question(String rule, Change change, int fromMinute, int toMinute) {
        return question(rule, change, minute(fromMinute), minute(toMinute));
    }

    private static ObjectNode question(String rule, Change change, Instant begin, Instant end) {
        ObjectNode changed = RowJson.mapper()
                .valueToTree(
                        dashboard.bean(RulesInForce.class).find("xijiang", rule).orElseThrow());
        change.to(changed);
        ObjectNode question = RowJson.mapper().createObjectNode();
        question.set("rule", changed);
        return question.put("from", begin.toString()).put("to", end.toString());
    }

    private static ObjectNode level(ObjectNode rule, int index) {
        return (ObjectNode) rule.get("levels").get(index);
    }

    private static Caller caller(Role role) {
        return CALLERS.computeIfAbsent(
                role, any -> new Caller(dashboard.port(), dashboard.token("whatif-" + role, role)));
    }

    private static Instant minute(int minute) {
        return from.plus(Duration.ofMinutes(minute));
    }

    private static void write(int minute, double pressure) {
        write(minute, pressure, Quality.GOOD);
    }

    private static void write(int minute, double pressure, Quality quality) {
        dashboard
                .bean(HistoryStore.class)
                .write(List.of(
                        new Reading(HYDRANT, "pressure", minute(minute).toEpochMilli(), pressure, quality.number())));
    }

    /** Stores reports of the small village's smoke detector, a second apart, as its lane would. */
    private static void report(Instant first, String... states) {
        int shard = Shards.of("SM-0001");
        List<ReportedState> reports = new ArrayList<>();
        for (String state : states) {
            long at = first.plusSeconds(reports.size()).toEpochMilli();
            reports.add(
                    new ReportedState("SM-0001", at, at + 5, reports.size(), "good", true, null, state, null, null));
        }
        TelemetryStore store = dashboard.bean(TelemetryStore.class);
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("test"));
        unit.attachTransaction(dashboard.bean(TransactionManager.class));
        unit.execute(() -> store.append(
                "xijiang",
                shard,
                store.head("xijiang", shard) + 1,
                List.of(new StatesReported("xijiang", shard, reports))));
    }
}
