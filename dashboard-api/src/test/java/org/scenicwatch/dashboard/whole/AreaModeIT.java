package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleScope;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.SuppressedWhile;
import org.scenicwatch.core.alarm.write.PublishRules;
import org.scenicwatch.core.identity.Role;
import tools.jackson.databind.JsonNode;

/** Modes of the area from REST to the alarms that they hide, and what another rule book hides, over the real database. */
class AreaModeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String MODES = "/api/v1/area-modes";
    private static final String LOW = "hydrant-pressure-low";

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
    void aModeHidesWhatMeansNothingInItUntilACommanderEndsIt() {
        String low = raised("H-001", LOW, Latching.NONE);
        String smoke = raised("SM-0001", "smoke-alarm", Latching.UNTIL_VERIFIED);
        Instant until = dashboard.now().plusSeconds(7_200);
        String body = body("Z-01", until, "main M-1 is repaired");
        assertThat(operator.decide(MODES + "/WATER_SHUTDOWN", body, "").status())
                .isEqualTo(403);
        refused("/BIRTHDAY", body, "mode");
        refused("/WATER_SHUTDOWN", body("Z-77", until, "x"), "zone");
        refused("/WATER_SHUTDOWN", body("Z-01", until, " "), "reason");
        refused("/WATER_SHUTDOWN", body("Z-01", dashboard.now().plus(Duration.ofDays(8)), "x"), "until");

        var on = commander.post(MODES + "/WATER_SHUTDOWN", "application/json", body, "Idempotency-Key", "shut-1");
        assertThat(on.status()).as(on.response().body()).isEqualTo(200);
        assertThat(on.body().path("zone").asString()).isEqualTo("Z-01");
        var again = commander.post(MODES + "/WATER_SHUTDOWN", "application/json", body, "Idempotency-Key", "shut-1");
        assertThat(again.response().body()).isEqualTo(on.response().body());
        JsonNode item = operator.get(MODES).body().path("items").path(0);
        assertThat(item.path("mode").asString()).isEqualTo("WATER_SHUTDOWN");
        assertThat(Instant.parse(item.path("until").asString())).isEqualTo(until);
        assertThat(item.path("by").asString()).startsWith("token:");
        assertThat(item.path("reason").asString()).isEqualTo("main M-1 is repaired");
        Caller wall = new Caller(dashboard.port(), dashboard.token("wall", Role.WALL));
        assertThat(wall.get(MODES).body().path("items")).hasSize(1);
        assertThat(wall.get(MODES).response().body()).doesNotContain("repaired");

        hidden(low, "mode:WATER_SHUTDOWN");
        assertThat(operator.get(low + "/trail").body().path("items").path(0).toString())
                .contains("AlarmSuppressedByDesign", "mode:WATER_SHUTDOWN");
        assertThat(operator.get(smoke).body().path("suppression").asString()).isEqualTo("NONE");

        assertThat(commander
                        .delete(MODES + "/WATER_SHUTDOWN")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("area-mode.not-on");
        assertThat(commander.delete(MODES + "/WATER_SHUTDOWN?zone=Z-01").status())
                .isEqualTo(204);
        assertThat(operator.get(MODES).body().path("items")).isEmpty();
        shown(low);
    }

    @Test
    void aModeEndsByItself() {
        String low = raised("H-001", "hydrant-municipal-pressure-low", Latching.NONE);
        var on = commander.decide(
                MODES + "/WATER_SHUTDOWN", body(null, dashboard.now().plusSeconds(4), "a short test"), "");
        assertThat(on.status()).as(on.response().body()).isEqualTo(200);
        hidden(low, "mode:WATER_SHUTDOWN");
        shown(low);
        assertThat(operator.get(MODES).body().path("items")).isEmpty();
    }

    @Test
    void anotherRuleBookHidesBySeasonAndByCauseAndShowsWhatItNoLongerHides() {
        String tilted = raised("H-001", "tank-level-high", Latching.NONE);
        String cause = raised("H-001", "tank-temperature-low", Latching.NONE);
        RuleSet shipped = DefaultRules.book();
        RuleOverride allYear = new RuleOverride(
                "tank-level-high",
                new RuleScope("Z-01", null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                new SuppressedWhile(List.of(), MonthDay.of(1, 1), MonthDay.of(12, 31)),
                List.of(),
                "test");
        Inhibition inhibition = new Inhibition(
                "ice", "tank-temperature-low", null, "tank-level-high", Inhibition.Same.ZONE, null, "test");
        publish(new RuleSet(shipped.rules(), List.of(allYear), List.of(inhibition), shipped.calendar()));
        hidden(tilted, "season");
        hidden(tilted, cause.substring(cause.lastIndexOf('/') + 1).replace('~', '/'));
        publish(new RuleSet(shipped.rules(), List.of(), List.of(inhibition), shipped.calendar()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                operator.get(tilted).body().path("holds").path("design"))
                        .hasSize(1));
        assertThat(operator.get(tilted).body().path("suppression").asString()).isEqualTo("SUPPRESSED_BY_DESIGN");
        publish(shipped);
        shown(tilted);
    }

    private static void publish(RuleSet rules) {
        dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new PublishRules(
                        AlarmIds.ruleBook("xijiang"), "xijiang", null, rules, "test", dashboard.now()));
    }

    private static void refused(String mode, String body, String field) {
        var answer = commander.decide(MODES + mode, body, "");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.body().path("field").asString()).isEqualTo(field);
    }

    private static String body(@Nullable String zone, Instant until, String reason) {
        String where = zone == null ? "" : "\"zone\":\"" + zone + "\",";
        return "{" + where + "\"until\":\"" + until + "\",\"reason\":\"" + reason + "\"}";
    }

    private static String raised(String device, String rule, Latching latching) {
        String path =
                "/api/v1/alarms/" + dashboard.raise(device, rule, latching).replace('/', '~');
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(commander.get(path).status()).isEqualTo(200));
        return path;
    }

    private static void hidden(String path, String cause) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode row = operator.get(path).body();
            assertThat(row.path("suppression").asString()).isEqualTo("SUPPRESSED_BY_DESIGN");
            assertThat(row.path("holds").path("design").toString()).contains("\"cause\":\"" + cause + "\"");
        });
    }

    private static void shown(String path) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode row = operator.get(path).body();
            assertThat(row.path("suppression").asString()).isEqualTo("NONE");
            assertThat(row.path("condition").asString()).isEqualTo("UNACKNOWLEDGED");
        });
    }
}
