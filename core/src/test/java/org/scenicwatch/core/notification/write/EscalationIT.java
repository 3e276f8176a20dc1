package org.scenicwatch.core.notification.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.write.AcknowledgeAlarm;
import org.scenicwatch.core.alarm.write.EndSuppressionByDesign;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.alarm.write.SuppressAlarmByDesign;
import org.scenicwatch.core.alarm.write.VerifyAlarm;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.events.AllClearGiven;
import org.scenicwatch.core.notification.events.LadderStarted;
import org.scenicwatch.core.notification.events.LadderStopped;
import org.scenicwatch.core.notification.events.MessageExpired;
import org.scenicwatch.core.notification.events.RungReached;
import org.scenicwatch.core.place.PlaceLayer;
import org.scenicwatch.core.place.write.RegisterPlace;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an alarm to the outbox on a real database, with deadlines that outlive a restart. */
class EscalationIT {

    private static final Instant AT = Instant.parse("2026-05-01T15:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static PostgresForTests.Database database;
    private static Map<String, Object> settings;
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() throws Exception {
        Path ladders = Files.createTempFile("ladders", ".json");
        Files.writeString(ladders, """
                [{"name":"fire","priority":"CRITICAL","fire":true,"rungs":[
                   {"after":"PT0S","duties":["groupHead","householder"],"channelsAtOnce":2,"template":"fire-neighbours"},
                   {"after":"PT6S","duties":["brigade"],"channelsAtOnce":2,"template":"fire-responders"}]},
                 {"name":"warning","priority":"WARNING","rungs":[
                   {"after":"PT0S","subscribers":true,"channelsAtOnce":1,"template":"warning"}]}]
                """);
        database = PostgresForTests.migratedDatabase();
        settings = Map.of(
                "scenicwatch.notification.ladders",
                ladders.toString(),
                "scenicwatch.home",
                Files.createTempDirectory("escalation").toString());
        context = CoreApplicationForTests.start(database, settings);
        place("Z-01", PlaceLayer.ZONE, null, Map.of());
        for (int house = 1; house <= 3; house++) {
            place("house-" + house, PlaceLayer.HOUSE, "Z-01", Map.of("household_group", house < 3 ? "HG-1" : "HG-2"));
        }
        enter("head-1", Duty.GROUP_HEAD, "HG-1", List.of(Channel.SMS, Channel.VOICE, Channel.EMAIL));
        enter("head-2", Duty.GROUP_HEAD, "HG-2", List.of(Channel.SMS));
        enter("owner-1", Duty.HOUSEHOLDER, "house-1", List.of(Channel.VOICE));
        enter("owner-2", Duty.HOUSEHOLDER, "house-2", List.of(Channel.SMS, Channel.VOICE));
        enter("owner-3", Duty.HOUSEHOLDER, "house-3", List.of(Channel.SMS));
        enter("fireman-1", Duty.BRIGADE, null, List.of(Channel.SMS, Channel.VOICE));
        enter("fireman-2", Duty.BRIGADE, null, List.of(Channel.SMS, Channel.VOICE));
        send(new PlanDutyTurn(
                "turn:xijiang/T-1",
                "xijiang",
                Duty.BRIGADE,
                id("fireman-2"),
                Instant.now().minusSeconds(3_600),
                Instant.now().plusSeconds(3_600),
                AT));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(count("select count(*) from notification_recipient")).isEqualTo(7);
            assertThat(count("select count(*) from notification_place")).isEqualTo(4);
        });
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void callsTheNeighboursAtOnceAndTheBrigadeWhenNobodyAcknowledgesAlsoAfterARestart() {
        String alarm = raise("SM-1", "house-1", Priority.CRITICAL, Latching.UNTIL_VERIFIED, Instant.now());
        String ladder = NotificationIds.ladder(alarm, 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told(ladder, 0))
                        .containsExactlyInAnyOrder(
                                "head-1 sms", "head-1 voice", "owner-1 voice", "owner-2 sms", "owner-2 voice"));
        context.close();
        context = CoreApplicationForTests.start(database, settings);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told(ladder, 1)).containsExactlyInAnyOrder("fireman-2 sms", "fireman-2 voice"));
        assertThat(history(ladder))
                .extracting(Object::getClass)
                .<Class<?>>map(type -> type)
                .containsExactly(LadderStarted.class, RungReached.class, RungReached.class);
        assertThat(history(ladder).get(2))
                .isInstanceOfSatisfying(
                        RungReached.class,
                        reached -> assertThat(reached.nextAt()).isNull());
        assertThat(count("select count(*) from scheduled_tasks where task_name ilike '%deadline%'"))
                .isZero();
    }

    @Test
    void tellsNobodyFurtherWhenSomebodyAcknowledgesAndTakesItBackWhenItWasFalse() {
        String alarm = raise("SM-3", "house-3", Priority.CRITICAL, Latching.UNTIL_VERIFIED, Instant.now());
        String ladder = NotificationIds.ladder(alarm, 1);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(told(ladder, 0)).containsExactlyInAnyOrder("head-2 sms", "owner-3 sms"));
        sent("head-2");
        send(new AcknowledgeAlarm(alarm, null, 1, null, Instant.now()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(history(ladder)).anyMatch(LadderStopped.class::isInstance));

        send(new VerifyAlarm(alarm, null, 1, Verification.FALSE_ALARM, "cooking", Instant.now()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc().sql("""
                                        select recipient_id || ' ' || channel from notification_outbox
                                         where ladder_id = ? and template = 'all-clear'
                                        """)
                                .param(ladder)
                                .query(String.class)
                                .list())
                        .containsExactly(id("head-2") + " sms"));
        assertThat(history(ladder)).filteredOn(AllClearGiven.class::isInstance).hasSize(1);
        assertThat(told(ladder, 1)).isEmpty();
        assertThat(stateOf("owner-3")).isEqualTo("expired");
        assertThat(events(MessageExpired.class)).isNotEmpty();
    }

    @Test
    void tellsNobodyFurtherWhileTheAlarmIsPutAsideAndBeginsAnewWhenItIsShownAgain() {
        String alarm = raise("SM-4", "house-3", Priority.CRITICAL, Latching.UNTIL_RESET, Instant.now());
        String ladder = NotificationIds.ladder(alarm, 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(history(ladder)).anyMatch(LadderStarted.class::isInstance));
        send(new SuppressAlarmByDesign(alarm, "alarm:xijiang/PW-1/power-lost", Instant.now()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(history(ladder))
                        .filteredOn(LadderStopped.class::isInstance)
                        .extracting(event -> ((LadderStopped) event).ground())
                        .containsExactly("put-aside"));
        send(new EndSuppressionByDesign(alarm, "alarm:xijiang/PW-1/power-lost", Instant.now()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(history(ladder))
                        .filteredOn(LadderStarted.class::isInstance)
                        .extracting(event -> ((LadderStarted) event).round())
                        .containsExactly(1, 2));
        send(new AcknowledgeAlarm(alarm, null, 1, null, Instant.now()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(history(ladder))
                        .filteredOn(LadderStopped.class::isInstance)
                        .hasSize(2));
    }

    @Test
    void tellsSubscribersOfAWarningUnlessTheyRest() {
        // 15:00 UTC is 23:00 in the village.
        subscribe("awake", "Z-01", null, null);
        subscribe("asleep", "Z-01", "22:00", "06:00");
        subscribe("elsewhere", "Z-02", null, null);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                count("select count(*) from notification_recipient where 'WARNING' = any(priorities)"))
                        .isEqualTo(3));
        String alarm = raise("H-1", null, Priority.WARNING, Latching.NONE, AT);
        String ladder = NotificationIds.ladder(alarm, 1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(ladder, 0)).containsExactly("awake sms"));
    }

    @Test
    void aMessageThatFailedGoesToThePersonsNextChannelOnce() {
        String alarm = raise("SM-2", "house-2", Priority.CRITICAL, Latching.UNTIL_VERIFIED, Instant.now());
        String ladder = NotificationIds.ladder(alarm, 1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(ladder, 0)).contains("head-1 sms"));
        String message =
                jdbc().sql("""
                        select message_id from notification_outbox
                         where ladder_id = ? and recipient_id = ? and channel = 'sms'
                        """).params(ladder, id("head-1")).query(String.class).single();
        send(new RecordMessageFailed(message, "unknown", AT));
        send(new RecordMessageFailed(message, "unknown", AT));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(ladder, 0)).contains("head-1 email"));
        assertThat(told(ladder, 0))
                .filteredOn(told -> told.startsWith("head-1"))
                .hasSize(3);
    }

    @Test
    void twoClaimantsNeverGetTheSameMessage() {
        OutboxTable outbox = context.getBean(OutboxTable.class);
        raise("SM-9", "house-2", Priority.CRITICAL, Latching.UNTIL_VERIFIED, Instant.now());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(count("select count(*) from notification_outbox where state = 'waiting'"))
                                .isGreaterThan(0));
        Instant now = Instant.now().plusSeconds(30);
        List<OutboxTable.Claimed> first = outbox.claim("voice", now, Duration.ofSeconds(60), 100);
        assertThat(first).isNotEmpty();
        assertThat(outbox.claim("voice", now, Duration.ofSeconds(60), 100)).doesNotContainAnyElementsOf(first);
        assertThat(outbox.claimInterrupted("voice", now.plusSeconds(59), Duration.ofSeconds(60), 100))
                .isEmpty();
        assertThat(outbox.claimInterrupted("voice", now.plusSeconds(61), Duration.ofSeconds(60), 100))
                .extracting(OutboxTable.Claimed::messageId)
                .containsAll(first.stream().map(OutboxTable.Claimed::messageId).toList());
    }

    private static String raise(String device, String place, Priority priority, Latching latching, Instant at) {
        String alarm = "alarm:xijiang/" + device + "/rule";
        send(new RaiseAlarm(
                alarm,
                "xijiang",
                AlarmSource.DEVICE,
                "xijiang/" + device,
                "smoke",
                "rule",
                1,
                "alarm",
                priority,
                null,
                null,
                null,
                null,
                null,
                "alarm",
                null,
                latching,
                "Z-01",
                place,
                at,
                at,
                false));
        return alarm;
    }

    private static void place(String code, PlaceLayer layer, String parent, Map<String, String> attributes) {
        send(new RegisterPlace(
                "place:xijiang/" + code,
                "xijiang",
                code,
                layer,
                parent,
                code,
                code,
                "{\"type\":\"Point\",\"coordinates\":[108,26]}",
                null,
                attributes,
                AT));
    }

    private static void enter(String code, Duty duty, String of, List<Channel> channels) {
        send(new EnterRecipient(
                id(code),
                "xijiang",
                "v-" + "a".repeat(26),
                List.of(new HeldDuty(duty, of)),
                null,
                channels,
                List.of(Priority.CRITICAL),
                java.time.LocalTime.MIN,
                java.time.LocalTime.of(23, 59),
                false,
                AT));
    }

    private static void subscribe(String code, String zone, String quietFrom, String quietUntil) {
        send(new EnterRecipient(
                id(code),
                "xijiang",
                "v-" + "a".repeat(26),
                List.of(new HeldDuty(Duty.OPERATOR, null)),
                zone,
                List.of(Channel.SMS),
                List.of(Priority.WARNING),
                quietFrom == null ? null : java.time.LocalTime.parse(quietFrom),
                quietUntil == null ? null : java.time.LocalTime.parse(quietUntil),
                false,
                AT));
    }

    private static void sent(String recipient) {
        String message = jdbc().sql("select message_id from notification_outbox where recipient_id = ?")
                .param(id(recipient))
                .query(String.class)
                .single();
        send(new RecordMessageAccepted(message, "log", "g", AT));
    }

    private static String stateOf(String recipient) {
        return jdbc().sql("select state from notification_outbox where recipient_id = ?")
                .param(id(recipient))
                .query(String.class)
                .single();
    }

    /** Who is told at a rung by which channel, from the messages' events. */
    private static List<String> told(String ladder, int rung) {
        return jdbc()
                .sql("select message_id from notification_outbox where ladder_id = ? order by message_id")
                .param(ladder)
                .query(String.class)
                .list()
                .stream()
                .flatMap(message -> history(message).stream())
                .filter(org.scenicwatch.core.notification.events.MessageIntended.class::isInstance)
                .map(org.scenicwatch.core.notification.events.MessageIntended.class::cast)
                .filter(intended -> intended.rung() == rung)
                .map(intended -> NotificationIds.code(intended.recipientId()) + " " + intended.channel())
                .toList();
    }

    private static <E> List<E> events(Class<E> type) {
        return jdbc().sql("select message_id from notification_outbox").query(String.class).list().stream()
                .flatMap(message -> history(message).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<Object> history(String id) {
        return context.getBean(EventStore.class)
                .readEvents(id)
                .asStream()
                .map(EventMessage::getPayload)
                .map(Object.class::cast)
                .toList();
    }

    private static long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    private static JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    private static String id(String code) {
        return NotificationIds.recipient("xijiang", code);
    }

    private static void send(Object command) {
        context.getBean(CommandGateway.class).sendAndWait(command);
    }
}
