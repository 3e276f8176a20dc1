package org.scenicwatch.dashboard.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scenicwatch.dashboard.access.Visitor.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.hazard.HazardIds;
import org.scenicwatch.core.hazard.Severity;
import org.scenicwatch.core.hazard.write.DismissHazard;
import org.scenicwatch.core.hazard.write.GrantReward;
import org.scenicwatch.core.hazard.write.OrderRectify;
import org.scenicwatch.core.hazard.write.RecheckHazard;
import org.scenicwatch.core.hazard.write.ReportRectified;
import org.scenicwatch.core.hazard.write.StrikeOffHazard;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.place.PlaceLayer;
import org.scenicwatch.core.place.write.RegisterPlace;
import org.scenicwatch.dashboard.access.Visitor;
import org.scenicwatch.dashboard.media.SamplePhotos;
import tools.jackson.databind.JsonNode;

/** The pages on which hazards are reported and followed, and the same for programs, over the real database and vault. */
class HazardPagesIT extends TouristSteps {

    private static final String SEEN = "楼梯口电线裸露 <b>";
    private static final String NUMBER = "YH-[0-9]{8}-[0-9]{4}";
    private static final String API = "/api/v1/public/hazards";
    private static final String CREW = "maintenance-crew";

    @BeforeEach
    void registerLane() {
        commands.sendAndWait(new RegisterPlace(
                "place:xijiang/lane-0003",
                "xijiang",
                "lane-0003",
                PlaceLayer.LANE,
                null,
                "风雨桥头",
                "Bridge end",
                "{\"type\":\"Point\",\"coordinates\":[108.17,26.49]}",
                null,
                Map.of(),
                Instant.parse("2026-05-01T08:00:00Z")));
        await().atMost(SOON).until(() -> places.find("lane-0003").isPresent());
    }

    private static MultipartForm hazard() {
        return new MultipartForm()
                .text("lang", "zh")
                .text("place", "house-0007")
                .text("kind", "wiring")
                .text("statement", SEEN);
    }

    private HttpResponse<String> send(MultipartForm form, String address) {
        return phone.send(form.on(phone.bare("/hazard")).header("X-Forwarded-For", address));
    }

    private String report(MultipartForm form, String address) {
        HttpResponse<String> answer = send(form, address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("location").orElseThrow();
        assertThat(location).startsWith("/hazard/track/").contains("fresh=1");
        Matcher code = CODE.matcher(location);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private HttpResponse<String> post(String json, String address, String... headers) {
        HttpRequest.Builder request = phone.bare(API)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return phone.send(headers.length == 0 ? request : request.headers(headers));
    }

    private String page(String code, String more) {
        HttpResponse<String> answer = phone.get("/hazard/track/" + code + "?lang=zh" + more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode hazardOf(String code) {
        return json(phone.get(API + "/" + code));
    }

    private String idOf(String code) {
        return jdbc.sql("select hazard_id from hazard_filing where code_hash = ?")
                .param(codes.hash(code).orElseThrow())
                .query(String.class)
                .single();
    }

    private void awaitState(String code, String state) {
        await().atMost(SOON)
                .until(() -> hazardOf(code).path("state").asString().equals(state));
    }

    @Test
    void takesAHazardFromAPlainFormAndShowsItAtOnce() {
        String code = report(
                hazard().text("phone", "138 1111 0001")
                        .file("photos", "IMG_1.jpg", SamplePhotos.jpegWithExif(60, 40, 6))
                        .file("photos", "", new byte[0]),
                "192.0.2.1");

        HttpResponse<String> page = phone.get("/hazard/track/" + code + "?fresh=1&lang=zh");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(code)
                .containsPattern(NUMBER)
                .contains("阿妹客栈")
                .contains("用电线路")
                .contains("等待工作人员核实")
                .contains("预计核实")
                .contains("data-step=\"found\"")
                .contains("data-step=\"struck-off\"")
                .contains("id=\"renewal\"")
                .contains("data-act=\"texts-off\"")
                .doesNotContain("裸露")
                .doesNotContain("13811110001")
                .doesNotContain("/api/v1/media");
        assertThat(page.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
        String policy = phone.get("/report")
                .headers()
                .firstValue("content-security-policy")
                .orElseThrow();
        assertThat(page.headers().firstValue("content-security-policy")).hasValue(policy);
        assertThat(phone.get("/hazard").headers().firstValue("content-security-policy"))
                .hasValue(policy);

        String bare = code.replace("-", "").toLowerCase(java.util.Locale.ROOT);
        JsonNode progress = hazardOf(bare);
        assertThat(progress.path("state").asString()).isEqualTo("REPORTED");
        assertThat(progress.path("steps").size()).isEqualTo(5);
        assertThat(progress.toString()).doesNotContain("裸露").doesNotContain("13811110001");
        await().atMost(SOON).until(() -> eventsText().contains(idOf(code)));
        assertThat(eventsText()).doesNotContain("裸露").doesNotContain("13811110001").doesNotContain(code);
        String actor = jdbc.sql(
                        "select convert_from(meta_data, 'UTF8') from domain_event where aggregate_identifier = ?")
                .param(HazardIds.aggregate(idOf(code)))
                .query(String.class)
                .single();
        assertThat(actor).contains("public:");
        assertThat(phone.get(API + "/" + "A".repeat(16)).statusCode()).isEqualTo(404);
        assertThat(phone.get("/hazard/track/AAAA-BBBB-CCCC-DDDD").statusCode()).isEqualTo(404);
        assertThat(phone.get("/track/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void numbersHazardsByTheDayOfTheSite() {
        String first = hazardOf(report(hazard(), "192.0.2.2")).path("number").asString();
        String second = hazardOf(report(hazard(), "192.0.2.2")).path("number").asString();
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString().replace("-", "");
        assertThat(List.of(first, second)).allMatch(number -> number.startsWith("YH-" + day + "-"));
        assertThat(count(second)).isEqualTo(count(first) + 1);
        await().atMost(SOON)
                .until(() -> new Visitor(port)
                        .get("/api/v1/hazards", "Authorization", "Bearer " + token(Role.OPERATOR))
                        .body()
                        .contains(second));
    }

    private static int count(String number) {
        return Integer.parseInt(number.substring(number.length() - 4));
    }

    @Test
    void isOneHazardHoweverOftenAndFastItIsSent() throws Exception {
        String body = "{\"kind\":\"gas\",\"place\":\"house-0007\",\"statement\":\"" + WORDS + "\"}";
        long before = reported();
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        Set<String> told = new HashSet<>();
        try {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                sent.add(pool.submit(() -> {
                    go.await();
                    return post(body, "192.0.2.3", "Idempotency-Key", "three-hazards");
                }));
            }
            go.countDown();
            for (Future<HttpResponse<String>> one : sent) {
                HttpResponse<String> answer = one.get();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                assertThat(answer.headers().firstValue("location").orElse("")).startsWith(API + "/");
                told.add(answer.body());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(told).hasSize(1);
        assertThat(told.iterator().next()).containsPattern(NUMBER).contains("/hazard/track/");
        assertThat(reported()).isEqualTo(before + 1);

        HttpResponse<String> other =
                post(body.replace("gas", "road"), "192.0.2.3", "Idempotency-Key", "three-hazards");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).path("code").asString()).isEqualTo("request.other-body-under-key");
        HttpResponse<String> complaint = phone.send(phone.bare("/api/v1/public/complaints")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "192.0.2.3")
                .header("Idempotency-Key", "three-hazards")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"category\":\"parking\",\"statement\":\"" + WORDS + "\"}")));
        assertThat(complaint.statusCode())
                .as("a key of complaints is none of hazards")
                .isEqualTo(201);

        String once = report(hazard().text("once", "page-key"), "192.0.2.3");
        assertThat(report(hazard().text("once", "page-key"), "192.0.2.3")).isEqualTo(once);
    }

    private long reported() {
        return jdbc.sql("select count(*) from domain_event where payload_type = 'hazard.HazardReported'")
                .query(Long.class)
                .single();
    }

    @Test
    void showsTheFormAgainWithAllThatIsWrongAndTheTextKept() {
        HttpResponse<String> again = send(
                new MultipartForm()
                        .text("lang", "en")
                        .text("place", "")
                        .text("door", "house-9999")
                        .text("kind", "ghosts")
                        .text("statement", "a <bare> wire")
                        .text("phone", "call me")
                        .file("photos", "holiday.jpg", "<script>alert(1)</script>".getBytes(UTF_8)),
                "192.0.2.4");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("a &lt;bare&gt; wire")
                .contains("id=\"kind-error\"")
                .contains("id=\"door-error\"")
                .contains("value=\"house-9999\"")
                .contains("This file is not a JPEG or PNG photo.")
                .contains("does not look like a phone number")
                .contains("Please choose the photos again.");
        HttpResponse<String> trapped = send(hazard().text("website", "http://spam"), "192.0.2.4");
        assertThat(trapped.statusCode()).isEqualTo(422);
        assertThat(trapped.body()).contains("请把“请留空”一栏留空").contains("楼梯口");

        HttpResponse<String> refused = post("{\"kind\":\"ghosts\",\"statement\":\"x y\"}", "192.0.2.4");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("code").asString()).isEqualTo("hazard.unknown-kind");
        HttpResponse<String> nowhere =
                post("{\"kind\":\"gas\",\"place\":\"house-9999\",\"statement\":\"x y\"}", "192.0.2.4");
        assertThat(json(nowhere).path("code").asString()).isEqualTo("place.unknown");
        assertThat(json(nowhere).path("field").asString()).isEqualTo("place");
    }

    @Test
    void isPlacedByTheDoorOrFromTheListOrNotAtAll() {
        String door = phone.get("/hazard?place=house-0007&lang=zh").body();
        assertThat(door).contains("阿妹客栈").doesNotContain("id=\"door\"");
        String open = phone.get("/hazard?lang=zh").body();
        assertThat(open)
                .contains("id=\"door\"")
                .contains("街巷道路")
                .contains("风雨桥头")
                .doesNotContain("阿妹客栈");
        String typed = report(
                new MultipartForm()
                        .text("lang", "zh")
                        .text("place", "lane-0003")
                        .text("door", " house-0007 ")
                        .text("kind", "road")
                        .text("statement", SEEN),
                "192.0.2.5");
        assertThat(page(typed, "")).contains("阿妹客栈");
        String chosen = report(
                new MultipartForm()
                        .text("lang", "zh")
                        .text("place", "lane-0003")
                        .text("door", "")
                        .text("kind", "road")
                        .text("statement", SEEN),
                "192.0.2.5");
        assertThat(page(chosen, "")).contains("风雨桥头");
        String nowhere = report(
                new MultipartForm().text("kind", "road").text("statement", SEEN), "192.0.2.5");
        assertThat(hazardOf(nowhere).path("place").isNull()).isTrue();
        HttpResponse<String> kept = send(
                new MultipartForm().text("lang", "zh").text("place", "lane-0003").text("statement", SEEN),
                "192.0.2.5");
        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("value=\"lane-0003\" selected");
    }

    @Test
    void leadsFromTheCodeOnTheDoorToTheHazardAndBack() {
        assertThat(phone.get("/report?place=house-0007&lang=zh").body())
                .contains("href=\"/hazard?place=house-0007&amp;lang=zh\"");
        assertThat(phone.get("/hazard?place=house-0007&lang=en").body())
                .contains("href=\"/report?place=house-0007&amp;lang=en\"")
                .contains("href=\"/hazard/track?lang=en\"");
        assertThat(phone.get("/hazard?place=house-0007", "Accept-Language", "fr-FR,fr")
                        .body())
                .contains("<html lang=\"en\"")
                .contains("Amei Inn");
        assertThat(phone.get("/hazard?place=%3Cscript%3E").body()).doesNotContain("<script>\"");
        int bytes = 0;
        for (String path : List.of("/hazard", "/pages/visitor.css", "/pages/report.js")) {
            HttpResponse<String> answer = phone.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            bytes += answer.body().getBytes(UTF_8).length;
        }
        assertThat(bytes).isLessThan(100 * 1024);
    }

    @Test
    void followsAHazardUntilItIsStruckOffAndRewarded() {
        String code = report(hazard().text("phone", "13811110006"), "192.0.2.6");
        String hazard = HazardIds.aggregate(idOf(code));
        Instant at = Instant.now();
        Instant until = at.plus(Duration.ofDays(3));
        commands.sendAndWait(new OrderRectify(hazard, null, CREW, Severity.MAJOR, until, null, at));
        awaitState(code, "ORDERED");
        assertThat(page(code, "")).contains("正在整改").contains("整改期限").doesNotContain("预计核实");
        assertThat(hazardOf(code).path("late").asBoolean()).isFalse();

        List<String> photo = List.of("v-" + "a".repeat(26));
        commands.sendAndWait(new ReportRectified(hazard, null, List.of(CREW), photo, null, at));
        awaitState(code, "RECTIFIED");
        commands.sendAndWait(new RecheckHazard(hazard, null, false, until, null, at));
        awaitState(code, "ORDERED");
        assertThat(hazardOf(code).path("steps").path(2).path("at").isNull())
                .as("what was not put right is not drawn as done")
                .isTrue();
        commands.sendAndWait(new ReportRectified(hazard, null, List.of(CREW), photo, null, at));
        commands.sendAndWait(new RecheckHazard(hazard, null, true, null, null, at));
        commands.sendAndWait(new StrikeOffHazard(hazard, null, at));
        commands.sendAndWait(new GrantReward(hazard, null, LocalDate.of(2026, 6, 1), at));
        await().atMost(SOON).until(() -> hazardOf(code).path("points").isNumber());
        assertThat(hazardOf(code).path("over").asBoolean()).isTrue();
        assertThat(page(code, ""))
                .contains("隐患已消除，已销号。")
                .contains("id=\"reward\"")
                .contains(" 分")
                .doesNotContain("id=\"renewal\"");

        jdbc.sql("update hazard_row set body = replace(body::text, :year, '2020-')::jsonb where id = :id")
                .param("year", at.toString().substring(0, 5))
                .param("id", idOf(code))
                .update();
        assertThat(phone.get("/hazard/track/" + code).statusCode())
                .as("a code ends 90 days after the last that happened")
                .isEqualTo(404);
        assertThat(phone.get(API + "/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhyNothingIsPutRight() {
        String code = report(hazard(), "192.0.2.7");
        commands.sendAndWait(
                new DismissHazard(HazardIds.aggregate(idOf(code)), null, "duplicate", null, Instant.now()));
        awaitState(code, "DISMISSED");
        assertThat(page(code, ""))
                .contains("已有人举报")
                .contains("data-step=\"dismissed\"")
                .doesNotContain("data-step=\"struck-off\"");
    }

    @Test
    void isKeptOutWithItsTextWhereComplaintsAreAndSlowedDownLikeThem() {
        String abuse = "{\"category\":\"other\",\"statement\":\"" + WORDS + "\"}";
        String code = json(complain("2001:db8:9:1::5", abuse)).path("code").asString();
        String ref = jdbc.sql("select ref from complaint_filing where code_hash = ?")
                .param(codes.hash(code).orElseThrow())
                .query(String.class)
                .single();
        HttpResponse<String> laid = as(
                Role.COMMANDER,
                "/api/v1/origin-blocks",
                "{\"complaint\":\"%s\",\"by\":\"address\",\"days\":7,\"reason\":\"反复提交广告\"}".formatted(ref));
        assertThat(laid.statusCode()).as(laid.body()).isEqualTo(201);
        HttpResponse<String> kept = send(hazard(), "2001:db8:9:1:ffff::9");
        assertThat(kept.statusCode()).isEqualTo(403);
        assertThat(kept.body()).contains("0855 3348 119").contains("楼梯口");
        assertThat(json(post("{\"kind\":\"gas\",\"statement\":\"x y\"}", "2001:db8:9:1::6"))
                        .path("code")
                        .asString())
                .isEqualTo("complaint.origin-blocked");

        for (int n = 0; n < 5; n++) {
            report(hazard().text("phone", "13811110008"), "192.0.2.8");
        }
        HttpResponse<String> sixth = send(hazard().text("phone", "138 1111 0008"), "192.0.2.9");
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("retry-after")).isPresent();
        assertThat(sixth.body()).contains("提交过于频繁").contains("楼梯口");
    }

    @Test
    void stopsTextMessagesFromThePageAndByTheInterface() {
        String code = report(hazard().text("phone", "13811110010"), "192.0.2.10");
        HttpResponse<String> stopped = phone.send(
                new MultipartForm().text("lang", "zh").on(phone.bare("/hazard/track/" + code + "/texts-off")));
        assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(303);
        assertThat(page(code, "&did=texts-off"))
                .contains("此事不再向您发送短信。")
                .contains("data-act=\"texts-on\"")
                .doesNotContain("data-act=\"texts-off\"");
        assertThat(hazardOf(code).path("texts").asString()).isEqualTo("off");
        assertThat(phone.send(phone.bare(API + "/" + code + "/texts-on")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(hazardOf(code).path("may").toString()).contains("texts-off");
        assertThat(phone.send(new MultipartForm().on(phone.bare("/hazard/track/" + code + "/withdraw")))
                        .statusCode())
                .isEqualTo(404);

        String nameless = report(hazard(), "192.0.2.10");
        assertThat(hazardOf(nameless).path("texts").isNull()).isTrue();
        assertThat(page(nameless, "")).doesNotContain("data-act");
        HttpResponse<String> find = form("/hazard/track", Map.of("code", nameless, "lang", "zh"));
        assertThat(find.statusCode()).isEqualTo(303);
        assertThat(find.headers().firstValue("location").orElse("")).endsWith("/hazard/track/" + nameless + "?lang=zh");
    }
}
