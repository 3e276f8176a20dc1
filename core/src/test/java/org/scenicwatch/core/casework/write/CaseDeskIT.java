package org.scenicwatch.core.casework.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.events.FireSignJoined;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.alarm.write.VerifyAlarm;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.eventstore.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseDeskIT {

    private static final Instant AT = CasesForTests.AT;

    private static CasesForTests cases;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        cases = new CasesForTests();
        jdbc = cases.context.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        cases.close();
    }

    @Test
    void numbersCasesByTheVillagesOwnDay() {
        CaseAtHand first = cases.open("numbers-1", "fire", "c1");
        CaseAtHand second = cases.open("numbers-2", "fire", "c2");
        assertThat(first.number()).matches("SJ-20260502-\\d{4}");
        assertThat(second.number()).isGreaterThan(first.number());
    }

    @Test
    void opensOneCasePerPlaceAndCauseAndLetsOthersJoin() {
        CaseAtHand opened = cases.open("house-0001", "fire", "a1");
        CaseAtHand sameCause = cases.open("house-0001", "smell-of-burning", "a2");
        CaseAtHand otherCause = cases.open("house-0001", "parking", "a3");
        CaseAtHand otherPlace = cases.open("house-0002", "fire", "a4");

        assertThat(opened.joined()).isFalse();
        assertThat(sameCause).isEqualTo(new CaseAtHand(opened.caseId(), opened.number(), true));
        assertThat(otherCause.joined()).isFalse();
        assertThat(otherPlace.joined()).isFalse();
        assertThat(cases.history(opened.caseId()))
                .extracting(Object::getClass)
                .<Class<?>>map(type -> type)
                .containsExactly(CaseOpened.class, ComplaintFiled.class, ComplaintFiled.class);
    }

    @Test
    void opensACaseEachTimeWhenNoPlaceIsNamed() {
        assertThat(cases.open(null, "other", "p1").joined()).isFalse();
        assertThat(cases.open(null, "other", "p2").joined()).isFalse();
    }

    @Test
    void freesPlaceAndCauseWhenTheCaseIsClosed() {
        CaseAtHand first = cases.open("house-0100", "fire", "f1");
        cases.end(first.caseId());
        CaseAtHand second = cases.open("house-0100", "fire", "f2");
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
                return cases.open("house-0200", "fire", ref);
            }));
        }
        start.countDown();
        List<CaseAtHand> opened = new ArrayList<>();
        for (Future<CaseAtHand> answer : answers) {
            opened.add(answer.get());
        }
        pool.shutdown();

        assertThat(opened)
                .extracting(CaseAtHand::caseId)
                .containsOnly(opened.get(0).caseId());
        assertThat(opened).filteredOn(at -> !at.joined()).hasSize(1);
        assertThat(cases.history(opened.get(0).caseId()))
                .filteredOn(ComplaintFiled.class::isInstance)
                .hasSize(callers);
    }

    @Test
    void leavesNoClaimBehindWhenOpeningIsRefused() {
        CaseAtHand taken = cases.open("house-0300", "fire", "r1");
        OpenOrJoinCase sameIdElsewhere = cases.request(taken.caseId(), "house-0301", "fire", "r2");
        assertThatThrownBy(() -> cases.commands.sendAndWait(sameIdElsewhere)).isInstanceOf(CaseRefused.class);
        assertThat(claimsOn("house-0301")).isZero();
    }

    @Test
    void refusesAnUnknownCategory() {
        assertThatThrownBy(() -> cases.open("house-0400", "ghosts", "u1"))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.code()).isEqualTo("case.unknown-category"));
    }

    @Test
    void tellsWhoeverSawAnOlderVersionThatTheCaseMovedOn() {
        CaseAtHand opened = cases.open("house-0500", "fire", "v1");
        cases.commands.sendAndWait(new TriageCase(opened.caseId(), 1L, "fire", Priority.CRITICAL, null, AT));
        assertThatThrownBy(() ->
                        cases.commands.sendAndWait(new AssignCase(opened.caseId(), 1L, "fire-brigade", List.of(), AT)))
                .isInstanceOf(ConflictingAggregateVersionException.class);
        cases.commands.sendAndWait(new AssignCase(opened.caseId(), 2L, "fire-brigade", List.of(), AT));
    }

    @Test
    void keepsWhoDidItInTheMetadataOfEveryEvent() {
        OpenOrJoinCase request = cases.request(CasesForTests.newId(), "house-0600", "fire", "m1");
        cases.commands.<CaseAtHand>sendAndWait(
                new GenericCommandMessage<>(request, Map.of(Actors.METADATA_KEY, "public:0190")));
        assertThat(cases.events.readEvents(request.newCaseId()).asStream())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getMetaData()).containsEntry(Actors.METADATA_KEY, "public:0190"));
    }

    @Test
    void opensAFireCaseWhenAFireAlarmIsVerifiedAsReal() {
        String alarmId = AlarmIds.aggregate("xijiang", "SM-0700", "smoke-alarm");
        cases.commands.sendAndWait(new RaiseAlarm(
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
        cases.commands.sendAndWait(new VerifyAlarm(alarmId, null, 1, Verification.REAL_FIRE, "open-fire", AT));

        await().untilAsserted(() -> assertThat(claimsOn("house-0700")).isOne());
        CaseAtHand joined = cases.open("house-0700", "smell-of-burning", "w1");
        assertThat(joined.joined()).isTrue();
        assertThat(cases.history(joined.caseId())).contains(new AlarmJoined(joined.caseId(), alarmId, 1, AT));
        assertThat(((CaseOpened) cases.history(joined.caseId()).get(0)).origin())
                .isEqualTo("ALARM");
    }

    @Test
    void collectsTheSignsOfAFireOutsideOfAnyHouseInOneCaseAndInANewOneAfterItsEnd() {
        String fire = AlarmIds.aggregate("xijiang", "Z-09", AlarmIds.CONFIRMED_FIRE);
        signJoins(fire, "S-1", 0);
        signJoins(fire, "S-2", 1);
        await().untilAsserted(() -> assertThat(claimsOn(fire)).isOne());
        String caseId = holderOf(fire);
        await().untilAsserted(() -> assertThat(cases.history(caseId))
                .contains(
                        new AlarmJoined(caseId, fire, 1, AT),
                        new AlarmJoined(caseId, "S-1", 1, AT),
                        new AlarmJoined(caseId, "S-2", 1, AT)));

        cases.end(caseId);
        signJoins(fire, "S-3", 2);
        await().untilAsserted(() -> assertThat(claimsOn(fire)).isOne());
        String next = holderOf(fire);
        assertThat(next).isNotEqualTo(caseId);
        await().untilAsserted(() -> assertThat(cases.history(next)).contains(new AlarmJoined(next, "S-3", 1, AT)));
    }

    private static void signJoins(String fire, String source, long number) {
        cases.events.publish(new GenericDomainEventMessage<>(
                "Alarm",
                fire,
                number,
                new FireSignJoined(fire, 1, "xijiang", "Z-09", null, "smoke", source, 1, AT, AT)));
    }

    private static String holderOf(String spot) {
        return jdbc.sql("select case_id from open_case_claim where spot = ?")
                .param(spot)
                .query(String.class)
                .single();
    }

    @Test
    void publishesTheShippedRulesAtTheFirstStart() {
        assertThat(cases.history("rules:xijiang"))
                .singleElement()
                .isInstanceOfSatisfying(
                        RulesPublished.class,
                        rules -> assertThat(rules.version()).isOne());
    }

    private static int claimsOn(String place) {
        return jdbc.sql("select count(*) from open_case_claim where spot = :spot")
                .param("spot", place)
                .query(Integer.class)
                .single();
    }
}
