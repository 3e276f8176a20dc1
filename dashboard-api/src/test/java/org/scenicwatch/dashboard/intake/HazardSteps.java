package org.scenicwatch.dashboard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scenicwatch.dashboard.access.Visitor.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.scenicwatch.core.place.PlaceLayer;
import org.scenicwatch.core.place.write.RegisterPlace;
import tools.jackson.databind.JsonNode;

/** What a resident does who sees a hazard, for the tests of its pages. */
abstract class HazardSteps extends TouristSteps {

    static final String SEEN = "楼梯口电线裸露 <b>";
    static final String API = "/api/v1/public/hazards";

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

    static MultipartForm hazard() {
        return new MultipartForm()
                .text("lang", "zh")
                .text("place", "house-0007")
                .text("kind", "wiring")
                .text("statement", SEEN);
    }

    final HttpResponse<String> send(MultipartForm form, String address) {
        return phone.send(form.on(phone.bare("/hazard")).header("X-Forwarded-For", address));
    }

    final String report(MultipartForm form, String address) {
        HttpResponse<String> answer = send(form, address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("location").orElseThrow();
        assertThat(location).startsWith("/hazard/track/").contains("fresh=1");
        Matcher code = CODE.matcher(location);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    final HttpResponse<String> post(String json, String address, String... headers) {
        HttpRequest.Builder request = phone.bare(API)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return phone.send(headers.length == 0 ? request : request.headers(headers));
    }

    final String page(String code, String more) {
        HttpResponse<String> answer = phone.get("/hazard/track/" + code + "?lang=zh" + more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    final JsonNode hazardOf(String code) {
        return json(phone.get(API + "/" + code));
    }

    final String idOf(String code) {
        return jdbc.sql("select hazard_id from hazard_filing where code_hash = ?")
                .param(codes.hash(code).orElseThrow())
                .query(String.class)
                .single();
    }

    final void awaitState(String code, String state) {
        await().atMost(SOON).until(() -> hazardOf(code).path("state").asString().equals(state));
    }
}
