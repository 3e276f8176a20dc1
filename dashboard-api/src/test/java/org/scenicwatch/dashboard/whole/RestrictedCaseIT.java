package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.dispatch.TaskIds;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.dashboard.media.SamplePhotos;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A case that concerns a minor, by every address under which words and photos of a case are given out. */
class RestrictedCaseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON = "application/json";
    private static final String STATEMENT = "邻居动手打小孩";

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller operator;
    private static String code;
    private static String id;
    private static String path;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        operator = new Caller(dashboard.port(), dashboard.token("second", Role.OPERATOR));
        var filed = operator.form(
                "/api/v1/public/complaints",
                Map.of("place", "house-0001", "category", "harm-to-minor", "statement", STATEMENT),
                SamplePhotos.picture("jpeg", 40, 30),
                "photos");
        assertThat(filed.status()).as(filed.response().body()).isEqualTo(201);
        code = filed.body().path("code").asString();
        id = await().atMost(PATIENCE)
                .until(
                        () -> commander
                                .get("/api/v1/cases?category=harm-to-minor")
                                .body()
                                .path("items")
                                .path(0)
                                .path("id")
                                .asString(""),
                        found -> !found.isEmpty());
        path = "/api/v1/cases/" + id;
        await().atMost(PATIENCE)
                .until(() -> operator.get(path + "/file").body().path("hidden").asBoolean(false));
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void nobodyElseFindsItByWhatWasSaid() {
        await().atMost(PATIENCE).until(() -> found(commander).contains(id));
        assertThat(found(operator)).isEmpty();
        assertThat(noted("search")).as("who was shown the words").isPositive();
        assertThat(operator.get("/api/v1/cases?q=" + in("未成年人")).response().body())
                .as("by its name everybody finds it")
                .contains(id);
    }

    @Test
    void whatIsAskedAndSaidLaterIsReadByFew() {
        var asked = commander.decide(
                path + "/ask", "{\"question\": \"孩子现在在哪\"}", commander.get(path).tag());
        assertThat(asked.status()).as(asked.response().body()).isEqualTo(200);
        var sent = operator.form(
                "/api/v1/public/complaints/" + code + "/photos",
                Map.of(),
                SamplePhotos.picture("jpeg", 40, 30),
                "photos");
        assertThat(sent.status()).as(sent.response().body()).isEqualTo(204);
        JsonNode said = await().atMost(PATIENCE)
                .until(
                        () -> commander.get(path + "/dialogue").body(),
                        all -> all.toString().contains("\"photos\":[{"));
        assertThat(said.toString()).contains("孩子现在在哪");
        refused(operator.get(path + "/dialogue"));

        String photo = said.findValues("url").get(0).asString();
        assertThat(commander.get(photo).status()).isEqualTo(200);
        refused(operator.get(photo));
    }

    @Test
    void answersAreWrittenDownByWhoeverTakesTheCallAndReplacedByFew() {
        var first = operator.post(path + "/answers", JSON, "{\"answers\": {\"age\": \"7\"}}");
        assertThat(first.status()).as(first.response().body()).isEqualTo(200);
        assertThat(first.body().path("hidden").asBoolean()).isTrue();
        assertThat(first.response().body()).doesNotContain("\"answer\":\"7\"");
        refused(operator.post(path + "/answers", JSON, "{\"answers\": {\"age\": \"8\"}}"));
        assertThat(commander.get(path + "/answers").response().body()).contains("\"answer\":\"7\"");
        assertThat(operator.get(path + "/answers").body().path("missing").asInt())
                .as("what is kept from somebody is not missing")
                .isZero();
    }

    @Test
    void aTaskIsSeenWithoutItsWordsAndPhotos() {
        var opened = commander.post(path + "/tasks", JSON, "{\"body\": \"tourism-police\", \"note\": \"孩子躲在二楼\"}");
        assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
        assertThat(opened.response().body()).contains("孩子躲在二楼");
        JsonNode seen = operator.get(path + "/tasks").body().path("items").path(0);
        assertThat(seen.path("hidden").asBoolean()).isTrue();
        assertThat(seen.toString()).doesNotContain("孩子躲在二楼").contains("tourism-police");

        String photo = dashboard
                .bean(Vault.class)
                .storeFile(
                        VaultKind.PHOTO,
                        TaskIds.aggregate(opened.body().path("line").path("id").asString()),
                        SamplePhotos.picture("jpeg", 40, 30),
                        Map.of("type", "image/jpeg"))
                .value();
        assertThat(commander.get("/api/v1/media/" + photo).status()).isEqualTo(200);
        refused(operator.get("/api/v1/media/" + photo));
    }

    @Test
    void papersAreNeitherListedNorDraftedNorIssued() {
        String draft = "{\"kind\": \"ADMISSION_NOTICE\", \"addressee\": \"COMPLAINANT\", \"fields\": {}}";
        assertThat(commander.get(path + "/documents").status()).isEqualTo(200);
        refused(operator.get(path + "/documents"));
        refused(operator.post(path + "/documents/preview", JSON, draft));
        refused(operator.post(path + "/documents", JSON, draft));
    }

    private static List<String> found(Caller caller) {
        List<String> ids = new ArrayList<>();
        caller.get("/api/v1/cases?state=all&q=" + in("打小孩"))
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private static long noted(String what) {
        return Objects.requireNonNull(dashboard
                .bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from case_file_reading where case_id = ? and what = ?", Long.class, id, what));
    }

    private static String in(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static void refused(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(403);
        assertThat(answer.response().body()).contains("case.restricted");
    }
}
