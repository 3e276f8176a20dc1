package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.scenicwatch.core.casework.write.Complaint;
import org.scenicwatch.core.casework.write.OpenOrJoinCase;
import org.scenicwatch.core.identity.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The clocks of cases from the events of a case to REST, over the real database. */
class CaseClocksIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OVERDUE = "/api/v1/cases/overdue";

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller wall;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        wall = new Caller(dashboard.port(), dashboard.token("wall", Role.WALL));
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void aComplaintHasClocksThatExplainThemselvesAndCanBePaused() {
        Instant filed = dashboard.now().minus(Duration.ofMinutes(25));
        String id = complaint("bad-service", filed);
        String path = "/api/v1/cases/" + id;

        JsonNode first = clock(path, "first-answer");
        assertThat(first.path("state").asString()).isEqualTo("LATE");
        assertThat(first.path("open").asBoolean()).isTrue();
        assertThat(Instant.parse(first.path("dueAt").asString())).isEqualTo(filed.plus(Duration.ofMinutes(10)));
        assertThat(first.path("name").path("zh").asString()).isEqualTo("首次答复");
        assertThat(first.path("lines").path(0).path("text").path("zh").asString())
                .isEqualTo("开始计时：10分钟（中心自定目标）");
        assertThat(first.path("lines").path(0).path("text").path("en").asString())
                .isEqualTo("Starts: 10 minutes (the centre's own target)");
        assertThat(first.path("lines").path(1).path("code").asString()).isEqualTo("PASSED");
        JsonNode decide = clock(path, "decide-admission");
        assertThat(decide.path("remainingDays").asInt()).isEqualTo(2);
        assertThat(decide.path("source").path("zh").asString()).contains("第14号");
        assertThat(pressing()).contains(id + " first-answer LATE", id + " on-the-spot RUNNING");
        assertThat(pressing()).doesNotContain(id + " decide-admission RUNNING");

        String pause = "{\"ground\": \"parties-asked\", \"reason\": \"both eat\"}";
        assertThat(commander
                        .decide(path + "/clocks/on-the-spot/pause", pause, "")
                        .status())
                .isEqualTo(428);
        String before = commander.get(path).tag();
        var paused = commander.decide(path + "/clocks/on-the-spot/pause", pause, before);
        assertThat(paused.status()).as(paused.response().body()).isEqualTo(200);
        assertThat(paused.response().body()).doesNotContain("both eat");
        JsonNode still = clock(path, "on-the-spot");
        assertThat(still.path("state").asString()).isEqualTo("PAUSED");
        assertThat(still.path("dueAt").isMissingNode()).isTrue();
        assertThat(still.path("lines").path(1).path("text").path("zh").asString())
                .startsWith("暂停（双方当事人要求），剩余4分钟");
        assertThat(pressing()).doesNotContain(id + " on-the-spot RUNNING");

        var late = commander.decide(path + "/clocks/on-the-spot/resume", "{}", before);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().path("detail").asString()).contains("Clock paused");
        var resumed = commander.decide(path + "/clocks/on-the-spot/resume", "{}", paused.tag());
        assertThat(resumed.status()).as(resumed.response().body()).isEqualTo(200);
        assertThat(clock(path, "on-the-spot").path("state").asString()).isEqualTo("RUNNING");
        assertThat(commander.get(path + "/trail").response().body()).contains("暂停时限：现场处置", "恢复时限：现场处置");

        // The version that a person sees takes part in it: the next decision is no conflict.
        var triaged = commander.decide(
                path + "/triage", "{\"category\": \"bad-service\", \"priority\": \"CAUTION\"}", resumed.tag());
        assertThat(triaged.status()).as(triaged.response().body()).isEqualTo(200);
        var resolved = commander.decide(path + "/resolve", "{\"outcome\": \"settled-on-the-spot\"}", triaged.tag());
        assertThat(resolved.status()).as(resolved.response().body()).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                clock(path, "first-answer").path("open").asBoolean())
                        .isFalse());
        assertThat(clock(path, "first-answer").path("state").asString()).isEqualTo("LATE");
        assertThat(clock(path, "on-the-spot").path("state").asString()).isEqualTo("MET");
        assertThat(clock(path, "decide-admission").path("state").asString()).isEqualTo("VOID");
        assertThat(pressing()).noneMatch(pressing -> pressing.startsWith(id));
    }

    @Test
    void aStepThatNothingElseSaysStopsItsClock() {
        String id = complaint("smell-of-burning", dashboard.now());
        String path = "/api/v1/cases/" + id;
        assertThat(clock(path, "fire-119").path("toConfirm").asBoolean()).isTrue();

        var called = commander.decide(path + "/milestones", "{\"milestone\": \"called-119\"}", "");
        assertThat(called.status()).as(called.response().body()).isEqualTo(200);
        assertThat(clock(path, "fire-119").path("state").asString()).isEqualTo("MET");
        assertThat(clock(path, "fire-on-scene").path("open").asBoolean()).isTrue();
    }

    @Test
    void refusesWhatNamesNothing() {
        String id = complaint("lodging-dispute", dashboard.now());
        String path = "/api/v1/cases/" + id;

        refused(path + "/clocks/lunch/pause", "{\"ground\": \"appraisal\"}", "case.unknown-clock");
        refused(path + "/clocks/settle/pause", "{\"ground\": \"tired\"}", "case.unknown-clock-ground");
        refused(path + "/clocks/fire-start/pause", "{\"ground\": \"appraisal\"}", "case.clock-not-pausable");
        refused(path + "/clocks/settle/resume", "{}", "case.clock-not-paused");
        refused(path + "/milestones", "{\"milestone\": \"resolved\"}", "case.milestone-not-recorded");
        refused(path + "/milestones", "{\"milestone\": \"lunch\"}", "case.unknown-milestone");
        assertThat(commander
                        .get("/api/v1/cases/01964a51-0000-7000-8000-00000000dead/clocks")
                        .status())
                .isEqualTo(404);
        assertThat(wall.decide(path + "/clocks/settle/pause", "{\"ground\": \"appraisal\"}", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theOverdueListComesInPagesTheEarliestDueFirst() {
        Instant now = dashboard.now();
        String later = complaint("overcharging", now.minus(Duration.ofHours(2)));
        String earlier = complaint("forced-or-fake-goods", now.minus(Duration.ofHours(3)));

        JsonNode page = wall.get(OVERDUE + "?limit=1").body();
        List<String> ids = new ArrayList<>();
        Instant before = Instant.MIN;
        for (int pages = 0; pages < 50; pages++) {
            for (JsonNode item : page.path("items")) {
                Instant due = Instant.parse(item.path("dueAt").asString());
                assertThat(due).isAfterOrEqualTo(before);
                before = due;
                ids.add(item.path("id").asString());
            }
            if (page.path("next").isMissingNode() || page.path("next").isNull()) {
                break;
            }
            page = wall.get(OVERDUE + "?limit=1&cursor=" + page.path("next").asString())
                    .body();
        }
        assertThat(ids).containsSubsequence(earlier, later);
    }

    @Test
    void peopleAreWarnedInTurnAndOfEachDeadlineOnce() {
        Caller keeper = new Caller(dashboard.port(), dashboard.token("register", Role.ADMINISTRATOR));
        for (String duty : List.of("operator", "reviewer", "dutyLeader", "shiftCommander")) {
            String body = "{\"id\": \"W-" + duty + "\", \"name\": \"值班\", \"phone\": \"13900000009\", \"duties\": [\""
                    + duty + "\"], \"channels\": [\"sms\"], \"priorities\": [\"CRITICAL\"]}";
            assertThat(keeper.post("/api/v1/recipients", "application/json", body)
                            .status())
                    .isEqualTo(201);
            await().atMost(PATIENCE)
                    .until(() -> keeper.get("/api/v1/recipients/W-" + duty).status() == 200);
        }
        // The first answer is due in 25 seconds; all but the last rung are reached; no body leads yet, so there is no
        // handler.
        String id = complaint(
                "injury-or-illness",
                dashboard.now().minus(Duration.ofMinutes(10)).plusSeconds(25));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(warned(id)).containsExactlyInAnyOrder("operator", "reviewer", "dutyLeader"));
        JdbcTemplate jdbc = dashboard.bean(JdbcTemplate.class);
        // As if the process had died between the message and its note.
        jdbc.update("delete from case_deadline_warning where due_id = ? and rung = 'DESK'", id + "/first-answer");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(warned(id))
                        .containsExactlyInAnyOrder("operator", "reviewer", "dutyLeader", "shiftCommander")
                        .endsWith("shiftCommander"));
        assertThat(jdbc.queryForList(
                        "select rung from case_deadline_warning where due_id = ? order by rung",
                        String.class,
                        id + "/first-answer"))
                .containsExactly("COMMANDER", "DESK", "HANDLER", "LEADER", "REVIEWER");
        assertThat(jdbc.queryForObject(
                        "select parameters from notification_outbox where ladder_id like ? and duty = 'operator'",
                        String.class,
                        "deadline:" + id + "/first-answer/%"))
                .contains("首次答复", "到期");
    }

    /** The duties that were told of the first answer of a case, in the order of their messages. */
    private static List<String> warned(String id) {
        return dashboard
                .bean(JdbcTemplate.class)
                .queryForList(
                        "select duty from notification_outbox where ladder_id like ? order by intended_at, duty desc",
                        String.class,
                        "deadline:" + id + "/first-answer/%");
    }

    @Test
    void tellsWhichClocksGroundsAndStepsThereAre() {
        JsonNode sheet = commander.get("/api/v1/case-clocks").body();

        assertThat(sheet.path("clocks")).isNotEmpty();
        assertThat(sheet.path("clocks")
                        .path(0)
                        .path("periods")
                        .path(0)
                        .path("source")
                        .path("en")
                        .asString())
                .isNotBlank();
        assertThat(sheet.path("grounds").toString()).contains("appraisal");
        assertThat(sheet.path("milestones").toString()).contains("called-119").doesNotContain("complaint-filed");
    }

    private static void refused(String path, String body, String code) {
        String ofCase = path.replaceAll("/(clocks|milestones).*", "");
        var answer = commander.decide(path, body, commander.get(ofCase).tag());
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.response().body()).contains(code);
    }

    private static JsonNode clock(String path, String clock) {
        for (JsonNode each : commander.get(path + "/clocks").body()) {
            if (each.path("clock").asString().equals(clock)) {
                return each;
            }
        }
        throw new AssertionError("no clock " + clock);
    }

    private static List<String> pressing() {
        List<String> found = new ArrayList<>();
        for (JsonNode item : wall.get(OVERDUE).body().path("items")) {
            found.add(String.join(
                    " ",
                    item.path("id").asString(),
                    item.path("clock").asString(),
                    item.path("state").asString()));
        }
        return found;
    }

    /** A complaint that came in then; answers the case's id once its clocks are there. */
    private static String complaint(String category, Instant at) {
        String ref = dashboard.bean(IdSource.class).next();
        CaseAtHand opened = Objects.requireNonNull(dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new OpenOrJoinCase(
                        CaseIds.aggregate(ref),
                        "xijiang",
                        CaseOrigin.COMPLAINT,
                        category,
                        null,
                        "house-0001",
                        "Z-01",
                        null,
                        null,
                        null,
                        new Complaint("vault:" + ref, null, category, "zh", 0),
                        null,
                        at)));
        String id = CaseIds.row(opened.caseId());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(commander
                                .get("/api/v1/cases/" + id + "/clocks")
                                .body()
                                .toString())
                        .contains("first-answer"));
        return id;
    }
}
