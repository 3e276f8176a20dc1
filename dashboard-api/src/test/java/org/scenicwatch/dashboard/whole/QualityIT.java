package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.dashboard.access.Visitor;
import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Reviews of cases and reported hazards, over the real database and vault. */
class QualityIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningDashboard dashboard;
    private static Caller leader;
    private static Caller manager;
    private static Caller commander;
    private static Person reviewer;
    private static Person handler;

    private static final String PASSWORD = "a long enough password 1";

    /** Somebody with a login of their own: what a reviewer does, no program does. */
    private record Person(String id, Visitor browser) {

        Caller.Answer decide(String path, String json, String tag) {
            JsonNode csrf = browser.session().path("csrf");
            HttpResponse<String> answer = browser.send(browser.bare(path)
                    .header("Content-Type", "application/json")
                    .header("If-Match", tag)
                    .header(
                            csrf.path("headerName").asString(),
                            csrf.path("token").asString())
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
            return new Caller.Answer(answer, RowJson.mapper().readTree(answer.body()));
        }
    }

    /** Sends one step, as whoever it is. */
    private interface Hand {
        Caller.Answer decide(String path, String json, String tag);
    }

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        leader = new Caller(dashboard.port(), dashboard.token("leader", Role.DUTY_LEADER));
        manager = new Caller(dashboard.port(), dashboard.token("manager", Role.MANAGER));
        reviewer = person("reviewer-1", Role.REVIEWER);
        handler = person("handler-1", Role.HANDLER);
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void aClosedCaseIsDrawnReviewedPutRightAndCounted() {
        String caseId = closedCase();
        assertThat(commander
                        .decide("/api/v1/review-samples", sample("RANDOM"), "")
                        .status())
                .isEqualTo(403);
        var none = manager.decide("/api/v1/review-samples", sample("BODY", "clinic"), "");
        assertThat(none.body().path("code").asString())
                .as(none.response().body())
                .isEqualTo("review.nothing-to-draw");
        var drawn = manager.decide("/api/v1/review-samples", sample("RANDOM"), "");
        assertThat(drawn.status()).as(drawn.response().body()).isEqualTo(201);
        JsonNode sample = drawn.body().path("sample");
        assertThat(sample.path("population").asInt()).isEqualTo(1);
        assertThat(sample.path("seed").asString()).isNotBlank();
        String path = "/api/v1/reviews/" + review(sample.path("id").asString(), caseId);

        assertThat(handler.browser().get(path).statusCode())
                .as("another body's review")
                .isEqualTo(404);
        var choices = leader.get(path + "/reviewers").body();
        assertThat(choices.toString()).contains(reviewer.id());
        var notReviewer = leader.decide(path + "/assign", "{\"reviewer\":\"" + handler.id() + "\"}", tag(path));
        assertThat(notReviewer.body().path("code").asString()).isEqualTo("review.unknown-reviewer");
        step(leader::decide, path, "assign", "{\"reviewer\":\"" + reviewer.id() + "\"}");
        assertThat(leader.decide(path + "/findings", "{\"faults\":[]}", tag(path))
                        .status())
                .isEqualTo(403);
        var found = step(
                reviewer::decide,
                path,
                "findings",
                "{\"faults\":[{\"finding\":\"clock-missed\",\"body\":\"patrol\"},{\"finding\":\"attitude\",\"body\":\"patrol\"}],"
                        + "\"note\":\"到场迟了二十分钟\"}");
        assertThat(found.path("line").path("points").asInt()).isEqualTo(5);
        assertThat(found.path("steps").path(1).path("note").asString()).isEqualTo("到场迟了二十分钟");
        assertThat(eventsHold("到场迟了二十分钟")).isZero();
        step(commander::decide, path, "object", "{\"note\":\"态度问题不属实\"}");
        var ruled = step(leader::decide, path, "rule", "{\"cancelled\":[1]}");
        assertThat(ruled.path("line").path("points").asInt()).isEqualTo(3);
        String until = dashboard.now().plus(Duration.ofDays(7)).toString();
        step(reviewer::decide, path, "order", "{\"body\":\"patrol\",\"until\":\"" + until + "\"}");
        step(commander::decide, path, "rectified", "{\"note\":\"已补训\"}");
        var stale = reviewer.decide(path + "/recheck", "{\"passed\":true}", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        step(reviewer::decide, path, "recheck", "{\"passed\":true}");
        var closed = step(reviewer::decide, path, "close", "{}");
        assertThat(closed.path("line").path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("acts").size()).isZero();

        String day =
                LocalDate.ofInstant(dashboard.now(), ZoneId.of("Asia/Shanghai")).toString();
        String period = "?from=" + day + "&to=" + day;
        var figures = manager.get("/api/v1/review-figures" + period).body();
        assertThat(figures.path("bodies").path(0).path("id").asString()).isEqualTo("patrol");
        assertThat(figures.path("bodies").path(0).path("points").asInt()).isEqualTo(3);
        var csv = manager.get("/api/v1/review-figures/export" + period).response();
        assertThat(csv.body()).contains("patrol").contains(",1,3\r\n");
        assertThat(manager.get("/api/v1/review-figures?from=2026-05-02&to=2026-05-01")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aResidentsHazardIsOrderedPutRightStruckOffAndRewardedOnce() throws IOException {
        Caller nobody = new Caller(dashboard.port(), "");
        String report =
                "{\"kind\":\"wiring\",\"place\":\"house-0001\",\"statement\":\"电线裸露在楼梯口\",\"phone\":\"13800001111\"}";
        var unknown = publicly("/api/v1/public/hazards", report.replace("wiring", "ghosts"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        var taken = RowJson.mapper()
                .readTree(publicly("/api/v1/public/hazards", report).body());
        String track = "/api/v1/public/hazards/" + taken.path("code").asString();
        String number = taken.path("number").asString();
        assertThat(number).matches("YH-[0-9]{8}-[0-9]{4}");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(openly(track).statusCode()).isEqualTo(200));
        assertThat(openly(track).body()).contains("REPORTED").doesNotContain("电线裸露", "1380");
        assertThat(openly("/api/v1/public/hazards/AAAA-AAAA-AAAA-AAAA").statusCode())
                .isEqualTo(404);
        assertThat(eventsHold("电线裸露")).isZero();
        assertThat(eventsHold("13800001111")).isZero();

        JsonNode line = commander
                .get("/api/v1/hazards?state=REPORTED")
                .body()
                .path("items")
                .path(0);
        assertThat(line.path("number").asString()).isEqualTo(number);
        String path = "/api/v1/hazards/" + line.path("id").asString();
        JsonNode detail = commander.get(path).body();
        assertThat(detail.path("statement").asString()).isEqualTo("电线裸露在楼梯口");
        assertThat(detail.path("phone").asString()).isEqualTo("138****1111");
        String until = dashboard.now().plus(Duration.ofDays(3)).toString();
        String order = "{\"body\":\"maintenance-crew\",\"severity\":\"MAJOR\",\"until\":\"" + until + "\"}";
        assertThat(commander
                        .decide(path + "/order", order.replace("maintenance-crew", "nobody"), tagOfHazard(path))
                        .status())
                .isEqualTo(422);
        hazard("order", path, order);
        assertThat(openly(track).body()).contains("ORDERED");
        assertThat(commander
                        .decide(path + "/strike-off", "{}", tagOfHazard(path))
                        .status())
                .isEqualTo(409);
        var refused = handler.decide(path + "/reward", "{}", tagOfHazard(path));
        assertThat(refused.status()).isEqualTo(403);

        assertThat(rectified(path, new byte[] {1, 2, 3}).status()).isEqualTo(422);
        var put = rectified(path, jpeg());
        assertThat(put.status()).as(put.response().body()).isEqualTo(200);
        assertThat(put.body().path("steps").path(1).path("photos").size()).isEqualTo(1);
        hazard("recheck", path, "{\"passed\":true}");
        hazard("strike-off", path, "{}");
        hazard("reward", path, "{}");
        assertThat(openly(track).body()).contains("STRUCK_OFF", "\"points\":20");
        assertThat(commander
                        .decide(path + "/reward", "{}", tag(path))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("hazard.granted-already");
        JsonNode ledger = manager.get("/api/v1/hazard-rewards").body();
        assertThat(ledger.path("sums").path(0).path("points").asInt()).isEqualTo(20);
        assertThat(ledger.path("sums").path(0).path("phone").asString()).isEqualTo("138****1111");
        hazard("reverse-reward", path, "{\"reason\":\"系本单位工作人员上报\"}");
        ledger = manager.get("/api/v1/hazard-rewards").body();
        assertThat(ledger.path("sums").path(0).path("points").asInt()).isZero();
        assertThat(ledger.path("lines").size()).isEqualTo(2);
        assertThat(ledger.toString()).contains("系本单位工作人员上报");
        assertThat(nobody.get("/api/v1/hazards").status()).isEqualTo(401);
    }

    private static void hazard(String act, String path, String json) {
        var done = commander.decide(path + "/" + act, json, tagOfHazard(path));
        assertThat(done.status()).as(act + ": " + done.response().body()).isEqualTo(200);
    }

    private static String tagOfHazard(String path) {
        return commander.get(path).tag();
    }

    /** The form with a photo and the version, as the page sends it. */
    private static Caller.Answer rectified(String path, byte[] photo) {
        String boundary = "----quality";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"p.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head);
        body.writeBytes(photo);
        body.writeBytes(tail);
        return commander.postBytes(
                path + "/rectified",
                "multipart/form-data; boundary=" + boundary,
                body.toByteArray(),
                "If-Match",
                tagOfHazard(path));
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    private static HttpResponse<String> publicly(String path, String json) {
        Visitor anybody = new Visitor(dashboard.port());
        return anybody.send(anybody.bare(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> openly(String path) {
        return new Visitor(dashboard.port()).get(path);
    }

    private static JsonNode step(Hand hand, String path, String act, String json) {
        var answer = hand.decide(path + "/" + act, json, tag(path));
        assertThat(answer.status()).as(act + ": " + answer.response().body()).isEqualTo(200);
        return answer.body();
    }

    private static String tag(String path) {
        return leader.get(path).tag();
    }

    private static String review(String sample, String caseId) {
        String all = "/api/v1/reviews?sample=" + sample;
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(leader.get(all).body().path("items").size()).isEqualTo(1));
        JsonNode line = leader.get(all).body().path("items").path(0);
        assertThat(line.path("caseId").asString()).isEqualTo(caseId);
        return line.path("id").asString();
    }

    private static String sample(String by, String... only) {
        return "{\"from\":\"" + dashboard.now().minus(Duration.ofDays(1)) + "\",\"until\":\""
                + dashboard.now() + "\",\"by\":\"" + by + "\",\"unit\":\"SHARE\",\"amount\":100"
                + (only.length == 0 ? "" : ",\"only\":\"" + only[0] + "\"") + "}";
    }

    /** A case that the patrol had, closed by the commander. */
    private static String closedCase() {
        var last = commander.decide("/api/v1/cases", "{\"category\":\"overcharging\",\"place\":\"house-0001\"}", "");
        String id = last.body().path("id").asString();
        for (String[] act : new String[][] {
            {"triage", "{\"category\":\"overcharging\",\"priority\":\"WARNING\"}"},
            {"assign", "{\"body\":\"patrol\"}"},
            {"resolve", "{\"outcome\":\"settled-on-the-spot\"}"},
            {"close", "{}"}
        }) {
            last = commander.decide("/api/v1/cases/" + id + "/" + act[0], act[1], last.tag());
            assertThat(last.status()).as(act[0] + ": " + last.response().body()).isEqualTo(200);
        }
        return id;
    }

    private static Person person(String name, Role role) {
        AppUser user = dashboard.bean(Users.class).create(name, name, Set.of(role), PASSWORD);
        Visitor browser = new Visitor(dashboard.port());
        assertThat(browser.logIn(name, PASSWORD).statusCode()).isEqualTo(204);
        return new Person(user.id(), browser);
    }

    private static int eventsHold(String words) {
        return Objects.requireNonNull(dashboard
                .bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from domain_event where convert_from(payload, 'UTF8') like ?",
                        Integer.class,
                        "%" + words + "%"));
    }
}
