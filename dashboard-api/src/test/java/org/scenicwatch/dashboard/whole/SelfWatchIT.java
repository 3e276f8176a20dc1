package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.platform.PlatformProbe;
import org.scenicwatch.core.alarm.platform.PlatformReading;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.identity.Role;
import tools.jackson.databind.JsonNode;

/** The platform watches itself and calls the desk, over REST. */
class SelfWatchIT {

    private static final String CHECKS = "/api/v1/post-checks";
    private static final String MISSED = "xijiang/platform.desk/post-check-missed";

    private static DashboardProcess process;
    private static Caller operator;
    private static Caller leader;
    private static Caller wall;

    @BeforeAll
    static void start() {
        process = DashboardProcess.start(Map.of(
                "scenicwatch.watch.period", "500ms",
                "scenicwatch.watch.patience", "0s",
                "scenicwatch.watch.node", "node-1",
                "scenicwatch.post-check.answer-within", "10s"));
        int port = process.port();
        operator = new Caller(port, process.token("desk", Role.OPERATOR));
        leader = new Caller(port, process.token("leader", Role.DUTY_LEADER));
        wall = new Caller(port, process.token("wall", Role.WALL));
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @Test
    void tellsWhatItFoundToWhomItConcerns() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode look = operator.get("/api/v1/health/watch").body();
            assertThat(look.path("node").asString()).isEqualTo("node-1");
            assertThat(look.path("failed")).isEmpty();
            assertThat(StreamSupport.stream(look.path("items").spliterator(), false)
                            .map(item -> item.path("metric").asString()))
                    .contains(
                            "disk_free",
                            "clock_step",
                            "database_answer",
                            "dead_letters",
                            "broker_dropped",
                            "processor_standing",
                            "post_checks_missed");
        });
        assertThat(wall.get("/api/v1/health/watch").status()).isEqualTo(403);
    }

    @Test
    void aGroupStandsWhoseTokenStaysWhileThereAreEvents() {
        PlatformProbe groups = process.context().getBeansOfType(PlatformProbe.class).values().stream()
                .filter(probe -> probe.name().equals("processing-groups"))
                .findFirst()
                .orElseThrow();
        EventProcessor registers = process.bean(EventProcessingConfiguration.class)
                .eventProcessor(ProcessingGroups.REGISTERS)
                .orElseThrow();
        Instant at = Instant.now().plusSeconds(3_600);
        registers.shutDown();
        try {
            assertThat(leader.post(CHECKS, "application/json", "{}").status()).isEqualTo(201);
            groups.look(at);
            PlatformReading stands = reading(groups.look(at.plusSeconds(40)), "processor-registers");
            assertThat(stands.value()).isEqualTo(40);
        } finally {
            registers.start();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reading(groups.look(at.plusSeconds(80)), "processor-registers")
                                .value())
                        .isZero());
        answerWhatIsOpen();
    }

    private static PlatformReading reading(List<PlatformReading> readings, String part) {
        return readings.stream()
                .filter(reading -> reading.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDeskIsCalledAnswersAndSilenceIsAnAlarmThatEndsWithAnAnswer() {
        answerWhatIsOpen();
        assertThat(operator.post(CHECKS, "application/json", "{}").status()).isEqualTo(403);
        var called = leader.post(CHECKS, "application/json", "{}");
        assertThat(called.status()).as(called.response().body()).isEqualTo(201);
        String first = called.body().path("id").asString();
        var again = leader.post(CHECKS, "application/json", "{}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").asString()).isEqualTo("post-check.open");
        assertThat(wall.get(CHECKS).body().path("items").path(0).path("state").asString())
                .isEqualTo("called");
        assertThat(wall.post(CHECKS + "/" + first + "/answer", "application/json", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(operator.post(CHECKS + "/unknown/answer", "application/json", "{}")
                        .status())
                .isEqualTo(404);

        // Nobody answers.
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            JsonNode alarm = alarm();
            assertThat(alarm.path("source").path("type").asString()).isEqualTo("platform");
            assertThat(alarm.path("source").path("id").asString()).isEqualTo("xijiang/platform.desk");
            assertThat(alarm.path("priority").asString()).isEqualTo("WARNING");
            assertThat(alarm.path("title").path("zh").asString()).isEqualTo("查岗无人应答");
            assertThat(alarm.path("guidance").path("en").asString()).contains("duty leader");
        });
        var late = operator.post(CHECKS + "/" + first + "/answer", "application/json", "{}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("code").asString()).isEqualTo("post-check.over");

        leader.post(CHECKS, "application/json", "{}");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(alarm().path("priority").asString()).isEqualTo("CRITICAL"));

        String third =
                leader.post(CHECKS, "application/json", "{}").body().path("id").asString();
        var answered = operator.post(CHECKS + "/" + third + "/answer", "application/json", "{}");
        assertThat(answered.status()).as(answered.response().body()).isEqualTo(200);
        assertThat(answered.body().path("state").asString()).isEqualTo("answered");
        assertThat(answered.body().path("answerMillis").asLong()).isBetween(0L, 10_000L);
        assertThat(answered.body().path("answeredBy").asString()).isNotEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(alarm().path("condition").asString()).isEqualTo("RETURNED_UNACKNOWLEDGED"));
    }

    private static void answerWhatIsOpen() {
        operator.get(CHECKS).body().path("items").forEach(row -> {
            if (row.path("state").asString().equals("called")) {
                operator.post(CHECKS + "/" + row.path("id").asString() + "/answer", "application/json", "{}");
            }
        });
    }

    private static JsonNode alarm() {
        JsonNode items = operator.get("/api/v1/alarms?state=all").body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(row -> row.path("id").asString().equals(MISSED))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no alarm among " + items));
    }
}
