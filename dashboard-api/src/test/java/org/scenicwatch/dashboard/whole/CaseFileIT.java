package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.write.AlarmOccurrence;
import org.scenicwatch.core.casework.write.CaseAtHand;
import org.scenicwatch.core.casework.write.OpenOrJoinCase;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.Events;
import org.scenicwatch.dashboard.media.SamplePhotos;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The file of a case from commands to REST, over the real database and vault. */
class CaseFileIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller operator;
    private static Caller handler;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        operator = new Caller(dashboard.port(), dashboard.token("second", Role.OPERATOR));
        handler = new Caller(dashboard.port(), dashboard.token("team", Role.HANDLER));
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void theStepsOfAProcedureAreDoneByFactsAndByHandsOfTwoPersonsWhereItSaysSo() {
        String path = open("power-fault", null);
        assertThat(state(path, "triage")).isEqualTo("OPEN");
        assertThat(state(path, "cause")).isEqualTo("WAITING");
        goToTheScene(path, "power-fault", "maintenance-crew");
        assertThat(state(path, "arrive")).isEqualTo("DONE");

        var file = commander.get(path + "/file");
        assertThat(step(file.body(), "take").path("doneBy").path(0).path("id").asString())
                .startsWith("token:");
        assertThat(step(file.body(), "cut-power")
                        .path("doer")
                        .path("name")
                        .path("zh")
                        .asString())
                .isEqualTo("维修队");
        assertThat(commander.decide(path + "/steps/cause/done", "{}", "").status())
                .isEqualTo(428);
        refused(commander.decide(path + "/steps/repaired/done", "{}", file.tag()), 409, "case.step-waits");
        refused(commander.decide(path + "/steps/take/done", "{}", file.tag()), 409, "case.step-by-fact");
        refused(commander.decide(path + "/steps/lunch/done", "{}", file.tag()), 422, "case.unknown-step");

        var cause = commander.decide(path + "/steps/cause/done", "{\"note\": \"老化\"}", file.tag());
        assertThat(cause.status()).as(cause.response().body()).isEqualTo(200);
        assertThat(step(cause.body(), "cause").path("state").asString()).isEqualTo("DONE");
        assertThat(step(cause.body(), "cause").path("unproven").asBoolean()).isTrue();
        assertThat(step(cause.body(), "cause")
                        .path("marks")
                        .path(0)
                        .path("note")
                        .asString())
                .isEqualTo("老化");
        refused(commander.decide(path + "/steps/cut-power/done", "{}", file.tag()), 412, "request.version-changed");

        var cut = commander.decide(path + "/steps/cut-power/done", "{}", cause.tag());
        var repaired = commander.decide(path + "/steps/repaired/done", "{}", cut.tag());
        var first = commander.decide(path + "/steps/restore-power/done", "{}", repaired.tag());
        assertThat(step(first.body(), "restore-power").path("state").asString()).isEqualTo("OPEN");
        refused(commander.decide(path + "/steps/restore-power/done", "{}", first.tag()), 409, "case.step-same-person");
        var second = operator.decide(path + "/steps/restore-power/done", "{}", first.tag());
        assertThat(step(second.body(), "restore-power").path("state").asString())
                .isEqualTo("DONE");
        assertThat(step(second.body(), "restore-power").path("doneBy")).hasSize(2);

        refused(operator.decide(path + "/steps/restore-power/undo", "{}", second.tag()), 422, "request.invalid-field");
        var undone = operator.decide(path + "/steps/restore-power/undo", "{\"reason\": \"又跳闸\"}", second.tag());
        assertThat(step(undone.body(), "restore-power").path("state").asString())
                .isEqualTo("OPEN");
        assertThat(commander.get(path + "/trail").response().body()).contains("步骤完成", "撤销步骤", "又跳闸");
        assertThat(dashboard
                        .bean(JdbcTemplate.class)
                        .queryForList(
                                "select payload::text from domain_event where aggregate_identifier like 'casefile:%'",
                                String.class))
                .as("words lie in the vault")
                .isNotEmpty()
                .noneMatch(payload -> payload.contains("老化") || payload.contains("跳闸"));
    }

    @Test
    void evidenceIsSealedWithItsHashCheckedAndWithdrawnOnAGround() {
        String path = open("escape-route", null);
        goToTheScene(path, "blocked-escape-route", "patrol");
        assertThat(want(path, "seen").path("standing").asString()).isEqualTo("MISSING");

        refused(add(path, "photo", "seen", PDF), 422, "case.file-not-a-photo");
        refused(add(path, "document", "seen", new byte[] {1, 2, 3}), 422, "case.file-unknown-type");
        refused(add(path, "photo", "lunch", SamplePhotos.picture("jpeg", 40, 30)), 422, "case.unknown-step");
        refused(add(path, "rumour", "seen", PDF), 422, "case.unknown-evidence-kind");
        assertThat(sealed()).as("what was refused is not kept").isZero();

        var photo = add(path, "photo", "seen", SamplePhotos.picture("jpeg", 40, 30));
        assertThat(photo.status()).as(photo.response().body()).isEqualTo(201);
        assertThat(want(path, "seen").path("standing").asString()).isEqualTo("HELD");
        assertThat(add(path, "document", "", PDF).body().path("evidence").path("loose"))
                .hasSize(1);

        JsonNode item = branch(commander.get(path + "/file").body(), "seen")
                .path("items")
                .path(0);
        String url = item.path("url").asString();
        assertThat(item.path("title").asString()).isEqualTo("现场");
        var bytes = commander.get(url);
        assertThat(bytes.response().headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(bytes.response().headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        JsonNode checked = commander.get(url + "/verify").body();
        assertThat(checked.path("same").asBoolean()).isTrue();
        assertThat(checked.path("found").asString())
                .isEqualTo(item.path("sha256").asString())
                .hasSize(64);

        String tag = commander.get(path + "/file").tag();
        refused(commander.withdraw(url, "{\"ground\": \"because\"}", tag), 422, "case.unknown-ground");
        assertThat(handler.withdraw(url, "{\"ground\": \"replaced\"}", tag).status())
                .isEqualTo(403);
        var gone = commander.withdraw(url, "{\"ground\": \"personal-data\", \"note\": \"路人\"}", tag);
        assertThat(gone.status()).as(gone.response().body()).isEqualTo(200);
        JsonNode withdrawn = branch(gone.body(), "seen").path("items").path(0);
        assertThat(withdrawn.path("withdrawal").path("erased").asBoolean()).isTrue();
        assertThat(withdrawn.path("sha256").asString()).hasSize(64);
        assertThat(commander.get(url).status()).isEqualTo(404);
        assertThat(want(path, "seen").path("standing").asString()).isEqualTo("MISSING");
        assertThat(sealed()).as("the document alone is left").isEqualTo(1);
    }

    @Test
    void readingsAroundAnAlarmAreFixedInTheFile() {
        Instant now = dashboard.now();
        dashboard.telemetry(
                Events.reading("H-001", "pressure", now.minusSeconds(600), 0.21),
                Events.reading("H-001", "pressure", now.minusSeconds(60), 0.08),
                Events.reading("H-001", "pressure", now.minusSeconds(3_600), 0.4));
        String alarm = dashboard.raise("H-001", "hydrant-pressure-low", Latching.NONE);
        String path = open("fire-equipment-broken", alarm);
        await().atMost(PATIENCE)
                .until(() -> !readings(path, alarm).path("readings").isMissingNode());
        JsonNode around = readings(path, alarm).path("readings");
        assertThat(around.path("device").asString()).isEqualTo("xijiang/H-001");
        assertThat(around.path("metrics").toString()).contains("\"metric\":\"pressure\",\"unit\":\"MPa\"");
        String series = "/api/v1/devices/xijiang/H-001/readings?metric=pressure&from="
                + around.path("from").asString() + "&to=" + around.path("to").asString();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(commander.get(series).body().path("items")).hasSize(2));

        String fix = "{\"item\": \"" + readings(path, alarm).path("id").asString() + "\"}";
        var fixed = commander.post(path + "/evidence/readings", "application/json", fix);
        assertThat(fixed.status()).as(fixed.response().body()).isEqualTo(201);
        JsonNode item = fixed.body().path("evidence").path("loose").path(0);
        assertThat(item.path("origin").asString()).isEqualTo("snapshot");
        JsonNode snapshot = commander.get(item.path("url").asString()).body();
        assertThat(snapshot.path("series").path(0).path("values")).hasSize(2);
        assertThat(snapshot.path("series")
                        .path(0)
                        .path("values")
                        .path(1)
                        .path(1)
                        .asDouble())
                .isEqualTo(0.08);
        assertThat(commander
                        .get(item.path("url").asString() + "/verify")
                        .body()
                        .path("same")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatConcernsAMinorIsReadByFewAndEachReadingIsNoted() {
        var filed = operator.form(
                "/api/v1/public/complaints",
                Map.of("place", "house-0001", "category", "harm-to-minor", "statement", "有人打孩子"),
                SamplePhotos.picture("jpeg", 40, 30),
                "photos");
        assertThat(filed.status()).as(filed.response().body()).isEqualTo(201);
        String id = await().atMost(PATIENCE).until(() -> newest("harm-to-minor"), Objects::nonNull);
        String path = "/api/v1/cases/" + id;

        JsonNode open = commander.get(path).body();
        assertThat(open.path("filings").path(0).path("statement").asString()).isEqualTo("有人打孩子");
        String photo =
                open.path("filings").path(0).path("photos").path(0).path("url").asString();
        assertThat(commander.get(photo).status()).isEqualTo(200);
        assertThat(commander.get(path + "/file").response().body()).contains("有人打孩子");

        assertThat(operator.get(path).response().body()).doesNotContain("有人打孩子").contains("\"hidden\":true");
        assertThat(operator.get(path + "/file").response().body())
                .doesNotContain("有人打孩子")
                .contains("\"hidden\":true");
        refused(operator.get(photo), 403, "case.restricted");
        var proof = add(path, "photo", "secured", SamplePhotos.picture("jpeg", 40, 30));
        String url = branch(proof.body(), "secured")
                .path("items")
                .path(0)
                .path("url")
                .asString();
        refused(operator.get(url), 403, "case.restricted");
        refused(handler.get(url), 403, "case.restricted");
        String known = path + "/documents/known?kind=ADMISSION_NOTICE";
        refused(handler.get(known), 403, "case.restricted");
        goToTheScene(path, "harm-to-minor", "tourism-police");
        assertThat(handler.get(known).status()).isEqualTo(200);
        assertThat(handler.get(url).status()).as("the body that has it").isEqualTo(200);

        assertThat(operator.get(path + "/file/readings").status()).isEqualTo(403);
        List<String> noted = dashboard
                .bean(JdbcTemplate.class)
                .queryForList(
                        "select distinct what from case_file_reading where case_id = ? order by what",
                        String.class,
                        id);
        assertThat(noted).containsExactly("case", "document", "evidence", "file", "photo");
        assertThat(commander
                        .get(path + "/file/readings")
                        .body()
                        .path(0)
                        .path("what")
                        .asString())
                .isEqualTo("evidence");
    }

    private static Caller.Answer add(String path, String kind, String step, byte[] file) {
        return commander.form(path + "/evidence", Map.of("kind", kind, "step", step, "title", "现场"), file, "file");
    }

    private static String open(String category, @Nullable String alarm) {
        String known = category.equals("escape-route") ? "blocked-escape-route" : category;
        CaseAtHand opened = Objects.requireNonNull(dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new OpenOrJoinCase(
                        CaseIds.aggregate(dashboard.bean(IdSource.class).next()),
                        "xijiang",
                        CaseOrigin.OPERATOR,
                        known,
                        null,
                        "house-0001",
                        "Z-01",
                        null,
                        null,
                        alarm == null ? null : new AlarmOccurrence(AlarmIds.ofRow(alarm), 1),
                        null,
                        null,
                        dashboard.now())));
        String path = "/api/v1/cases/" + CaseIds.row(opened.caseId());
        await().atMost(PATIENCE).until(() -> commander.get(path + "/file").status() == 200);
        return path;
    }

    private static void goToTheScene(String path, String category, String body) {
        String triage = "{\"category\": \"" + category + "\", \"priority\": \"WARNING\"}";
        var triaged =
                commander.decide(path + "/triage", triage, commander.get(path).tag());
        var assigned = commander.decide(path + "/assign", "{\"body\": \"" + body + "\"}", triaged.tag());
        var taken = commander.decide(path + "/take", "{}", assigned.tag());
        var arrived = commander.decide(path + "/arrive", "{}", taken.tag());
        assertThat(arrived.status()).as(arrived.response().body()).isEqualTo(200);
    }

    private static @Nullable String newest(String category) {
        for (JsonNode item : commander.get("/api/v1/cases").body().path("items")) {
            if (item.path("category").asString().equals(category)) {
                return item.path("id").asString();
            }
        }
        return null;
    }

    private static JsonNode readings(String path, String alarm) {
        JsonNode evidence = commander.get(path + "/file").body().path("evidence");
        for (JsonNode branch : evidence.path("branches")) {
            for (JsonNode item : branch.path("items")) {
                if (item.path("about").asString().equals(AlarmIds.ofRow(alarm))) {
                    return item;
                }
            }
        }
        return evidence.path("none");
    }

    private static long sealed() {
        return Objects.requireNonNull(dashboard
                .bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from vault_entry where kind = 'EVIDENCE' and subject in"
                                + " (select 'casefile:' || id from case_file_row where body -> 'course' ->> 'cause' ="
                                + " 'escape-route')",
                        Long.class));
    }

    private static String state(String path, String step) {
        return step(commander.get(path + "/file").body(), step).path("state").asString();
    }

    private static JsonNode want(String path, String step) {
        return branch(commander.get(path + "/file").body(), step).path("wants").path(0);
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

    private static JsonNode branch(JsonNode file, String step) {
        for (JsonNode branch : file.path("evidence").path("branches")) {
            if (branch.path("step").asString().equals(step)) {
                return branch;
            }
        }
        throw new AssertionError("no evidence of " + step + " in " + file);
    }

    private static void refused(Caller.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.response().body()).contains(code);
    }
}
