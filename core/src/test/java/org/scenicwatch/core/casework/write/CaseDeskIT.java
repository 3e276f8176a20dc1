package org.scenicwatch.core.casework.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.alarm.write.VerifyAlarm;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseDeskIT {

    // 16:30 UTC is past midnight in the village.
    private static final Instant AT = Instant.parse("2026-05-01T16:30:00Z");

    private static ConfigurableApplicationContext context;
    private static CommandGateway commands;
    private static EventStore events;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        context = CoreApplicationForTests.start(PostgresForTests.freshDatabase(), Map.of());
        commands = context.getBean(CommandGateway.class);
        events = context.getBean(EventStore.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void numbersCasesByTheVillagesOwnDay() {
        CaseAtHand first = open("numbers-1", "fire", "c1");
        CaseAtHand second = open("numbers-2", "fire", "c2");
        assertThat(first.number()).matches("SJ-20260502-\\d{4}");
        assertThat(second.number()).isGreaterThan(first.number());
    }

    @Test
    void opensOneCasePerPlaceAndCauseAndLetsOthersJoin() {
        CaseAtHand opened = open("house-0001", "fire", "a1");
        CaseAtHand sameCause = open("house-0001", "smell-of-burning", "a2");
        CaseAtHand otherCause = open("house-0001", "parking", "a3");
        CaseAtHand otherPlace = open("house-0002", "fire", "a4");

        assertThat(opened.joined()).isFalse();
        assertThat(sameCause).isEqualTo(new CaseAtHand(opened.caseId(), opened.number(), true));
        assertThat(otherCause.joined()).isFalse();
        assertThat(otherPlace.joined()).isFalse();
        assertThat(history(opened.caseId()))
                .extracting(Object::getClass)
                .<Class<?>>map(type -> type)
                .containsExactly(CaseOpened.class, ComplaintFiled.class, ComplaintFiled.class);
    }

    @Test
    void opensACaseEachTimeWhenNoPlaceIsNamed() {
        assertThat(open(null, "other", "p1").joined()).isFalse();
        assertThat(open(null, "other", "p2").joined()).isFalse();
    }

    @Test
    void freesPlaceAndCauseWhenTheCaseIsClosed() {
        CaseAtHand first = open("house-0100", "fire", "f1");
        close(first.caseId());
        CaseAtHand second = open("house-0100", "fire", "f2");
        assertThat(second.joined()).isFalse();
        assertThat(second.caseId()).isNotEqualTo(first.caseId());
    }

    @Test
    void manyAtOnceMakeOneCase() throws Exception {
        int callers = 12;
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<CaseAtHand>> answers = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            String ref = "many-" + i;
            answers.add(pool.submit(() -> {
                start.await();
                return open("house-0200", "fire", ref);
            }));
        }
        start.countDown();
        List<CaseAtHand> cases = new ArrayList<>();
        for (Future<CaseAtHand> answer : answers) {
            cases.add(answer.get());
        }
        pool.shutdown();

        assertThat(cases)
                .extracting(CaseAtHand::caseId)
                .containsOnly(cases.get(0).caseId());
        assertThat(cases).filteredOn(at -> !at.joined()).hasSize(1);
        assertThat(history(cases.get(0).caseId()))
                .filteredOn(ComplaintFiled.class::isInstance)
                .hasSize(callers);
    }

    @Test
    void leavesNoClaimBehindWhenOpeningIsRefused() {
        CaseAtHand taken = open("house-0300", "fire", "r1");
        OpenOrJoinCase sameIdElsewhere = request(taken.caseId(), "house-0301", "fire", "r2");
        assertThatThrownBy(() -> commands.sendAndWait(sameIdElsewhere)).isInstanceOf(CaseRefused.class);
        assertThat(claimsOn("house-0301")).isZero();
    }

    @Test
    void refusesAnUnknownCategory() {
        assertThatThrownBy(() -> open("house-0400", "ghosts", "u1"))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.code()).isEqualTo("case.unknown-category"));
    }

    @Test
    void tellsWhoeverSawAnOlderVersionThatTheCaseMovedOn() {
        CaseAtHand opened = open("house-0500", "fire", "v1");
        commands.sendAndWait(new TriageCase(opened.caseId(), 1L, "fire", Priority.CRITICAL, null, AT));
        assertThatThrownBy(
                        () -> commands.sendAndWait(new AssignCase(opened.caseId(), 1L, "fire-brigade", List.of(), AT)))
                .isInstanceOf(ConflictingAggregateVersionException.class);
        commands.sendAndWait(new AssignCase(opened.caseId(), 2L, "fire-brigade", List.of(), AT));
    }

    @Test
    void keepsWhoDidItInTheMetadataOfEveryEvent() {
        OpenOrJoinCase request = request(newId(), "house-0600", "fire", "m1");
        commands.<CaseAtHand>sendAndWait(
                new GenericCommandMessage<>(request, Map.of(Actors.METADATA_KEY, "public:0190")));
        assertThat(events.readEvents(request.newCaseId()).asStream())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getMetaData()).containsEntry(Actors.METADATA_KEY, "public:0190"));
    }

    @Test
    void opensAFireCaseWhenAFireAlarmIsVerifiedAsReal() {
        String alarmId = AlarmIds.aggregate("xijiang", "SM-0700", "smoke-alarm");
        commands.sendAndWait(new RaiseAlarm(
                alarmId,
                "xijiang",
                AlarmSource.DEVICE,
                "xijiang/SM-0700",
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
                "house-0700",
                AT,
                AT,
                false));
        commands.sendAndWait(new VerifyAlarm(alarmId, null, 1, Verification.REAL_FIRE, "open-fire", AT));

        await().untilAsserted(() -> assertThat(claimsOn("house-0700")).isOne());
        CaseAtHand joined = open("house-0700", "smell-of-burning", "w1");
        assertThat(joined.joined()).isTrue();
        assertThat(history(joined.caseId())).contains(new AlarmJoined(joined.caseId(), alarmId, 1, AT));
        assertThat(((CaseOpened) history(joined.caseId()).get(0)).origin()).isEqualTo("ALARM");
    }

    @Test
    void publishesTheShippedRulesAtTheFirstStart() {
        assertThat(history("rules:xijiang"))
                .singleElement()
                .isInstanceOfSatisfying(
                        RulesPublished.class,
                        rules -> assertThat(rules.version()).isOne());
    }

    private static CaseAtHand open(String place, String category, String ref) {
        return commands.sendAndWait(request(newId(), place, category, ref));
    }

    private static OpenOrJoinCase request(String caseId, String place, String category, String ref) {
        return new OpenOrJoinCase(
                caseId,
                "xijiang",
                CaseOrigin.COMPLAINT,
                category,
                null,
                place,
                "Z-01",
                null,
                null,
                null,
                new Complaint(ref, null, category, "zh", 0),
                null,
                AT);
    }

    private static void close(String caseId) {
        commands.sendAndWait(new TriageCase(caseId, null, "fire", Priority.CRITICAL, null, AT));
        commands.sendAndWait(new ResolveCase(caseId, null, "false-alarm", null, AT));
        commands.sendAndWait(new CloseCase(caseId, null, null, AT));
    }

    private static List<Object> history(String id) {
        return events.readEvents(id)
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();
    }

    private static int claimsOn(String place) {
        return jdbc.sql("select count(*) from open_case_claim where spot = :spot")
                .param("spot", place)
                .query(Integer.class)
                .single();
    }

    private static String newId() {
        return "case:" + UUID.randomUUID();
    }
}
