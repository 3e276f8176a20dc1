package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.casefigures.CaseFigureSample;
import org.scenicwatch.dashboard.intake.Filing;
import org.scenicwatch.dashboard.intake.Intake;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Search in cases and their figures, from the events through the real database to REST. */
class CaseSearchAndFiguresIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller wall;
    private static Caller reviewer;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        wall = new Caller(dashboard.port(), dashboard.token("wall", Role.WALL));
        reviewer = new Caller(dashboard.port(), dashboard.token("quality", Role.REVIEWER));
        jdbc = dashboard.bean(JdbcTemplate.class);
        play();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    /** The ten cases of {@code case-figures/sample.md}. */
    private static void play() {
        EventStore store = dashboard.bean(EventStore.class);
        Map<String, Long> heads = new HashMap<>();
        for (CaseFigureSample.Stored stored : CaseFigureSample.all()) {
            var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("test"));
            unit.attachTransaction(dashboard.bean(TransactionManager.class));
            unit.execute(() -> store.publish(new GenericDomainEventMessage<>(
                    "Case", stored.stream(), heads.merge(stored.stream(), 1L, Long::sum) - 1, stored.event())));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.queryForList(
                                "select open from case_figure_row where id = ?", String.class, CaseFigureSample.id(10)))
                        .containsExactly("false"));
    }

    @Test
    void findsWordsOfPeopleAndForgetsThemWithTheVault() throws Exception {
        String id = complaint("house-0001", "bad-service", "北门停车场的人乱收费，Taxi 司机多收２００元");
        String note = "已电话联系物业公司";
        assertThat(commander
                        .post("/api/v1/cases/" + id + "/note", "application/json", "{\"note\": \"" + note + "\"}")
                        .status())
                .isEqualTo(200);
        await().atMost(PATIENCE).until(() -> found(commander, "物业公司").contains(id));

        for (String question : List.of("乱收费", "taxi", "200", "停车场 司机", "多收200元", "北门 物业")) {
            assertThat(found(commander, question)).as(question).contains(id);
        }
        assertThat(found(commander, "乱收钱")).doesNotContain(id);
        // Both pairs stand in the text, but not beside each other.
        assertThat(found(commander, "场的停车")).doesNotContain(id);
        // Whoever may not read words does not find by them.
        assertThat(found(wall, "乱收费")).doesNotContain(id);
        JsonNode hit = item(commander, "乱收费", id).path("hits").path(0);
        assertThat(hit.path("said").asString()).isEqualTo("complaint");
        assertThat(hit.path("parts").path(1).toString()).isEqualTo("{\"text\":\"乱收费\",\"hit\":true}");

        String index = jdbc.queryForObject("select string_agg(w::text, ' ') from case_word w", String.class);
        assertThat(index).doesNotContain("收费").doesNotContain("taxi");
        String ref = jdbc.queryForObject(
                "select ref from case_word where case_id = ? and said = 'COMPLAINT'", String.class, id);
        dashboard.bean(Vault.class).erase(new VaultRef(ref));
        assertThat(jdbc.queryForObject("select count(*) from case_word where ref = ?", Integer.class, ref))
                .isZero();
        assertThat(found(commander, "乱收费")).doesNotContain(id);
        assertThat(found(commander, "物业公司")).contains(id);
    }

    @Test
    void everybodyFindsByNumberAndName() throws Exception {
        String id = complaint("house-0001", "food-safety", "吃坏了");
        Caller.Answer seen = commander.get("/api/v1/cases/" + id);
        JsonNode row = seen.body();
        String number = row.path("number").asString();
        assertThat(commander
                        .decide(
                                "/api/v1/cases/" + id + "/outside-order",
                                "{\"agency\": \"12345\", \"number\": \"GZ-778899\"}",
                                seen.tag())
                        .status())
                .isEqualTo(200);

        assertThat(found(wall, number)).contains(id);
        String ofPlace = "/api/v1/cases?state=all&q=" + number + "&place=";
        assertThat(ids(wall.get(ofPlace + "house-0001").body())).containsExactly(id);
        assertThat(ids(wall.get(ofPlace + "house-0002").body())).isEmpty();
        assertThat(found(wall, row.path("title").path("zh").asString())).contains(id);
        await().atMost(PATIENCE).until(() -> found(wall, "788").contains(id));
        assertThat(item(wall, "gz-7788", id).path("hits").path(0).path("said").asString())
                .isEqualTo("order");
    }

    @Test
    void filtersHoldTogetherAndPagesFollowEachOther() {
        String all = "/api/v1/cases?state=all&from=2026-04-30T00:00:00Z&to=2026-05-04T00:00:00Z";
        List<String> paged = new ArrayList<>();
        String cursor = "";
        for (int pages = 0; pages < 10; pages++) {
            JsonNode page = wall.get(all + "&limit=3" + cursor).body();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
            page.path("items").forEach(item -> paged.add(item.path("id").asString()));
            if (page.path("next").isMissingNode() || page.path("next").isNull()) {
                break;
            }
            cursor = "&cursor=" + page.path("next").asString();
        }
        assertThat(paged).hasSize(10).doesNotHaveDuplicates();
        assertThat(paged.get(0)).isEqualTo(CaseFigureSample.id(10));

        assertThat(ids(wall.get(all + "&origin=complaint&category=bad-service").body()))
                .containsExactly(CaseFigureSample.id(8), CaseFigureSample.id(2));
        assertThat(ids(wall.get(all + "&body=rapid-complaint-desk&priority=WARNING&zone=Z-01&q=overcharging")
                        .body()))
                .containsExactly(CaseFigureSample.id(10), CaseFigureSample.id(1));
        assertThat(ids(wall.get(all + "&body=rapid-complaint-desk&q=overcharging+patrol")
                        .body()))
                .isEmpty();
        assertThat(ids(wall.get(all + "&body=rapid-complaint-desk&priority=WARNING&zone=Z-01")
                        .body()))
                .containsExactly(CaseFigureSample.id(10), CaseFigureSample.id(2), CaseFigureSample.id(1));
        assertThat(ids(wall.get(all.replace("state=all", "state=MERGED,REFUSED"))
                        .body()))
                .containsExactly(CaseFigureSample.id(8), CaseFigureSample.id(5));
        assertThat(wall.get("/api/v1/cases?state=nowhere").body().path("code").asString())
                .isEqualTo("request.invalid-state");
        assertThat(wall.get("/api/v1/cases?from=yesterday").body().path("field").asString())
                .isEqualTo("from");
    }

    @Test
    void theNextDeadlineIsOnTheRowInTheListAndOnTheScreen() throws Exception {
        String id = complaint("house-0001", "lodging-dispute", "房东不退押金");
        JsonNode due = commander.get("/api/v1/cases/" + id).body().path("nextDue");
        assertThat(due.path("clock").asString()).isEqualTo("first-answer");
        assertThat(due.path("name").path("zh").asString()).isEqualTo("首次答复");
        assertThat(due.path("state").asString()).isEqualTo("RUNNING");
        List<String> byDue = ids(wall.get("/api/v1/cases?sort=due&limit=500").body());
        assertThat(byDue).contains(id);
        JsonNode list = wall.get("/api/v1/cases?sort=due&limit=500").body().path("items");
        String before = "";
        for (JsonNode item : list) {
            String at = item.path("nextDue").path("at").asString("");
            if (!at.isEmpty()) {
                assertThat(java.time.Instant.parse(at))
                        .isAfterOrEqualTo(before.isEmpty() ? java.time.Instant.MIN : java.time.Instant.parse(before));
                before = at;
            }
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode shown = dashboard.snapshot().path("cases");
            assertThat(shown.toString()).contains(id);
            for (JsonNode row : shown) {
                if (row.path("id").asString().equals(id)) {
                    assertThat(row.path("nextDue").path("clock").asString()).isEqualTo("first-answer");
                }
            }
        });
    }

    @Test
    void givesTheFiguresThatWereWorkedByHand() {
        String days = "from=2026-05-02&to=2026-05-03";
        JsonNode figures =
                reviewer.get("/api/v1/case-figures?by=day&" + days).body().path("figures");
        assertThat(figures.path("opened").asInt()).isEqualTo(7);
        assertThat(figures.path("resumed").asInt()).isEqualTo(2);
        assertThat(figures.path("ended").asInt()).isEqualTo(7);
        assertThat(figures.path("openAtEnd").asInt()).isEqualTo(4);
        assertThat(figures.path("closing").path("of").asInt()).isEqualTo(6);
        assertThat(figures.path("closing").path("count").asInt()).isEqualTo(4);
        assertThat(figures.path("firstAnswer").toString())
                .isEqualTo("{\"count\":3,\"medianSeconds\":1200.0,\"p90Seconds\":3600.0,\"maxSeconds\":3600.0}");
        assertThat(figures.path("settle").path("medianSeconds").asDouble()).isEqualTo(2_400);
        assertThat(figures.path("satisfaction").path("mean").asDouble()).isEqualTo(11 / 3.0, within(1e-9));
        assertThat(figures.path("reopened").path("percent").asDouble()).isEqualTo(25);
        JsonNode firstAnswer = null;
        for (JsonNode clock : figures.path("byClock")) {
            if (clock.path("clock").asString().equals("first-answer")) {
                firstAnswer = clock;
            }
        }
        assertThat(firstAnswer).isNotNull();
        assertThat(firstAnswer.path("due").toString()).isEqualTo("{\"of\":4,\"count\":3,\"percent\":75.0}");
        assertThat(figures.path("flow").path(0).path("ended").asInt()).isEqualTo(5);

        JsonNode missed = reviewer.get("/api/v1/case-figures/cases?figure=closing-24h-missed&" + days)
                .body();
        assertThat(ids(missed)).containsExactly(CaseFigureSample.id(3), CaseFigureSample.id(7));
        JsonNode ofBody = reviewer.get("/api/v1/case-figures?" + days + "&body=rapid-complaint-desk")
                .body()
                .path("figures");
        assertThat(ofBody.path("closing").path("of").asInt()).isEqualTo(2);
        assertThat(reviewer.get("/api/v1/case-figures/export?format=csv&" + days)
                        .response()
                        .body())
                .contains("24 小时办结率", "66.667");
        assertThat(wall.get("/api/v1/case-figures").status()).isEqualTo(403);
        assertThat(reviewer.get("/api/v1/case-figures?by=hour")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("request.invalid-by");
    }

    @Test
    void aReplayGivesTheSameRows() {
        List<String> before = rows();
        StreamingEventProcessor processor = dashboard
                .bean(EventProcessingConfiguration.class)
                .eventProcessor(ProcessingGroups.CASES_AND_ALARMS, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows()).isEqualTo(before));
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        rows.addAll(jdbc.queryForList("select w::text from case_word w order by ref", String.class));
        rows.addAll(jdbc.queryForList("select c::text from case_code c order by case_id, code", String.class));
        rows.addAll(jdbc.queryForList("select f::text from case_figure_row f order by id", String.class));
        rows.addAll(jdbc.queryForList("select n::text from case_next_due_row n order by id", String.class));
        return rows;
    }

    private static String complaint(String place, String category, String statement) throws Exception {
        String aggregate = dashboard
                .bean(Intake.class)
                .file(new Filing(place, category, statement, null, "zh", List.of(), null, null, null))
                .caseId();
        String id = CaseIds.row(aggregate);
        await().atMost(PATIENCE)
                .until(() ->
                        jdbc.queryForObject("select count(*) from case_word where case_id = ?", Integer.class, id) > 0);
        return id;
    }

    private static List<String> found(Caller caller, String question) {
        return ids(search(caller, question));
    }

    private static JsonNode item(Caller caller, String question, String id) {
        for (JsonNode item : search(caller, question).path("items")) {
            if (item.path("id").asString().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("not found by " + question);
    }

    private static JsonNode search(Caller caller, String question) {
        return caller.get("/api/v1/cases?state=all&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
                .body();
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }
}
