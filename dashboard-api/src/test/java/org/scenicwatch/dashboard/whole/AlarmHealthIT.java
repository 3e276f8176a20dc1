package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.alarmhealth.SampleEvents;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The two hundred events through the projector and the tables to REST; see {@code alarm-health/sample-200.md}. */
class AlarmHealthIT {

    private static final String DAY = "/api/v1/alarm-health?from=2026-05-01T00:00:00Z&to=2026-05-02T00:00:00Z";
    private static final List<String> TABLES =
            List.of("alarm_annunciation", "fire_verification", "alarm_attention", "case_attention");

    private static final String DEVICES = """
            device,kind,name_zh,name_en,zone,place,lon,lat,elevation,interval_s,attributes
            SM-0101,smoke,烟感101,Smoke 101,Z-01,,108.18,26.49,830,300,model=JTY-A
            SM-0102,smoke,烟感102,Smoke 102,Z-01,,108.18,26.49,830,300,model=JTY-A
            SM-0103,smoke,烟感103,Smoke 103,Z-01,,108.18,26.49,830,300,model=300
            SM-0104,smoke,烟感104,Smoke 104,Z-01,,108.18,26.49,830,300,model=300
            CP-01,callpoint,手报1,Call point 1,Z-01,,108.18,26.49,830,300,
            SM-0301,smoke,=烟感301,Smoke 301,Z-01,,108.18,26.49,830,300,
            """;

    private static DashboardProcess process;
    private static JdbcTemplate jdbc;
    private static Caller reviewer;

    @BeforeAll
    static void play() {
        process = DashboardProcess.start();
        jdbc = process.bean(JdbcTemplate.class);
        reviewer = new Caller(process.port(), process.token("quality", Role.REVIEWER));
        Caller keeper = new Caller(process.port(), process.token("keeper", Role.MANAGER));
        keeper.post("/api/v1/places/import", "application/geo+json", SmallVillage.PLACES);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(keeper.post("/api/v1/devices/import", "text/csv", DEVICES)
                                .body()
                                .path("unchanged")
                                .asInt())
                        .isEqualTo(6));
        Map<String, Long> heads = new HashMap<>();
        EventStore store = process.bean(EventStore.class);
        for (SampleEvents.Stored stored : SampleEvents.all()) {
            var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("test"));
            unit.attachTransaction(process.bean(TransactionManager.class));
            unit.execute(() -> store.publish(new GenericDomainEventMessage<>(
                    "Test",
                    stored.stream(),
                    heads.merge(stored.stream(), 1L, Long::sum) - 1,
                    stored.event(),
                    MetaData.with(Actors.METADATA_KEY, stored.actor()))));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.queryForList("select alarm from alarm_annunciation", String.class))
                        .contains("xijiang/H-022/hydrant-pressure-low"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.queryForObject(
                                "select acknowledged_at from alarm_annunciation where source = 'xijiang/H-021'",
                                Long.class))
                        .isEqualTo(Instant.parse("2026-05-02T00:10:00Z").toEpochMilli()));
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static JsonNode day() {
        Caller.Answer answer = reviewer.get(DAY);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void givesTheFiguresThatWereWorkedByHand() {
        JsonNode report = day();
        JsonNode health = report.path("health");
        assertThat(report.path("desks").asInt()).isEqualTo(1);
        assertThat(report.path("windowSeconds").asInt()).isEqualTo(600);
        assertThat(health.path("annunciated").asInt()).isEqualTo(47);
        assertThat(health.path("rates").path("average").asDouble()).isEqualTo(47.0 / 144, within(1e-9));
        assertThat(health.path("rates").path("peak").asDouble()).isEqualTo(12);
        assertThat(health.path("rates").path("windows")).hasSize(144);
        assertThat(health.path("floods").path("seconds").asDouble()).isEqualTo(720);
        assertThat(health.path("floods").path("floods")).hasSize(2);
        assertThat(health.path("floods").path("floods").path(0).path("from").asString())
                .isEqualTo("2026-04-30T23:53:40Z");
        assertThat(health.path("topTen").path("percent").asDouble()).isEqualTo(100.0 * 24 / 47, within(1e-9));
        assertThat(health.path("chattering").path("annunciations").asInt()).isEqualTo(4);
        assertThat(health.path("fleeting").path("annunciations").asInt()).isEqualTo(2);
        assertThat(health.path("stale").path("now").asInt()).isEqualTo(2);
        assertThat(health.path("stale").path("worstDay").asInt()).isEqualTo(3);
        assertThat(health.path("standing").asInt()).isEqualTo(5);
        assertThat(health.path("priorities").path(1).path("count").asInt()).isEqualTo(13);
        assertThat(health.path("waiting").path("count").asInt()).isEqualTo(3);
        assertThat(health.path("waiting").path("oldestSeconds").asDouble()).isEqualTo(7_200);
        assertThat(health.path("acknowledging").toString())
                .isEqualTo("{\"count\":40,\"medianSeconds\":35.0,\"p95Seconds\":320.0,\"maxSeconds\":360.0}");
        assertThat(health.path("responding").toString())
                .isEqualTo("{\"count\":10,\"medianSeconds\":180.0,\"p95Seconds\":780.0,\"maxSeconds\":780.0}");
        assertThat(health.path("fires").path("percent").asDouble()).isEqualTo(100.0 * 5 / 6, within(1e-9));
        assertThat(health.path("fires").path("models").toString())
                .isEqualTo(
                        "[{\"kind\":\"smoke\",\"model\":\"JTY-A\",\"verified\":3,\"falseAlarms\":3,\"percent\":100.0},"
                                + "{\"kind\":\"callpoint\",\"verified\":1,\"falseAlarms\":1,\"percent\":100.0},"
                                + "{\"kind\":\"smoke\",\"model\":\"300\",\"verified\":2,\"falseAlarms\":1,\"percent\":50.0}]");
        assertThat(report.path("assessments").path(1).path("figure").asString()).isEqualTo("rate-peak");
        assertThat(report.path("assessments").path(1).path("verdict").asString())
                .isEqualTo("POOR");
        assertThat(report.path("sources").path("xijiang/SM-0101").path("en").asString())
                .isEqualTo("Smoke 101");
        assertThat(report.path("rules").path("smoke-alarm").path("zh").asString())
                .isEqualTo("烟感报警");
        assertThat(report.path("causes").path("cooking").path("en").asString()).isEqualTo("cooking fumes");
    }

    @Test
    void replaysTwiceToIdenticalRowsAndFigures() {
        Map<String, List<String>> first = rows();
        JsonNode before = day();
        for (int round = 0; round < 2; round++) {
            StreamingEventProcessor processor = process.bean(EventProcessingConfiguration.class)
                    .eventProcessor(ProcessingGroups.CASES_AND_ALARMS, StreamingEventProcessor.class)
                    .orElseThrow();
            processor.shutDown();
            processor.resetTokens();
            processor.start();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(rows()).isEqualTo(first));
        }
        assertThat(day().toString()).isEqualTo(before.toString());
    }

    private static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(table, jdbc.queryForList("select t::text from " + table + " t order by 1", String.class));
        }
        return rows;
    }

    @Test
    void exportsForSpreadsheetPrograms() {
        var answer = reviewer.get(DAY.replace("alarm-health?", "alarm-health/export?"))
                .response();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"alarm-health-2026-05-01-2026-05-02.csv\"");
        assertThat(answer.body())
                .startsWith("\uFEFFfigure,名称,name,")
                .contains("\r\nrate-peak,十分钟最多报警,Most alarms in ten minutes,,,,12,1/10 min,0,10,0,10,POOR,")
                .contains("xijiang/SM-0301/smoke-low-battery,'=烟感301 烟感电量低,Smoke 301 Smoke detector battery low,5,1");
    }

    @Test
    void letsTheSiteSetATargetAndPutTheShippedOneBack() {
        String targets = "/api/v1/alarm-health/targets";
        String path = targets + "/respond-p95";
        Caller leader = new Caller(process.port(), process.token("leader", Role.DUTY_LEADER));
        String wish = "{\"good\":%s,\"limit\":900,\"note\":\"long paths\"}";
        String tag = reviewer.get(targets).tag();
        assertThat(tag).isEqualTo("\"0\"");
        assertThat(reviewer.put(path, wish.formatted("600"), "If-Match", tag).status())
                .isEqualTo(403);
        assertThat(leader.put(path, wish.formatted("600")).status()).isEqualTo(428);
        var wrong = leader.put(path, wish.formatted("901"), "If-Match", tag);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("field").asString()).isEqualTo("limit");
        assertThat(leader.put(targets + "/luck", wish.formatted("600"), "If-Match", tag)
                        .status())
                .isEqualTo(404);
        var done = leader.put(path, wish.formatted("600"), "If-Match", tag);
        assertThat(done.status()).as(done.response().body()).isEqualTo(200);
        assertThat(done.tag()).isEqualTo("\"1\"");
        assertThat(leader.put(path, wish.formatted("700"), "If-Match", tag).status())
                .isEqualTo(412);

        JsonNode change = reviewer.get(targets).body().path("changes").path(0);
        assertThat(change.path("note").asString()).isEqualTo("long paths");
        assertThat(change.path("by").asString()).startsWith("token:");
        JsonNode it = respondP95();
        assertThat(it.path("goodTo").asInt()).isEqualTo(600);
        assertThat(it.path("verdict").asString()).isEqualTo("TOLERABLE");
        assertThat(it.path("source").path("en").asString()).startsWith("set on site by token:");

        assertThat(leader.decide(path + "/restore", "{\"note\":\" \"}", done.tag())
                        .status())
                .isEqualTo(422);
        var restored = leader.decide(path + "/restore", "{\"note\":\"as shipped\"}", done.tag());
        assertThat(restored.status()).as(restored.response().body()).isEqualTo(200);
        assertThat(restored.body().path("changes")).hasSize(2);
        assertThat(respondP95().path("verdict").asString()).isEqualTo("POOR");
        assertThat(leader.decide(path + "/restore", "{\"note\":\"again\"}", restored.tag())
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("health-target.not-set");
    }

    private static JsonNode respondP95() {
        JsonNode assessments = day().path("assessments");
        return assessments.path(assessments.size() - 1);
    }

    @Test
    void refusesPeriodsThatAreNone() {
        assertProblem("from=2026-05-02T00:00:00Z&to=2026-05-01T00:00:00Z", "from");
        assertProblem("from=2026-01-01T00:00:00Z&to=2026-05-01T00:00:00Z", "from");
        assertProblem("from=2226-01-01T00:00:00Z", "from");
        assertProblem("to=yesterday", "to");
        assertProblem("from=2026-05-01", "from");
    }

    private static void assertProblem(String query, String field) {
        Caller.Answer answer = reviewer.get("/api/v1/alarm-health?" + query);
        assertThat(answer.status()).as(query).isEqualTo(422);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body().path("field").asString()).as(query).isEqualTo(field);
    }

    @Test
    void isOfTheLastDayUnlessToldOtherwise() {
        JsonNode report = reviewer.get("/api/v1/alarm-health").body();
        Instant from = Instant.parse(report.path("from").asString());
        Instant to = Instant.parse(report.path("to").asString());
        assertThat(Duration.between(from, to)).isEqualTo(Duration.ofDays(1));
        JsonNode beyond =
                reviewer.get("/api/v1/alarm-health?to=2226-01-01T00:00:00Z").body();
        assertThat(Instant.parse(beyond.path("to").asString())).isBefore(Instant.parse("2226-01-01T00:00:00Z"));
    }

    @Test
    void isNotForTheWallNorForHandlers() {
        for (Role role : List.of(Role.WALL, Role.HANDLER)) {
            Caller other = new Caller(process.port(), process.token("other-" + role, role));
            assertThat(other.get(DAY).status()).as(role.name()).isEqualTo(403);
        }
    }

    @Test
    void leadsToTheRuleInForce() {
        JsonNode rule =
                reviewer.get("/api/v1/alarm-rules/power-cable-temp-1-high").body();
        assertThat(rule.path("title").path("en").asString()).isEqualTo("Cable 1 hot");
        assertThat(rule.path("unit").asString()).isEqualTo("Cel");
        assertThat(rule.path("version").asInt()).isEqualTo(1);
        assertThat(rule.path("levels").path(1).path("threshold").asDouble()).isEqualTo(90);
        assertThat(rule.path("source").asString()).contains("PVC");
        Caller.Answer none = reviewer.get("/api/v1/alarm-rules/no-such");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.body().path("code").asString()).isEqualTo("rule.not-found");
    }

    @Test
    void answersAMonthOfManyAnnunciations() {
        Instant from = Instant.parse("2026-08-01T00:00:00Z");
        jdbc.update("""
                insert into alarm_annunciation (global_index, at, alarm, occurrence, rule, source, kind,
                    priority, first, begins_standing, begins_waiting, gone_at, stood_until, acknowledged_at)
                select 1000000000 + n, ? + n * 129600, 'xijiang/SM-' || n % 3000 || '/smoke-fault', n / 3000, 'smoke-fault',
                    'xijiang/SM-' || n % 3000, 'smoke', 'CAUTION', true, true, true,
                    ? + n * 129600 + 90000, ? + n * 129600 + 90000, ? + n * 129600 + 30000
                from generate_series(0::bigint, 19999) as n
                """, from.toEpochMilli(), from.toEpochMilli(), from.toEpochMilli(), from.toEpochMilli());
        try {
            JsonNode month = reviewer.get("/api/v1/alarm-health?from=2026-08-01T00:00:00Z&to=2026-08-31T00:00:00Z")
                    .body();
            assertThat(month.path("health").path("annunciated").asInt()).isEqualTo(20_000);
        } finally {
            jdbc.update("delete from alarm_annunciation where global_index >= 1000000000");
        }
    }
}
