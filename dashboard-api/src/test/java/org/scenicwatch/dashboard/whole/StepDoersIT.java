package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.dispatch.write.EnterResponder;
import org.scenicwatch.core.identity.Role;
import tools.jackson.databind.JsonNode;

/** Who does a step of a procedure, held to at REST (ADR 0060). */
class StepDoersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON = "application/json";

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller operator;
    private static Caller handler;
    private static Caller reviewer;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        operator = new Caller(dashboard.port(), dashboard.token("second", Role.OPERATOR));
        handler = new Caller(dashboard.port(), dashboard.token("team", Role.HANDLER));
        reviewer = new Caller(dashboard.port(), dashboard.token("caller", Role.REVIEWER));
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void aStepIsDoneByWhomTheProcedureNamesAndTheRefusalSaysWho() {
        Caller clinic = new Caller(dashboard.port(), dashboard.token("nurse", Role.HANDLER));
        dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new EnterResponder(
                        ResponderIds.aggregate("xijiang", "nurse"),
                        "xijiang",
                        clinic.get("/api/v1/session")
                                .body()
                                .path("user")
                                .path("id")
                                .asString(),
                        null,
                        "clinic",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        dashboard.now()));
        String path = open();
        String triage = "{\"category\": \"flood-or-landslide\", \"priority\": \"WARNING\"}";
        var triaged =
                commander.decide(path + "/triage", triage, commander.get(path).tag());
        var assigned = commander.decide(path + "/assign", "{\"body\": \"patrol\"}", triaged.tag());

        await().atMost(PATIENCE)
                .until(() -> dashboard
                        .bean(ResponderTables.class)
                        .responder(ResponderIds.aggregate("xijiang", "nurse"))
                        .isPresent());
        var no = clinic.decide(path + "/take", "{}", assigned.tag());
        refused(no, 403, "case.step-not-yours");
        assertThat(no.body().path("detail").asString()).contains("is for").contains("shift commander");
        assertThat(clinic.get(path).body().path("barred").toString())
                .contains("\"verb\":\"take\"")
                .contains("\"verb\":\"resolve\"");
        assertThat(handler.get(path).body().path("barred").toString()).doesNotContain("\"take\"");
        assertThat(handler.decide(path + "/take", "{}", assigned.tag()).status())
                .isEqualTo(200);

        var file = commander.get(path + "/file");
        assertThat(step(operator.get(path + "/file").body(), "warned")
                        .path("barred")
                        .path("zh")
                        .asString())
                .contains("值班长");
        assertThat(step(file.body(), "warned").path("barred").isMissingNode()).isTrue();
        refused(operator.decide(path + "/steps/warned/done", "{}", file.tag()), 403, "case.step-not-yours");
        assertThat(commander
                        .decide(path + "/steps/warned/done", "{}", file.tag())
                        .status())
                .isEqualTo(200);

        String told = "{\"milestone\": \"police-told\"}";
        refused(reviewer.post(path + "/milestones", JSON, told), 403, "case.step-not-yours");
    }

    private static String open() {
        var opened = commander.post(
                "/api/v1/cases", JSON, "{\"category\": \"flood-or-landslide\", \"place\": \"house-0001\"}");
        assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
        String path = "/api/v1/cases/" + opened.body().path("id").asString();
        await().atMost(PATIENCE).until(() -> commander.get(path + "/file").status() == 200);
        return path;
    }

    private static JsonNode step(JsonNode file, String step) {
        for (JsonNode stage : file.path("procedure").path("stages")) {
            for (JsonNode each : stage.path("steps")) {
                if (each.path("id").asString().equals(step)) {
                    return each;
                }
            }
        }
        throw new AssertionError("no step " + step + " in " + file);
    }

    private static void refused(Caller.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.response().body()).contains(code);
    }
}
