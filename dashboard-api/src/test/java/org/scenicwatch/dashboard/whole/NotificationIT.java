package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.alarm.write.VerifyAlarm;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.notification.HttpGateway;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From an alarm to the gateways and back, through the real doors, with restarts in between. */
class NotificationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String PHONE = "13812345678";
    private static final String NAME = "杨秀英";
    private static final String RECIPIENTS = """
            id,name,phone,email,duties,zone,channels,priorities,quiet_from,quiet_until,language
            R-1,杨秀英,138 1234 5678,,groupHead:HG-1;householder:house-0001,,sms;voice,,22:00,06:00,zh
            R-2,李明,13900000002,,gridWorker:Z-01,,sms,CRITICAL,,,en
            R-3,王强,,,brigade,,sms,,,,
            R-4,赵六,13900000004,,groupHead:HG-404,,sms,,,,
            R-5,钱七,13900000005,,cook,,sms,,,,
            R-2,李明,13900000002,,gridWorker:Z-01,,sms,CRITICAL,,,en
            """;

    private static HttpGateway sms;
    private static HttpGateway voice;
    private static Map<String, Object> settings;
    private static DashboardProcess process;
    private static Caller keeper;
    private static Caller operator;

    @BeforeAll
    static void start() throws Exception {
        sms = new HttpGateway();
        voice = new HttpGateway();
        settings = new HashMap<>(PostgresForTests.migratedDatabase().settings());
        for (var gateway : Map.of("sms", sms, "voice", voice).entrySet()) {
            String prefix = "scenicwatch.notification." + gateway.getKey();
            settings.put(prefix + ".via", "webhook");
            settings.put(prefix + ".webhook.url", gateway.getValue().url());
            settings.put(prefix + ".webhook.secret", HttpGateway.SECRET);
        }
        settings.put("scenicwatch.notification.sms.webhook.can-be-asked", "true");
        settings.put("scenicwatch.notification.lease-seconds", "3");
        open();
        keeper.post("/api/v1/places/import", "application/geo+json", SmallVillage.PLACES);
        await().atMost(PATIENCE).until(() -> count("select count(*) from notification_place") == 2);
        JsonNode dry = keeper.post("/api/v1/recipients/import?dryRun=true", "text/csv", RECIPIENTS)
                .body();
        assertThat(dry.path("accepted").asInt()).isEqualTo(2);
        assertThat(count("select count(*) from vault_entry where kind = 'PERSON'"))
                .isZero();
        JsonNode report =
                keeper.post("/api/v1/recipients/import", "text/csv", RECIPIENTS).body();
        assertThat(report.path("rows"))
                .extracting(row ->
                        row.path("line").asInt() + " " + row.path("field").asString("") + " "
                                + row.path("code").asString())
                .containsExactly(
                        "4 phone recipient.phone-required",
                        "5 duties recipient.unknown-place",
                        "6 duties recipient.unknown-duty",
                        "7  import.twice");
        await().atMost(PATIENCE).until(() -> count("select count(*) from notification_recipient") == 2);
        assertThat(keeper.post("/api/v1/recipients/import", "text/csv", RECIPIENTS)
                        .body()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(2);
    }

    @AfterAll
    static void stop() {
        process.close();
        sms.close();
        voice.close();
    }

    @Test
    void tellsTheNeighboursByTwoKindsOfChannelAndShowsItOnTheCard() {
        String alarm = raise("SM-0001");
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode shown = operator.get(path(alarm)).body();
            assertThat(shown.path("items"))
                    .extracting(item -> item.path("channel").asString() + " "
                            + item.path("state").asString())
                    .containsExactlyInAnyOrder("sms accepted", "voice accepted");
            assertThat(shown.path("ladder").path("state").asString()).isEqualTo("climbing");
            assertThat(shown.path("ladder").path("steps")).hasSize(4);
            assertThat(shown.path("ladder").path("nextRung").asInt()).isEqualTo(1);
            assertThat(shown.path("items").path(0).path("name").asString()).isEqualTo("杨*");
        });
        JsonNode text = postedTo(sms, "SM-0001");
        assertThat(text.path("to").asString()).isEqualTo(PHONE);
        assertThat(text.path("text").asString())
                .contains("一号")
                .contains("烟雾探测器")
                .contains("119");
        assertThat(postedTo(voice, "SM-0001").path("to").asString()).isEqualTo(PHONE);
        String wall = new Caller(process.port(), process.token("wall", Role.WALL))
                .get(path(alarm))
                .response()
                .body();
        assertThat(wall).contains("联户长").doesNotContain("杨").doesNotContain(PHONE);

        receipt("sms", "{\"id\":\"%s\",\"state\":\"delivered\"}".formatted(sms.idOf(key(text))), 204);
        receipt("sms", "{\"key\":\"%s\",\"state\":\"delivered\"}".formatted(key(text)), 204);
        receipt("sms", "{\"id\":\"unknown\",\"state\":\"delivered\"}", 404);
        receipt("sms", "{\"id\":\"x\",\"state\":\"eaten\"}", 422);
        assertThat(callBack("sms", "{}", now(), "00").body()).contains("receipt.bad-signature");
        assertThat(callBack("sms", "{}", "1", HttpGateway.sign("1", "{}")).statusCode())
                .isEqualTo(401);
        assertThat(callBack("email", "{}", now(), "00").statusCode()).isEqualTo(404);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operator.get(path(alarm)).body().path("items"))
                        .extracting(item -> item.path("state").asString())
                        .containsExactlyInAnyOrder("delivered", "accepted"));
        process.bean(CommandGateway.class)
                .sendAndWait(new VerifyAlarm(
                        "alarm:" + alarm,
                        null,
                        1,
                        Verification.FALSE_ALARM,
                        "cooking",
                        process.bean(Clock.class).instant()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sms.posted())
                        .anyMatch(posted -> posted.path("text").asString().contains("解除")));
        noPersonInEvents();
    }

    @Test
    void neverSendsTwiceWhenItIsStoppedInTheMiddleOfASending() {
        sms.hangAfterTaking(true);
        String alarm = raise("SM-0002");
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from notification_outbox where state = 'sending'"
                                        + " and channel = 'sms' and ladder_id like '%SM-0002%'")
                                == 1
                        && !sms.posted().isEmpty()
                        && sms.idOf(keyOf("SM-0002")).startsWith("gw-"));
        process.close();
        sms.hangAfterTaking(false);
        open();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operator.get(path(alarm)).body().path("items"))
                        .extracting(item -> item.path("channel").asString() + " "
                                + item.path("state").asString())
                        .containsExactlyInAnyOrder("sms accepted", "voice accepted"));
        String key = keyOf("SM-0002");
        assertThat(sms.posted()).filteredOn(posted -> key(posted).equals(key)).hasSize(1);
    }

    @Test
    void triesAgainWhatTheGatewayCouldNotTakeAndShowsThatItFails() {
        voice.answerWith(503);
        String alarm = raise("SM-0003");
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode channels =
                    operator.get("/api/v1/notifications/health").body().path("channels");
            assertThat(channels)
                    .filteredOn(channel -> channel.path("channel").asString().equals("voice"))
                    .singleElement()
                    .satisfies(channel -> {
                        assertThat(channel.path("reason").asString()).isEqualTo("http-503");
                        assertThat(channel.path("failingSince").asString()).isNotEmpty();
                    });
            assertThat(channels)
                    .filteredOn(channel -> channel.path("gateway").asString().equals("off"))
                    .hasSize(1);
        });
        voice.answerWith(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operator.get(path(alarm)).body().path("items"))
                        .extracting(item -> item.path("state").asString())
                        .containsExactly("accepted", "accepted"));
    }

    @Test
    void keepsTheRegisterWithMaskedNumbersAndForgetsWhoIsRemoved() {
        assertThat(operator.get("/api/v1/recipients").status()).isEqualTo(403);
        JsonNode shown = keeper.get("/api/v1/recipients/R-1").body();
        assertThat(shown.path("phone").asString()).isEqualTo("138****5678");
        assertThat(shown.path("name").asString()).isEqualTo("杨*");
        String body = """
                {"id":"R-9","name":"吴九","phone":"13900000009","duties":["brigade"],"channels":["sms"]}
                """;
        assertThat(keeper.post("/api/v1/recipients", "application/json", body).status())
                .isEqualTo(201);
        await().atMost(PATIENCE)
                .until(() -> keeper.get("/api/v1/recipients/R-9").status() == 200);
        var wrong = keeper.post("/api/v1/recipients", "application/json", body.replace("13900000009", "call me"));
        assertThat(wrong.status()).isEqualTo(409);
        wrong = keeper.post(
                "/api/v1/recipients",
                "application/json",
                body.replace("R-9", "R-10").replace("13900000009", "call me"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("field").asString()).isEqualTo("phone");

        var turn = keeper.post("/api/v1/duty-turns", "application/json", """
                {"id":"T-1","duty":"brigade","recipient":"R-9","from":"2026-05-01T08:00:00+08:00",
                 "until":"2026-05-01T20:00:00+08:00"}
                """);
        assertThat(turn.status()).isEqualTo(201);
        assertThat(keeper.post("/api/v1/duty-turns/import", "text/csv", """
                        id,duty,recipient,from,until
                        T-2,brigade,R-9,2026-05-02T08:00:00+08:00,2026-05-02T20:00:00+08:00
                        T-3,brigade,R-9,yesterday,2026-05-02T20:00:00+08:00
                        T-4,brigade,R-1,2026-05-02T08:00:00+08:00,2026-05-02T20:00:00+08:00
                        """)
                        .body()
                        .path("rows"))
                .extracting(row ->
                        row.path("line").asInt() + " " + row.path("field").asString())
                .containsExactly("3 from", "4 recipient");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keeper.get("/api/v1/duty-turns?from=2026-05-01T00:00:00Z")
                                .body()
                                .path("items"))
                        .extracting(item -> item.path("id").asString())
                        .containsExactly("T-1", "T-2"));

        assertThat(keeper.delete("/api/v1/recipients/R-9").status()).isEqualTo(204);
        await().atMost(PATIENCE)
                .until(() -> keeper.get("/api/v1/recipients/R-9").status() == 404);
        assertThat(count("select count(*) from vault_entry where subject = 'recipient:xijiang/R-9'"))
                .isZero();
    }

    private static void open() {
        process = DashboardProcess.start(settings);
        String suffix = "-" + process.port();
        keeper = new Caller(process.port(), process.token("keeper" + suffix, Role.MANAGER));
        operator = new Caller(process.port(), process.token("operator" + suffix, Role.OPERATOR));
    }

    private static String raise(String device) {
        var now = process.bean(Clock.class).instant();
        process.bean(CommandGateway.class)
                .sendAndWait(new RaiseAlarm(
                        "alarm:xijiang/" + device + "/smoke-alarm",
                        "xijiang",
                        AlarmSource.DEVICE,
                        "xijiang/" + device,
                        "smoke",
                        "smoke-alarm",
                        1,
                        "alarm",
                        Priority.CRITICAL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "alarm",
                        null,
                        Latching.UNTIL_VERIFIED,
                        "Z-01",
                        "house-0001",
                        now,
                        now,
                        false));
        return "xijiang/" + device + "/smoke-alarm";
    }

    private static void receipt(String channel, String body, int status) {
        String timestamp = now();
        assertThat(callBack(channel, body, timestamp, HttpGateway.sign(timestamp, body))
                        .statusCode())
                .as(body)
                .isEqualTo(status);
    }

    private static String now() {
        return Long.toString(process.bean(Clock.class).instant().getEpochSecond());
    }

    /** As a gateway calls: nobody is logged in, and there is no token. */
    private static HttpResponse<String> callBack(String channel, String body, String timestamp, String signature) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + process.port() + "/api/v1/notification-receipts/" + channel))
                .header("Content-Type", "application/json")
                .header("X-ScenicWatch-Timestamp", timestamp)
                .header("X-ScenicWatch-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void noPersonInEvents() {
        List<String> events = jdbc().sql("select convert_from(payload, 'UTF8') from domain_event")
                .query(String.class)
                .list();
        assertThat(events).isNotEmpty().noneMatch(event -> event.contains(PHONE) || event.contains(NAME));
    }

    private static JsonNode postedTo(HttpGateway gateway, String device) {
        List<String> keys = jdbc().sql("select idempotency_key from notification_outbox where ladder_id like ?")
                .param("%" + device + "%")
                .query(String.class)
                .list();
        return gateway.posted().stream()
                .filter(posted -> keys.contains(key(posted)))
                .findFirst()
                .orElseThrow();
    }

    private static String key(JsonNode posted) {
        return posted.path("key").asString();
    }

    private static String keyOf(String device) {
        return jdbc().sql("select idempotency_key from notification_outbox where channel = 'sms' and ladder_id like ?")
                .param("%" + device + "%")
                .query(String.class)
                .single();
    }

    private static String path(String alarm) {
        return "/api/v1/alarms/" + alarm.replace('/', '~') + "/notifications";
    }

    private static long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    private static JdbcClient jdbc() {
        return process.bean(JdbcClient.class);
    }
}
