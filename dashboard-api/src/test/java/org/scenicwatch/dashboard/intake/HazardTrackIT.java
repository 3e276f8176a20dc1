package org.scenicwatch.dashboard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.hazard.HazardIds;
import org.scenicwatch.core.hazard.Severity;
import org.scenicwatch.core.hazard.write.DismissHazard;
import org.scenicwatch.core.hazard.write.GrantReward;
import org.scenicwatch.core.hazard.write.OrderRectify;
import org.scenicwatch.core.hazard.write.RecheckHazard;
import org.scenicwatch.core.hazard.write.ReportRectified;
import org.scenicwatch.core.hazard.write.StrikeOffHazard;

/** The page on which a reported hazard is followed by its code, and the same for programs. */
class HazardTrackIT extends HazardSteps {

    private static final String CREW = "maintenance-crew";

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
