package org.scenicwatch.dashboard.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scenicwatch.dashboard.access.Visitor.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.write.ResolveCase;
import org.scenicwatch.core.casework.write.TriageCase;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.access.Visitor;
import org.scenicwatch.dashboard.media.SamplePhotos;

/** The tourist's side as a whole: the tracking page with all that can be done on it, and Open311. */
class TouristIT extends TouristSteps {

    @Test
    void asksAndIsAnsweredWithWordsAndPhotos() {
        String code = file("lodging-dispute");
        String caseId = caseOf(code);
        Visitor operator = operator();
        await().atMost(SOON).until(() -> operator.get("/api/v1/cases/" + caseId).statusCode() == 200);

        HttpResponse<String> asked = ask(operator, caseId, "{\"question\":\"哪一天入住？ <b>\"}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        String page = phone.get("/track/" + code + "?lang=zh").body();
        assertThat(page).contains("哪一天入住？ &lt;b&gt;").contains("中心向您提问");
        String question =
                json(progress(code)).path("questions").path(0).path("id").asString();
        assertThat(json(progress(code)).path("may").toString()).contains("answer", "photos");

        HttpResponse<String> bad = phone.send(new MultipartForm()
                .text("lang", "zh")
                .text("question", question)
                .text("note", "五月一日")
                .file("photos", "1.jpg", SamplePhotos.picture("jpeg", 40, 30))
                .file("photos", "2.svg", "<svg onload='alert(1)'/>".getBytes(UTF_8))
                .file("photos", "3.png", SamplePhotos.pngBomb())
                .on(phone.bare("/track/" + code + "/answer")));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body())
                .contains("第 2 张：这个文件不是 JPEG 或 PNG 照片")
                .contains("第 3 张：这张照片的像素过多")
                .contains("五月一日");

        MultipartForm answer = new MultipartForm()
                .text("lang", "zh")
                .text("question", question)
                .text("note", "五月一日")
                .file("photos", "1.jpg", SamplePhotos.picture("jpeg", 40, 30));
        HttpResponse<String> taken = phone.send(answer.on(phone.bare("/track/" + code + "/answer")));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        await().atMost(SOON)
                .until(() -> json(progress(code)).path("questions").path(0).hasNonNull("answeredAt"));
        assertThat(phone.send(answer.on(phone.bare("/track/" + code + "/answer")))
                        .statusCode())
                .isEqualTo(409);
        HttpResponse<String> more = phone.send(new MultipartForm()
                .file("photos", "1.jpg", SamplePhotos.picture("jpeg", 20, 30))
                .on(phone.bare("/api/v1/public/complaints/" + code + "/photos")));
        assertThat(more.statusCode()).as(more.body()).isEqualTo(204);

        await().atMost(SOON).until(() -> dialogue(operator, caseId).size() == 3);
        var said = dialogue(operator, caseId);
        assertThat(said.path(0).path("open").asBoolean()).isFalse();
        assertThat(said.path(1).path("text").asString()).isEqualTo("五月一日");
        assertThat(operator.get(said.path(1).path("photos").path(0).path("url").asString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(said.path(2).path("kind").asString()).isEqualTo("photos");
        assertThat(phone.get("/api/v1/cases/" + caseId + "/dialogue").statusCode())
                .isEqualTo(401);
        assertThat(phone.get("/track/" + code + "?lang=zh").body())
                .doesNotContain("五月一日")
                .doesNotContain("/api/v1/media");
        assertThat(eventsText()).contains("dialogue").doesNotContain("五月一日").doesNotContain("哪一天");
    }

    @Test
    void urgesWithdrawsAndIsToldThatNothingCanBeAdded() {
        String code = file("bad-service");
        assertThat(act(code, "urge", Map.of()).statusCode()).isEqualTo(303);
        HttpResponse<String> again = act(code, "urge", Map.of("note", "请快一点"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("您已催办").contains("请快一点");
        assertThat(act(code, "withdraw", Map.of()).statusCode()).isEqualTo(303);
        await().atMost(SOON).until(() -> state(code).equals("withdrawn"));
        assertThat(phone.get("/track/" + code + "?lang=zh&did=withdraw").body())
                .contains("您已撤诉。")
                .doesNotContain("data-act=\"withdraw\"");
        HttpResponse<String> late = phone.send(new MultipartForm()
                .text("lang", "zh")
                .file("photos", "1.jpg", SamplePhotos.picture("jpeg", 20, 30))
                .on(phone.bare("/track/" + code + "/photos")));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("这件投诉已经结束");
        Visitor operator = operator();
        String caseId = caseOf(code);
        await().atMost(SOON)
                .until(() -> json(operator.get("/api/v1/cases/" + caseId))
                        .path("state")
                        .asString()
                        .equals("WITHDRAWN"));
        assertThat(json(ask(operator, caseId, "{\"question\":\"?\"}"))
                        .path("code")
                        .asString())
                .isEqualTo("dialogue.nobody-to-ask");
    }

    @Test
    void takesACaseUpAgainThatIsClosedButNotSolved() {
        String code = file("photo-studio-dispute");
        String caseId = "case:" + caseOf(code);
        Instant at = Instant.now();
        commands.sendAndWait(new TriageCase(caseId, null, "photo-studio-dispute", Priority.CAUTION, null, at));
        commands.sendAndWait(new ResolveCase(caseId, null, "agreement-reached", null, at));
        await().atMost(SOON).until(() -> state(code).equals("resolved"));
        assertThat(act(code, "rate", Map.of("score", "9", "solved", "false")).statusCode())
                .isEqualTo(422);
        assertThat(act(code, "rate", Map.of("score", "1", "solved", "false", "note", "还没有退款"))
                        .statusCode())
                .isEqualTo(303);
        await().atMost(SOON).until(() -> state(code).equals("reopened"));
        assertThat(phone.get("/track/" + code + "?lang=en").body()).contains("It was taken up again.");
    }

    @Test
    void isOneCaseHoweverOftenAndFastItIsSent() throws Exception {
        String body = "{\"category\":\"craft-imitation\",\"statement\":\"" + WORDS + "\"}";
        CountDownLatch go = new CountDownLatch(1);
        try (Closing threads = new Closing(Executors.newFixedThreadPool(3))) {
            List<Future<HttpResponse<String>>> sent = IntStream.range(0, 3)
                    .mapToObj(n -> threads.pool().submit(() -> {
                        go.await();
                        return new Visitor(port)
                                .send(phone.bare("/api/v1/public/complaints")
                                        .header("Content-Type", "application/json")
                                        .header("Idempotency-Key", "three-at-once")
                                        .POST(HttpRequest.BodyPublishers.ofString(body)));
                    }))
                    .toList();
            go.countDown();
            Set<String> told = new java.util.HashSet<>();
            for (Future<HttpResponse<String>> one : sent) {
                HttpResponse<String> answer = one.get();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                told.add(json(answer).path("code").asString());
            }
            assertThat(told).hasSize(1);
        }
        assertThat(jdbc.sql("select count(*) from complaint_filing where category = 'craft-imitation'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private record Closing(ExecutorService pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    @Test
    void tellsWhatIsKnownAlreadyAndAddsToItWithoutWords() {
        String first = file("noise-or-waste");
        String path = "/api/v1/public/similar?place=house-0007&category=";
        await().atMost(SOON)
                .until(() ->
                        json(phone.get(path + "noise-or-waste")).path("items").size() == 1);
        var known = json(phone.get(path + "noise-or-waste")).path("items").path(0);
        assertThat(known.path("state").asString()).isEqualTo("opened");
        assertThat(known.path("title").path("zh").asString()).contains("已收到");
        assertThat(known.path("minutes").isNumber()).isTrue();
        assertThat(known.toString()).doesNotContain(WORDS).doesNotContain(caseOf(first));
        assertThat(json(phone.get("/api/v1/public/similar?place=house-0007&category=parking-lot"))
                        .path("items"))
                .isEmpty();

        HttpResponse<String> second = complain(
                "203.0.113.20",
                "{\"place\":\"house-0007\",\"category\":\"noise-or-waste\",\"same\":\"%s\"}"
                        .formatted(known.path("mark").asString()));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        assertThat(caseOf(json(second).path("code").asString())).isEqualTo(caseOf(first));
        assertThat(complain(
                                "203.0.113.20",
                                "{\"place\":\"house-0007\",\"category\":\"noise-or-waste\",\"same\":\"00\"}")
                        .statusCode())
                .as("an unknown mark spares nobody the words")
                .isEqualTo(422);

        // That a child was harmed is told to nobody.
        file("harm-to-minor");
        file("smell-of-burning");
        await().atMost(SOON)
                .until(() ->
                        json(phone.get(path + "smell-of-burning")).path("items").size() == 1);
        assertThat(json(phone.get(path + "harm-to-minor")).path("items")).isEmpty();
    }

    @Test
    void whoeverFloodsIsAskedToWaitAndOthersAreNot() {
        HttpResponse<String> refused = null;
        for (int n = 0; n <= 40; n++) {
            refused = complain("198.51.100.7", "{\"statement\":\"no category\"}");
            assertThat(refused.statusCode()).isEqualTo(n < 40 ? 422 : 429);
        }
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).contains("application/problem+json");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(phone.send(new MultipartForm()
                                .text("lang", "zh")
                                .text("category", "parking")
                                .text("statement", WORDS)
                                .on(phone.bare("/report").header("X-Forwarded-For", "198.51.100.7")))
                        .body())
                .contains(WORDS)
                .contains("请稍后再试");
        assertThat(complain("198.51.100.8", "{\"category\":\"parking\",\"statement\":\"" + WORDS + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void anOriginIsBlockedForATermToldWhereToCallAndTakenAgain() {
        String abuse = "{\"category\":\"other\",\"statement\":\"" + WORDS + "\"}";
        String code = json(complain("2001:db8:7:1::5", abuse)).path("code").asString();
        String ref = jdbc.sql("select ref from complaint_filing where code_hash = ?")
                .param(codes.hash(code).orElseThrow())
                .query(String.class)
                .single();
        String wanted = "{\"complaint\":\"%s\",\"by\":\"%s\",\"days\":7,\"reason\":\"反复提交广告\"}";
        assertThat(as(Role.OPERATOR, "/api/v1/origin-blocks", wanted.formatted(ref, "address"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(Role.COMMANDER, "/api/v1/origin-blocks", wanted.formatted(ref, "phone"))
                        .body())
                .contains("complainant.no-phone");
        HttpResponse<String> laid = as(Role.COMMANDER, "/api/v1/origin-blocks", wanted.formatted(ref, "address"));
        assertThat(laid.statusCode()).as(laid.body()).isEqualTo(201);
        assertThat(json(laid).path("reason").asString()).isEqualTo("反复提交广告");
        assertThat(as(Role.REVIEWER, "/api/v1/origin-blocks", wanted.formatted(ref, "address"))
                        .body())
                .contains("complainant.blocked-already");

        HttpResponse<String> kept = phone.send(new MultipartForm()
                .text("lang", "zh")
                .text("category", "other")
                .text("statement", WORDS)
                .on(phone.bare("/report").header("X-Forwarded-For", "2001:db8:7:1:ffff::9")));
        assertThat(kept.statusCode()).isEqualTo(403);
        assertThat(kept.body()).contains("0855 3348 119").contains(WORDS);
        assertThat(complain("2001:db8:7:2::5", abuse).statusCode())
                .as("another network")
                .isEqualTo(201);
        assertThat(complain("2001:db8:7:1::5", abuse.replace("other", "fire")).statusCode())
                .as("a call for help is no abuse")
                .isEqualTo(201);

        var shown = json(new Visitor(port)
                        .get("/api/v1/origin-blocks", "Authorization", "Bearer " + token(Role.AUDITOR)))
                .path("items")
                .path(0);
        assertThat(shown.path("refused").asInt()).isEqualTo(1);
        assertThat(shown.path("holds").asBoolean()).isTrue();
        String lift = "/api/v1/origin-blocks/" + shown.path("id").asString() + "/lift";
        assertThat(as(Role.REVIEWER, lift, "{}").statusCode()).isEqualTo(200);
        assertThat(json(as(Role.REVIEWER, lift, "{}")).path("code").asString()).isEqualTo("complainant.block-over");
        assertThat(complain("2001:db8:7:1::5", abuse).statusCode()).isEqualTo(201);
        assertThat(eventsText()).contains("\"by\"").doesNotContain("反复提交广告").doesNotContain("2001:db8");
    }

    @Test
    void speaksOpen311() {
        assertThat(phone.get("/open311/v2/services.xml").body())
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><services><service><service_code>")
                .contains("<metadata>true</metadata><type>realtime</type>");
        assertThat(json(phone.get("/open311/v2/services/parking.json"))
                        .path("attributes")
                        .path(1)
                        .path("values")
                        .size())
                .isEqualTo(2);
        assertThat(phone.get("/open311/v2/services/none.json").body())
                .isEqualTo("[{\"code\":404,\"description\":\"service_code was not found\"}]");
        assertThat(phone.get("/open311/v2/services.json?jurisdiction_id=elsewhere")
                        .statusCode())
                .isEqualTo(404);
        assertThat(phone.get("/open311/v2/discovery.json").body()).contains("/open311/v2");

        Map<String, String> request = Map.of(
                "service_code", "parking",
                "description", WORDS,
                "address_id", "house-0007",
                "phone", "13800138000");
        HttpResponse<String> noKey = form("/open311/v2/requests.xml", request);
        assertThat(noKey.statusCode()).isEqualTo(403);
        assertThat(noKey.body()).contains("<errors><error><code>403</code><description>");

        String key = tokens.create("app", Role.AUDITOR, "test").text();
        Map<String, String> nowhere = Map.of("api_key", key, "service_code", "parking", "description", WORDS);
        assertThat(form("/open311/v2/requests.json", nowhere).body()).contains("\"code\":400");

        Map<String, String> whole = new java.util.HashMap<>(request);
        whole.put("api_key", key);
        HttpResponse<String> filed = form("/open311/v2/requests.json", whole);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        String id = json(filed).path(0).path("service_request_id").asString();
        Matcher code = CODE.matcher(filed.body());
        assertThat(code.find()).isTrue();
        assertThat(json(phone.get("/open311/v2/tokens/" + code.group() + ".json"))
                        .path(0)
                        .path("service_request_id")
                        .asString())
                .isEqualTo(id);

        var one = json(phone.get("/open311/v2/requests/" + id + ".json")).path(0);
        assertThat(one.path("status").asString()).isEqualTo("open");
        assertThat(one.path("lat").asDouble()).isEqualTo(26.49);
        assertThat(one.path("long").asDouble()).isEqualTo(108.18);
        assertThat(one.path("description").isNull()).isTrue();
        String list = phone.get("/open311/v2/requests.xml?service_code=parking&status=open")
                .body();
        assertThat(list)
                .contains("<service_requests><request><service_request_id>" + id)
                .doesNotContain(WORDS)
                .doesNotContain("26.49321")
                .doesNotContain("13800138000");
        assertThat(phone.get("/open311/v2/requests.json?status=closed").body()).doesNotContain(id);
        assertThat(json(phone.get("/open311/v2/requests.json?status=closed&service_request_id=" + id + ",none")))
                .hasSize(1);
        assertThat(phone.get("/open311/v2/requests.json?start_date=yesterday").statusCode())
                .isEqualTo(400);
    }
}
