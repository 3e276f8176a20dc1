package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/** From the message to a householder to what they tell the desk, through the real doors. */
class HousePageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String HOUSE = "https://watch.example/house/";
    private static final String PHONE = "13812345678";
    private static final String NAME = "杨秀英";
    private static final String RECIPIENTS = """
            id,name,phone,email,duties,zone,channels,priorities,quiet_from,quiet_until,language
            R-1,杨秀英,138 1234 5678,,householder:house-0001,,sms;voice,,,,zh
            """;

    private static HttpGateway sms;
    private static HttpGateway voice;
    private static DashboardProcess process;
    private static Caller operator;

    @BeforeAll
    static void start() throws Exception {
        sms = new HttpGateway();
        voice = new HttpGateway();
        Map<String, Object> settings =
                new HashMap<>(PostgresForTests.migratedDatabase().settings());
        for (var gateway : Map.of("sms", sms, "voice", voice).entrySet()) {
            String prefix = "scenicwatch.notification." + gateway.getKey();
            settings.put(prefix + ".via", "webhook");
            settings.put(prefix + ".webhook.url", gateway.getValue().url());
            settings.put(prefix + ".webhook.secret", HttpGateway.SECRET);
        }
        settings.put("scenicwatch.public-url", "https://watch.example");
        process = DashboardProcess.start(settings);
        Caller keeper = new Caller(process.port(), process.token("keeper", Role.MANAGER));
        operator = new Caller(process.port(), process.token("operator", Role.OPERATOR));
        keeper.post("/api/v1/places/import", "application/geo+json", SmallVillage.PLACES);
        await().atMost(PATIENCE).until(() -> count("select count(*) from notification_place") == 2);
        keeper.post("/api/v1/recipients/import", "text/csv", RECIPIENTS);
        await().atMost(PATIENCE).until(() -> count("select count(*) from notification_recipient") == 1);
    }

    @AfterAll
    static void stop() {
        process.close();
        sms.close();
        voice.close();
    }

    @Test
    void theLinkInAMessageLetsAHouseholderTellTheDeskAndDecidesNothing() {
        String alarm = raise("SM-0004");
        await().atMost(PATIENCE)
                .until(() -> !sms.posted().isEmpty() && !voice.posted().isEmpty());
        String text = sms.posted().get(0).path("text").asString();
        String key = text.substring(text.indexOf(HOUSE) + HOUSE.length()).strip();
        assertThat(key).hasSize(27);
        assertThat(voice.posted().get(0).path("text").asString()).doesNotContain("http");
        assertThat(jdbc().sql("select encode(key_hash, 'escape') from house_link where alarm_id like '%SM-0004%'")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(stored -> stored.contains(key));
        var page = page("/house/" + key);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("一号", "烟雾探测器", "报警持续中", "119").doesNotContain(NAME, "杨");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page("/house/" + "A".repeat(27)).statusCode()).isEqualTo(404);

        assertThat(tell("/house/" + key + "/help", NAME).statusCode()).isEqualTo(303);
        var wordless = tell("/house/" + key + "/false-alarm", "");
        assertThat(wordless.statusCode()).isEqualTo(409);
        assertThat(wordless.body()).contains("请写明为什么是误报");
        assertThat(tell("/house/" + key + "/silence", "").statusCode()).isEqualTo(303);
        assertThat(tell("/house/" + key + "/reset", "").statusCode()).isEqualTo(404);
        String row = "/api/v1/alarms/" + alarm.replace('/', '~');
        String tag = operator.get(row).tag();
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode shown = operator.get(row).body();
            assertThat(shown.path("houses").path("help").asInt()).isOne();
            assertThat(shown.path("houses").path("silence").asInt()).isOne();
            assertThat(shown.path("condition").asString()).isEqualTo("UNACKNOWLEDGED");
            assertThat(shown.path("latch").asString()).isEqualTo("HELD");
        });
        assertThat(operator.get(row).tag()).isEqualTo(tag);
        JsonNode trail = operator.get(row + "/trail").body().path("items");
        assertThat(trail.toString()).contains("HouseAnswered").contains(NAME);
        noPersonInEvents();

        process.bean(CommandGateway.class)
                .sendAndWait(new VerifyAlarm(
                        "alarm:" + alarm,
                        null,
                        1,
                        Verification.FALSE_ALARM,
                        "cooking",
                        process.bean(Clock.class).instant()));
        assertThat(page("/house/" + key).body()).contains("经核实不是火情");
        jdbc().sql("update house_link set ends_at = now() - interval '1 second' where alarm_id like '%SM-0004%'")
                .update();
        var ended = page("/house/" + key);
        assertThat(ended.statusCode()).isEqualTo(410);
        assertThat(ended.body()).contains("链接已过期").doesNotContain("一号");
        assertThat(tell("/house/" + key + "/safe", "").statusCode()).isEqualTo(410);
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

    private static void noPersonInEvents() {
        List<String> events = jdbc().sql("select convert_from(payload, 'UTF8') from domain_event")
                .query(String.class)
                .list();
        assertThat(events).isNotEmpty().noneMatch(event -> event.contains(PHONE) || event.contains(NAME));
    }

    private static int count(String sql) {
        return jdbc().sql(sql).query(Integer.class).single();
    }

    private static JdbcClient jdbc() {
        return process.bean(JdbcClient.class);
    }

    private static HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    private static HttpResponse<String> tell(String path, String note) {
        String form = "lang=zh&note=" + URLEncoder.encode(note, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + process.port() + path);
    }

    /** As a phone's browser: nobody is logged in. */
    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
