package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.notification.HttpGateway;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A reminder of a session from the clock to the gateway's receipt, and what becomes of it for who wants no texts. */
class MediationRemindersIT {

    /** The platform looks every half minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    private static final String JSON = "application/json";
    private static final String ANNA = "13812345678";
    private static final String BEN = "+8613900000002";
    private static final String MEDIATOR = "13900000003";
    private static final String PUBLIC = "/api/v1/public/complaints";

    private static final MovedClock CLOCK = new MovedClock();
    private static HttpGateway sms;
    private static DashboardProcess process;
    private static Caller commander;
    private static Caller mediator;

    @BeforeAll
    static void start() throws IOException {
        sms = new HttpGateway();
        Map<String, Object> settings =
                new HashMap<>(PostgresForTests.freshDatabase().settings());
        settings.put("scenicwatch.notification.sms.via", "webhook");
        settings.put("scenicwatch.notification.sms.webhook.url", sms.url());
        settings.put("scenicwatch.notification.sms.webhook.secret", HttpGateway.SECRET);
        settings.put("scenicwatch.public-url", "https://watch.example/");
        // No quiet hours: the test runs at any time of the day.
        settings.put("scenicwatch.complainant-texts.quiet-from", "00:00");
        settings.put("scenicwatch.complainant-texts.quiet-until", "00:00");
        process = DashboardProcess.start(settings, CLOCK);
        commander = new Caller(process.port(), process.token("desk", Role.COMMANDER));
        mediator = new Caller(process.port(), process.token("mediator", Role.MEDIATOR));
        new Caller(process.port(), process.token("keeper", Role.MANAGER))
                .post("/api/v1/places/import", "application/geo+json", SmallVillage.PLACES);
    }

    @AfterAll
    static void stop() {
        process.close();
        sms.close();
    }

    @Test
    void aPartyIsRemindedByTextAndWhoWantsNoneIsCalled() throws Exception {
        String code = filed();
        String path = inMediation();
        String mediation = "/api/v1/mediations/"
                + await().atMost(PATIENCE)
                        .until(
                                () -> mediator.get(path + "/mediations")
                                        .body()
                                        .path(0)
                                        .path("id")
                                        .asString(""),
                                id -> !id.isEmpty());
        String anna = party(mediation, 0, "applicant", "138 1234 5678", "zh");
        party(mediation, 1, "respondent", BEN, "en");
        mediator.decide(mediation + "/mediators", "{\"name\":\"李某\",\"phone\":\"" + MEDIATOR + "\"}", "");
        assertThat(commander
                        .post(PUBLIC + "/" + code + "/texts-off", JSON, "{}")
                        .status())
                .isEqualTo(204);
        var startsAt = CLOCK.instant().plus(Duration.ofMinutes(90));
        var planned = mediator.decide(
                mediation + "/sessions", "{\"way\":\"in-person\",\"startsAt\":\"" + startsAt + "\"}", "");
        assertThat(planned.status()).as(planned.response().body()).isEqualTo(200);
        assertThat(textsTo(BEN, "MEDIATION today")).as("not before the hour").isEmpty();

        CLOCK.forward(Duration.ofMinutes(40));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(textsTo(BEN, "MEDIATION today")).hasSize(1);
            assertThat(textsTo(MEDIATOR, "今天")).hasSize(1);
            assertThat(textsTo(MEDIATOR, "请打电话")).hasSize(1);
        });
        assertThat(textsTo(ANNA, "调解提醒")).as("who wants no texts gets none").isEmpty();

        received(textsTo(BEN, "MEDIATION today").get(0));
        await().atMost(PATIENCE)
                .until(() -> process.bean(JdbcClient.class)
                                .sql(
                                        "select count(*) from domain_event where payload_type = 'notification.MessageDelivered'")
                                .query(Integer.class)
                                .single()
                        == 1);

        JsonNode calls = mediator.get(path + "/mediations").body().path(0).path("calls");
        assertThat(calls).hasSize(1);
        assertThat(calls.path(0).path("party").asString()).isEqualTo(anna);
        String session = calls.path(0).path("session").asString();
        var called = mediator.decide(
                mediation + "/calls", "{\"session\":\"" + session + "\",\"party\":\"" + anna + "\"}", "");
        assertThat(called.status()).as(called.response().body()).isEqualTo(200);
        assertThat(called.body().path("calls")).isEmpty();
    }

    private static String filed() {
        Caller.Answer answer = commander.post(
                PUBLIC,
                JSON,
                "{\"place\":\"house-0001\",\"category\":\"overcharging\",\"statement\":\"too dear\","
                        + "\"language\":\"zh\",\"phone\":\"" + ANNA + "\"}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("code").asString();
    }

    private static String inMediation() {
        String id = await().atMost(PATIENCE)
                .until(
                        () -> commander
                                .get("/api/v1/cases?category=overcharging")
                                .body()
                                .path("items")
                                .path(0)
                                .path("id")
                                .asString(""),
                        found -> !found.isEmpty());
        String path = "/api/v1/cases/" + id;
        var triaged = commander.decide(
                path + "/triage",
                "{\"category\":\"overcharging\",\"priority\":\"CAUTION\"}",
                commander.get(path).tag());
        var assigned = commander.decide(path + "/assign", "{\"body\":\"mediation-centre\"}", triaged.tag());
        var taken = mediator.decide(path + "/take", "{}", assigned.tag());
        var started = mediator.decide(path + "/start-mediation", "{\"regime\":\"peoples-mediation\"}", taken.tag());
        assertThat(started.status()).as(started.response().body()).isEqualTo(200);
        return path;
    }

    private static String party(String mediation, int at, String role, String phone, String language) {
        var named = mediator.decide(
                mediation + "/parties",
                "{\"role\":\"" + role + "\",\"name\":\"somebody\",\"phone\":\"" + phone + "\",\"language\":\""
                        + language + "\",\"interpreter\":false}",
                "");
        assertThat(named.status()).as(named.response().body()).isEqualTo(200);
        return named.body().path("parties").path(at).path("id").asString();
    }

    private static List<JsonNode> textsTo(String phone, String words) {
        return sms.posted().stream()
                .filter(posted -> posted.path("to").asString().equals(phone))
                .filter(posted -> posted.path("text").asString().contains(words))
                .toList();
    }

    /** As the gateway calls when the phone has it. */
    private static void received(JsonNode posted) throws Exception {
        String body = "{\"key\":\"" + posted.path("key").asString() + "\",\"state\":\"delivered\"}";
        String timestamp = Long.toString(CLOCK.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + process.port() + "/api/v1/notification-receipts/sms"))
                .header("Content-Type", JSON)
                .header("X-ScenicWatch-Timestamp", timestamp)
                .header("X-ScenicWatch-Signature", HttpGateway.sign(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(204);
    }
}
