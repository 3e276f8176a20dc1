package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.write.AssignCase;
import org.scenicwatch.core.casework.write.CloseCase;
import org.scenicwatch.core.casework.write.ResolveCase;
import org.scenicwatch.core.casework.write.TriageCase;
import org.scenicwatch.core.complainant.ComplainantIds;
import org.scenicwatch.core.dialogue.DialogueIds;
import org.scenicwatch.core.dialogue.write.AskComplainant;
import org.scenicwatch.core.hazard.HazardIds;
import org.scenicwatch.core.hazard.Severity;
import org.scenicwatch.core.hazard.write.GrantReward;
import org.scenicwatch.core.hazard.write.OrderRectify;
import org.scenicwatch.core.hazard.write.RecheckHazard;
import org.scenicwatch.core.hazard.write.ReportRectified;
import org.scenicwatch.core.hazard.write.StrikeOffHazard;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.notification.HttpGateway;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Text messages to complainants, from the complaint to the gateway, over a restart of the platform. */
class ComplainantTextsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String ANNA = "13812345678";
    private static final String BEN = "+8613900000002";
    private static final String CARA = "13700000003";
    private static final String DORA = "13700000004";
    private static final String PUBLIC = "/api/v1/public/complaints";

    private static HttpGateway sms;
    private static Map<String, Object> settings;
    private static DashboardProcess process;
    private static Caller anybody;

    @BeforeAll
    static void start() throws IOException {
        sms = new HttpGateway();
        settings = new HashMap<>(PostgresForTests.migratedDatabase().settings());
        settings.put("scenicwatch.notification.sms.via", "webhook");
        settings.put("scenicwatch.notification.sms.webhook.url", sms.url());
        settings.put("scenicwatch.notification.sms.webhook.secret", HttpGateway.SECRET);
        settings.put("scenicwatch.public-url", "https://watch.example/");
        // No quiet hours: the test runs at any time of the day.
        settings.put("scenicwatch.complainant-texts.quiet-from", "00:00");
        settings.put("scenicwatch.complainant-texts.quiet-until", "00:00");
        open();
        new Caller(process.port(), process.token("keeper", Role.MANAGER))
                .post("/api/v1/places/import", "application/geo+json", SmallVillage.PLACES);
        await().atMost(PATIENCE).until(() -> count("select count(*) from notification_place") == 2);
    }

    @AfterAll
    static void stop() {
        process.close();
        sms.close();
    }

    @Test
    void tellsEachStepOnceToWhoeverGaveANumberUntilTheyWantNoMore() {
        String anna = file("zh", ANNA);
        String ben = file("en", BEN);
        file("zh", null);
        String caseId = jdbc().sql("select distinct case_id from complaint_filing")
                .query(String.class)
                .single();
        await().atMost(PATIENCE)
                .until(() -> textsTo(ANNA).size() == 1 && textsTo(BEN).size() == 1);
        assertThat(textsTo(ANNA).get(0))
                .contains("【已收到】")
                .contains(anna)
                .contains("https://watch.example/track/" + anna + "?lang=zh");
        assertThat(textsTo(BEN).get(0)).startsWith("RECEIVED").contains(ben).endsWith("?lang=en");

        send(new TriageCase(caseId, null, "bad-service", Priority.CAUTION, null, now()));
        send(new AssignCase(caseId, null, "rapid-complaint-desk", List.of(), now()));
        await().atMost(PATIENCE)
                .until(() -> textsTo(BEN).size() == 2 && textsTo(ANNA).size() == 2);
        assertThat(textsTo(ANNA).get(1)).contains("【处理中】").doesNotContain("{");
        send(new AskComplainant(DialogueIds.ofCase(caseId), caseId, "q1", "v-" + "a".repeat(26), now()));
        await().atMost(PATIENCE)
                .until(() -> textsTo(BEN).size() == 3 && textsTo(ANNA).size() == 3);
        assertThat(textsTo(BEN).get(2)).startsWith("PLEASE ANSWER");

        assertThat(progress(anna).path("texts").asString()).isEqualTo("on");
        assertThat(anybody.post(PUBLIC + "/" + anna + "/texts-off", "application/json", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(progress(anna).path("texts").asString()).isEqualTo("off");
        assertThat(progress(anna).path("may").toString()).contains("texts-on").doesNotContain("texts-off");

        process.close();
        open();
        send(new ResolveCase(caseId, null, "agreement-reached", null, now()));
        await().atMost(PATIENCE).until(() -> textsTo(BEN).size() == 4);
        assertThat(textsTo(BEN).get(3)).startsWith("SETTLED");
        assertThat(textsTo(ANNA)).as("nothing after the stop, nothing twice").hasSize(3);

        assertThat(anybody.post(PUBLIC + "/" + anna + "/texts-on", "application/json", "{}")
                        .status())
                .isEqualTo(204);
        process.bean(Vault.class)
                .erase(new VaultRef(jdbc().sql("select ref from complaint_filing where language = 'en'")
                        .query(String.class)
                        .single()));
        send(new CloseCase(caseId, null, null, now()));
        await().atMost(PATIENCE).until(() -> textsTo(ANNA).size() == 4);
        assertThat(textsTo(ANNA).get(3)).contains("【已办结】");
        assertThat(textsTo(BEN)).as("whose number is erased is told nothing").hasSize(4);

        List<String> events = jdbc().sql("select convert_from(payload, 'UTF8') from domain_event")
                .query(String.class)
                .list();
        assertThat(events)
                .anyMatch(event -> event.contains("complaint-received"))
                .noneMatch(event -> event.contains(ANNA) || event.contains("3900000002") || event.contains(anna));
    }

    @Test
    void tellsWhoeverReportedAHazardEachStepUntilTheyWantNoMore() {
        String code = reportHazard("zh", CARA);
        reportHazard("en", null);
        await().atMost(PATIENCE).until(() -> textsTo(CARA).size() == 1);
        assertThat(textsTo(CARA).get(0))
                .contains("【已收到】")
                .contains(code)
                .containsPattern("YH-[0-9]{8}-[0-9]{4}")
                .contains("https://watch.example/hazard/track/" + code + "?lang=zh");
        String hazard = HazardIds.aggregate(jdbc().sql(
                        "select f.hazard_id from hazard_filing f join vault_entry v on v.ref = f.ref where v.subject is not null")
                .query(String.class)
                .single());
        send(new OrderRectify(
                hazard, null, "maintenance-crew", Severity.GENERAL, now().plus(Duration.ofDays(3)), null, now()));
        await().atMost(PATIENCE).until(() -> textsTo(CARA).size() == 2);
        assertThat(textsTo(CARA).get(1)).contains("【整改中】").doesNotContain("{");
        send(new GrantReward(hazard, null, LocalDate.of(2026, 6, 1), now()));
        await().atMost(PATIENCE).until(() -> textsTo(CARA).size() == 3);
        assertThat(textsTo(CARA).get(2)).contains("奖励5分");

        String texts = "/api/v1/public/hazards/" + code;
        assertThat(anybody.post(texts + "/texts-off", "application/json", "{}").status())
                .isEqualTo(204);
        send(new ReportRectified(
                hazard, null, List.of("maintenance-crew"), List.of("v-" + "a".repeat(26)), null, now()));
        send(new RecheckHazard(hazard, null, true, null, null, now()));
        reportHazard("en", DORA);
        await().atMost(PATIENCE).until(() -> textsTo(DORA).size() == 1);
        assertThat(textsTo(DORA).get(0)).startsWith("RECEIVED").endsWith("?lang=en");
        assertThat(textsTo(CARA)).as("nothing after the stop").hasSize(3);
        assertThat(anybody.post(texts + "/texts-on", "application/json", "{}").status())
                .isEqualTo(204);
        send(new StrikeOffHazard(hazard, null, now()));
        await().atMost(PATIENCE).until(() -> textsTo(CARA).size() == 4);
        assertThat(textsTo(CARA).get(3)).contains("【已销号】");

        assertThat(jdbc().sql("select convert_from(payload, 'UTF8') from domain_event")
                        .query(String.class)
                        .list())
                .anyMatch(event -> event.contains("hazard-struck-off"))
                .noneMatch(event -> event.contains(CARA) || event.contains(code));
    }

    private static String reportHazard(String language, @Nullable String phone) {
        String number = phone == null ? "" : ",\"phone\":\"" + phone + "\"";
        Caller.Answer answer = anybody.post(
                "/api/v1/public/hazards",
                "application/json",
                "{\"kind\":\"wiring\",\"place\":\"house-0001\",\"statement\":\"bare wires\",\"language\":\"%s\"%s}"
                        .formatted(language, number));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("code").asString();
    }

    @Test
    void whatCanWaitWaitsForTheEndOfTheQuietHours() {
        Instant morning = now().plus(Duration.ofHours(6));
        String id = NotificationIds.message("xijiang", "held");
        send(new IntendMessage(
                id,
                "xijiang",
                ComplainantIds.addressee("xijiang", "v-" + "b".repeat(26)),
                "complainant",
                "sms",
                List.of(),
                "complaint-closed",
                "zh",
                Map.of(IntendMessage.NOT_BEFORE, morning.toString()),
                "texts:v-b",
                "case:none",
                0,
                0,
                -1,
                Priority.CAUTION.name(),
                morning.plus(Duration.ofHours(12)),
                now()));
        Instant next = jdbc().sql("select next_at from notification_outbox where message_id = ? and state = 'waiting'")
                .param(id)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(Duration.between(next, morning).abs()).isLessThan(Duration.ofSeconds(1));
    }

    private static String file(String language, @Nullable String phone) {
        String number = phone == null ? "" : ",\"phone\":\"" + phone + "\"";
        Caller.Answer answer = anybody.post(
                PUBLIC,
                "application/json",
                "{\"place\":\"house-0001\",\"category\":\"bad-service\",\"statement\":\"too slow\",\"language\":\"%s\"%s}"
                        .formatted(language, number));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("code").asString();
    }

    private static JsonNode progress(String code) {
        return anybody.get(PUBLIC + "/" + code).body();
    }

    private static List<String> textsTo(String phone) {
        return sms.posted().stream()
                .filter(posted -> posted.path("to").asString().equals(phone))
                .map(posted -> posted.path("text").asString())
                .toList();
    }

    private static void send(Object command) {
        process.bean(CommandGateway.class).sendAndWait(command);
    }

    private static Instant now() {
        return process.bean(Clock.class).instant();
    }

    private static void open() {
        process = DashboardProcess.start(settings);
        anybody = new Caller(process.port(), process.token("anybody-" + process.port(), Role.OPERATOR));
    }

    private static long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    private static JdbcClient jdbc() {
        return process.bean(JdbcClient.class);
    }
}
