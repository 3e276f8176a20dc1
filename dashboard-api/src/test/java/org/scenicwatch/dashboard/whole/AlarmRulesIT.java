package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.projection.RowJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rule book as people read and change it, through the real doors; each test goes on from the version it finds. */
class AlarmRulesIT {

    private static final String BOOK = "/api/v1/alarm-rules";
    private static final String HYDRANT = "hydrant-pressure-low";
    private static final String TANK = "tank-temperature-low";
    private static final String LOT = "lot-full";

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller dutyLeader;
    private static Caller operator;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        dutyLeader = new Caller(dashboard.port(), dashboard.token("leader", Role.DUTY_LEADER));
        operator = new Caller(dashboard.port(), dashboard.token("operator", Role.OPERATOR));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(operator.get(BOOK).status()).isEqualTo(200));
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void editsAThresholdWithItsReasonAndRefusesAnOverlapAndAnotherVersion() {
        Caller.Answer before = operator.get(BOOK);
        String tag = before.tag();
        assertThat(tag).isEqualTo("\"" + before.body().path("version").asInt() + "\"");
        assertThat(before.body().path("calendar").path("zone").asString()).isEqualTo("Asia/Shanghai");
        ObjectNode rule = rule(before.body(), HYDRANT);
        assertThat(rule.path("kind").asString()).isEqualTo("HYDRANT");

        threshold(rule, 0, 0.85);
        String path = BOOK + "/" + HYDRANT;
        assertThat(operator.put(path, wish(rule, "later"), "If-Match", tag).status())
                .isEqualTo(403);
        assertThat(commander.put(path, wish(rule, "later")).status()).isEqualTo(428);
        assertThat(commander
                        .put(path, wish(rule, " "), "If-Match", tag)
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("note");

        ObjectNode wrong = rule.deepCopy();
        threshold(wrong, 1, 0.9);
        Caller.Answer overlap = commander.put(path, wish(wrong, "x"), "If-Match", tag, "Accept-Language", "en");
        assertThat(overlap.status()).as(overlap.response().body()).isEqualTo(422);
        assertThat(overlap.body().path("code").asString()).isEqualTo("rules.overlapping-thresholds");
        assertThat(overlap.body().path("field").asString()).isEqualTo("levels.low-low.threshold");
        wrong.put("condition", "FEELING");
        Caller.Answer unreadable = commander.put(path, wish(wrong, "x"), "If-Match", tag);
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.body().path("field").asString()).isEqualTo("condition");

        Caller.Answer done =
                commander.put(path, wish(rule, "the main was renewed"), "If-Match", tag, "Idempotency-Key", "edit-1");
        assertThat(done.status()).as(done.response().body()).isEqualTo(200);
        assertThat(done.body().path("note").asString()).isEqualTo("the main was renewed");
        assertThat(done.tag()).isEqualTo("\"" + (version(before) + 1) + "\"");
        Caller.Answer repeated =
                commander.put(path, wish(rule, "the main was renewed"), "If-Match", tag, "Idempotency-Key", "edit-1");
        assertThat(repeated.response().headers().firstValue("Idempotency-Replayed"))
                .hasValue("true");
        assertThat(repeated.tag()).isEqualTo(done.tag());

        Caller.Answer late = commander.put(path, wish(rule, "too late"), "If-Match", tag, "Accept-Language", "en");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().path("code").asString()).isEqualTo("rules.changed");
        assertThat(late.body().path("detail").asString()).contains(HYDRANT);
        JsonNode one = operator.get(path).body();
        assertThat(one.path("levels").path(0).path("threshold").asDouble()).isEqualTo(0.85);
        assertThat(one.path("version").asInt()).isEqualTo(version(before) + 1);
        assertThat(one.path("tuning").path("onDelaySeconds").asInt(-1)).isZero();
    }

    @Test
    void overridesARuleInAZoneAndForADeviceAndTellsWhichScopeChangedWhat() {
        Caller.Answer before = operator.get(BOOK);
        String overrides = """
                {"note":"low pressure in summer","overrides":[
                 {"rule":"%1$s","scope":{"zone":"Z-01"},"onDelaySeconds":60,"note":"hillside",
                  "levels":[{"name":"low","threshold":0.8}]},
                 {"rule":"%1$s","scope":{"device":"H-001"},"note":"old valve",
                  "levels":[{"name":"low","threshold":0.78}]}]}""".formatted(HYDRANT);
        String path = BOOK + "/" + HYDRANT + "/overrides";
        Caller.Answer wrong = commander.put(path, overrides.replace("0.78", "0.6"), "If-Match", before.tag());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("field").asString()).isEqualTo("overrides.1.levels.low.threshold");
        Caller.Answer done = commander.put(path, overrides, "If-Match", before.tag());
        assertThat(done.status()).as(done.response().body()).isEqualTo(200);

        JsonNode effective =
                operator.get(BOOK + "/effective?device=xijiang~H-001").body().path("items");
        JsonNode hydrant = effective.values().stream()
                .filter(each -> each.path("rule").path("id").asString().equals(HYDRANT))
                .findFirst()
                .orElseThrow();
        assertThat(hydrant.path("rule").path("levels").path(0).path("threshold").asDouble())
                .isEqualTo(0.78);
        assertThat(hydrant.path("changed").values())
                .extracting(
                        each -> each.path("field").asString(),
                        each -> each.path("scope").path("zone").asString("")
                                + each.path("scope").path("device").asString(""),
                        each -> each.path("to").asString())
                .containsExactly(
                        tuple("levels.low.threshold", "Z-01", "0.8"),
                        tuple("tuning.onDelaySeconds", "Z-01", "60"),
                        tuple("levels.low.threshold", "H-001", "0.78"));
        assertThat(effective.values())
                .noneMatch(each -> each.path("rule").path("kind").asString("").equals("TANK"));
        assertThat(operator.get(BOOK + "/" + HYDRANT).body().path("overrides")).hasSize(2);
        assertThat(operator.get(BOOK + "/effective?device=xijiang~NO").status()).isEqualTo(404);
        assertThat(commander
                        .put(path, "{\"note\":\"as before\",\"overrides\":[]}", "If-Match", done.tag())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void checksADraftWithoutStoringIt() {
        Caller.Answer before = operator.get(BOOK);
        ObjectNode draft = RowJson.mapper().createObjectNode();
        draft.set("rules", before.body().path("rules"));
        ObjectNode tank = rule(before.body(), TANK);
        threshold(tank, 0, 5.0);
        tank.put("metric", "pressure");
        Caller.Answer checked = operator.post(BOOK + "/check", "application/json", draft.toString());
        assertThat(checked.status()).as(checked.response().body()).isEqualTo(200);
        assertThat(checked.body().path("faults").values()).singleElement().satisfies(fault -> {
            assertThat(fault.path("rule").asString()).isEqualTo(TANK);
            assertThat(fault.path("field").asString()).isEqualTo("metric");
            assertThat(fault.path("message").path("zh").asString()).isNotBlank();
        });
        assertThat(checked.body().path("changes").values())
                .extracting(each -> each.path("field").asString())
                .containsExactly("metric", "levels.low.threshold");
        tank.put("latching", "FOR_EVER");
        assertThat(operator.post(BOOK + "/check", "application/json", draft.toString())
                        .body()
                        .path("faults")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("latching");
        assertThat(operator.get(BOOK).tag()).isEqualTo(before.tag());
    }

    @Test
    void tellsVersionsAndWhatTheyChangedAndRestoresOne() {
        Caller.Answer before = operator.get(BOOK);
        ObjectNode lot = rule(before.body(), LOT);
        threshold(lot, 0, 0.8);
        Caller.Answer changed = dutyLeader.put(BOOK + "/" + LOT, wish(lot, "holiday"), "If-Match", before.tag());
        assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
        int version = version(changed);

        JsonNode newest = operator.get(BOOK + "/versions?limit=1").body();
        assertThat(newest.path("items").path(0).path("version").asInt()).isEqualTo(version);
        assertThat(newest.path("items").path(0).path("note").asString()).isEqualTo("holiday");
        assertThat(newest.path("items").path(0).path("changed").values())
                .extracting(JsonNode::asString)
                .containsExactly(LOT);
        JsonNode older = operator.get(
                        BOOK + "/versions?limit=1&cursor=" + newest.path("next").asString())
                .body();
        assertThat(older.path("items").path(0).path("version").asInt()).isEqualTo(version - 1);
        JsonNode changes =
                operator.get(BOOK + "/versions/" + version + "/changes").body().path("changes");
        assertThat(changes.values()).singleElement().satisfies(change -> {
            assertThat(change.path("field").asString()).isEqualTo("levels.nearly-full.threshold");
            assertThat(change.path("before").asString()).isEqualTo("0.9");
            assertThat(change.path("after").asString()).isEqualTo("0.8");
        });
        assertThat(operator.get(BOOK + "/versions/9999").status()).isEqualTo(404);

        String restore = BOOK + "/versions/" + (version - 1) + "/restore";
        assertThat(operator.decide(restore, "{\"note\":\"x\"}", changed.tag()).status())
                .isEqualTo(403);
        assertThat(dutyLeader.decide(restore, "{}", changed.tag()).status()).isEqualTo(422);
        Caller.Answer restored = dutyLeader.decide(restore, "{\"note\":\"after the holiday\"}", changed.tag());
        assertThat(restored.status()).as(restored.response().body()).isEqualTo(200);
        assertThat(version(restored)).isEqualTo(version + 1);
        assertThat(operator.get(BOOK + "/versions/" + version(restored) + "/changes?since=" + (version - 1))
                        .body()
                        .path("changes"))
                .isEmpty();
    }

    @Test
    void takesTheGoodRowsOfAFileAndTellsTheBadOnesByLine() {
        String csv = operator.get(BOOK + "/export?format=csv").response().body();
        Caller.Answer same = commander.post(BOOK + "/import?dryRun=true", "text/csv", csv);
        assertThat(same.status()).as(same.response().body()).isEqualTo(200);
        assertThat(same.body().path("faults")).isEmpty();
        assertThat(same.body().path("changes")).isEmpty();
        assertThat(same.body().path("good").asInt())
                .isEqualTo(same.body().path("rows").asInt());

        List<String> lines = csv.lines().toList();
        int temperature = lineOf(lines, "tank-temperature-low,,,,low,");
        int overflow = lineOf(lines, "tank-level-high,,,,high,");
        String edited = csv.replace("tank-temperature-low,,,,low,WARNING,4,", "tank-temperature-low,,,,low,WARNING,6,")
                .replace("tank-level-high,,,,high,WARNING,1,", "tank-level-high,,,,high,WARNING,many,");
        assertThat(edited.lines().toList().get(temperature - 1)).contains("WARNING,6,");
        Caller.Answer dry = commander.post(BOOK + "/import?dryRun=true", "text/csv", edited);
        assertThat(dry.body().path("changes").values()).singleElement().satisfies(change -> {
            assertThat(change.path("rule").asString()).isEqualTo(TANK);
            assertThat(change.path("after").asString()).isEqualTo("6");
        });
        assertThat(dry.body().path("faults").values()).singleElement().satisfies(fault -> {
            assertThat(fault.path("line").asInt()).isEqualTo(overflow);
            assertThat(fault.path("rule").asString()).isEqualTo("tank-level-high");
            assertThat(fault.path("field").asString()).isEqualTo("levels.high.threshold");
        });
        assertThat(dry.body().path("version").asInt(0)).isZero();

        String tag = operator.get(BOOK).tag();
        assertThat(operator.post(BOOK + "/import", "text/csv", edited, "If-Match", tag)
                        .status())
                .isEqualTo(403);
        assertThat(commander.post(BOOK + "/import", "text/csv", edited).status())
                .isEqualTo(428);
        Caller.Answer taken = commander.post(
                BOOK + "/import?note=table", "text/csv", edited, "If-Match", tag, "Idempotency-Key", "file-1");
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(200);
        assertThat(taken.body().path("faults")).hasSize(1);
        assertThat(taken.tag()).isEqualTo("\"" + taken.body().path("version").asInt() + "\"");
        JsonNode book = operator.get(BOOK).body();
        assertThat(book.path("note").asString()).isEqualTo("table");
        assertThat(rule(book, TANK).path("levels").path(0).path("threshold").asDouble())
                .isEqualTo(6);
        assertThat(rule(book, "tank-level-high")
                        .path("levels")
                        .path(0)
                        .path("threshold")
                        .asDouble())
                .isEqualTo(1);

        JsonNode whole = operator.get(BOOK + "/export?format=json").body();
        ((ObjectNode) whole).set("rules", RowJson.mapper().createArrayNode());
        Caller.Answer json = commander.post(BOOK + "/import?dryRun=true", "application/json", whole.toString());
        assertThat(json.body().path("faults")).isEmpty();
        assertThat(json.body().path("changes")).isEmpty();
    }

    @Test
    void letsOnlyACommanderTakeAFireRuleOut() {
        Caller.Answer before = operator.get(BOOK);
        String fire = BOOK + "/utd-alarm?note=no-such-device";
        assertThat(operator.delete(fire, "If-Match", before.tag()).status()).isEqualTo(403);
        Caller.Answer refused = dutyLeader.delete(fire, "If-Match", before.tag());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("code").asString()).isEqualTo("rules.commander-only");
        assertThat(dutyLeader
                        .delete(BOOK + "/utd-fault", "If-Match", before.tag())
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("note");
        Caller.Answer fault = dutyLeader.delete(BOOK + "/utd-fault?note=gone", "If-Match", before.tag());
        assertThat(fault.status()).as(fault.response().body()).isEqualTo(200);
        assertThat(commander.delete(fire, "If-Match", fault.tag()).status()).isEqualTo(200);
        assertThat(operator.get(BOOK + "/utd-alarm").status()).isEqualTo(404);
        Caller.Answer named = commander.delete(
                BOOK + "/tank-level-low?note=x", "If-Match", operator.get(BOOK).tag());
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.body().path("field").asString()).isEqualTo("empty-reservoir-hides-its-hydrants.cause");
    }

    @Test
    void setsWhatHidesWhatAndRefusesACircle() {
        Caller.Answer before = operator.get(BOOK);
        ObjectNode wish = RowJson.mapper().createObjectNode();
        wish.put("note", "no water without a reservoir");
        var all = wish.putArray("inhibitions");
        before.body().path("inhibitions").values().forEach(all::add);
        all.addObject()
                .put("id", "hydrants-hide-the-reservoir")
                .put("cause", HYDRANT)
                .put("effect", "tank-level-low")
                .put("same", "ZONE")
                .put("source", "test");
        Caller.Answer circle = commander.put(BOOK + "/inhibitions", wish.toString(), "If-Match", before.tag());
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.body().path("code").asString()).isEqualTo("rules.cycle");
        ((ObjectNode) all.get(all.size() - 1)).put("effect", "sprinkler-pressure-low");
        Caller.Answer done = commander.put(BOOK + "/inhibitions", wish.toString(), "If-Match", before.tag());
        assertThat(done.status()).as(done.response().body()).isEqualTo(200);
        assertThat(operator.get(BOOK).body().path("inhibitions")).hasSize(2);
    }

    @Test
    void changesTheCalendarOfTheSiteAndTellsWhatIsShipped() {
        String path = BOOK + "/calendar";
        Caller.Answer before = operator.get(path);
        JsonNode shown = before.body();
        assertThat(shown.path("shipped").path("years").path(0).path("source").asString())
                .contains("国务院办公厅");
        int holidays = shown.path("holidays").size();
        ObjectNode wish = RowJson.mapper().createObjectNode();
        wish.set("holidays", shown.path("holidays").deepCopy());
        wish.set("makeUpDays", shown.path("makeUpDays").deepCopy());
        wish.put("note", "the Miao new year");
        wish.withArray("holidays").add("2031-11-20");
        assertThat(operator.put(path, wish.toString(), "If-Match", before.tag()).status())
                .isEqualTo(403);
        assertThat(dutyLeader.put(path, wish.toString()).status()).isEqualTo(428);
        ObjectNode wrong = wish.deepCopy();
        wrong.withArray("makeUpDays").add("2031-11-20");
        Caller.Answer refused = dutyLeader.put(path, wrong.toString(), "If-Match", before.tag());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("field").asString())
                .isEqualTo("makeUpDays." + shown.path("makeUpDays").size());

        Caller.Answer done = dutyLeader.put(path, wish.toString(), "If-Match", before.tag());
        assertThat(done.status()).as(done.response().body()).isEqualTo(200);
        assertThat(done.body().path("version").asInt())
                .isEqualTo(shown.path("version").asInt() + 1);
        JsonNode after = operator.get(path).body();
        assertThat(after.path("holidays")).hasSize(holidays + 1);
        assertThat(after.path("shipped")).isEqualTo(shown.path("shipped"));
        JsonNode book = operator.get(BOOK).body();
        assertThat(book.path("note").asString()).isEqualTo("the Miao new year");
        assertThat(book.path("calendar").path("holidays")).hasSize(holidays + 1);
        assertThat(dutyLeader
                        .put(path, wish.toString(), "If-Match", before.tag())
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("rules.changed");
    }

    @Test
    void publishesItsContract() {
        JsonNode paths = commander.get("/v3/api-docs").body().path("paths");
        assertThat(paths.path("/api/v1/alarm-rules/{id}").has("put")).isTrue();
        assertThat(paths.has("/api/v1/alarm-rules/{id}/overrides")).isTrue();
        assertThat(paths.path("/api/v1/alarm-rules/import").has("post")).isTrue();
    }

    private static int version(Caller.Answer answer) {
        return answer.body().path("version").asInt();
    }

    private static ObjectNode rule(JsonNode book, String id) {
        return (ObjectNode) book.path("rules").values().stream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void threshold(ObjectNode rule, int level, double threshold) {
        ((ObjectNode) rule.path("levels").get(level)).put("threshold", threshold);
    }

    private static String wish(JsonNode rule, String note) {
        ObjectNode wish = RowJson.mapper().createObjectNode();
        wish.set("rule", rule);
        return wish.put("note", note).toString();
    }

    private static int lineOf(List<String> lines, String begin) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(begin)) {
                return i + 1;
            }
        }
        throw new AssertionError("no line begins " + begin);
    }
}
