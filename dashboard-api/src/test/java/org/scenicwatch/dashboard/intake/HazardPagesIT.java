package org.scenicwatch.dashboard.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scenicwatch.dashboard.access.Visitor.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.hazard.HazardIds;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.access.Visitor;
import org.scenicwatch.dashboard.media.SamplePhotos;
import tools.jackson.databind.JsonNode;

/** The page on which hazards are reported, and the same for programs, over the real database and vault. */
class HazardPagesIT extends HazardSteps {

    private static final String NUMBER = "YH-[0-9]{8}-[0-9]{4}";

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

        String bare = code.replace("-", "").toLowerCase(Locale.ROOT);
        JsonNode progress = hazardOf(bare);
        assertThat(progress.path("state").asString()).isEqualTo("REPORTED");
        assertThat(progress.path("steps").size()).isEqualTo(5);
        assertThat(progress.toString()).doesNotContain("裸露").doesNotContain("13811110001");
        await().atMost(SOON).until(() -> eventsText().contains(idOf(code)));
        assertThat(eventsText())
                .doesNotContain("裸露")
                .doesNotContain("13811110001")
                .doesNotContain(code);
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

        HttpResponse<String> other = post(body.replace("gas", "road"), "192.0.2.3", "Idempotency-Key", "three-hazards");
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
        String nowhere = report(new MultipartForm().text("kind", "road").text("statement", SEEN), "192.0.2.5");
        assertThat(hazardOf(nowhere).path("place").isNull()).isTrue();
        HttpResponse<String> kept = send(
                new MultipartForm()
                        .text("lang", "zh")
                        .text("place", "lane-0003")
                        .text("statement", SEEN),
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
}
