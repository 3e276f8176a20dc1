package org.scenicwatch.core.alarm.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.OutOfServiceReason;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.ShelvingReason;
import org.scenicwatch.core.alarm.events.AcknowledgementUndone;
import org.scenicwatch.core.alarm.events.AlarmCommented;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmReturnedToService;
import org.scenicwatch.core.alarm.events.AlarmShelved;
import org.scenicwatch.core.alarm.events.AlarmSuppressedByDesign;
import org.scenicwatch.core.alarm.events.AlarmSuppressionEnded;
import org.scenicwatch.core.alarm.events.AlarmTakenOutOfService;
import org.scenicwatch.core.alarm.events.AlarmUnshelved;
import org.scenicwatch.core.alarm.events.OutOfServiceDeclined;
import org.scenicwatch.core.alarm.events.OutOfServiceRequested;
import org.scenicwatch.core.eventstore.Actors;

/** Shelving, suppression by design, being out of service, and taking an acknowledgement back. */
class AlarmAsideTest {

    private static final String ID = AlarmTest.ID;
    private static final Instant AT = AlarmTest.AT;
    private static final Instant LATER = AlarmTest.LATER;
    private static final Instant UNTIL = LATER.plus(Duration.ofHours(2));
    private static final String PUMP_ROOM = "alarm:xijiang/PW-001/power-lost";

    private FixtureConfiguration<Alarm> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Alarm.class);
    }

    @Test
    void isShelvedUntilATime() {
        raised(Latching.NONE)
                .when(shelve(UNTIL, false))
                .expectEvents(shelved(UNTIL))
                .expectScheduledDeadlineWithName(UNTIL, "alarm-shelf-ends");
    }

    @Test
    void comesBackFromTheShelfByItself() {
        fixture.givenCurrentTime(LATER)
                .andGiven(AlarmTest.raised(1, Latching.NONE, AT, false))
                .andGivenCommands(shelve(UNTIL, false))
                .whenTimeElapses(Duration.ofHours(2))
                .expectEvents(new AlarmUnshelved(ID, 1, "time", null, UNTIL, "UNACKNOWLEDGED", "NONE"));
    }

    @Test
    void theEndOfAShelvingThatIsOverEndsNoOtherOne() {
        fixture.givenCurrentTime(LATER)
                .andGiven(AlarmTest.raised(1, Latching.NONE, AT, false))
                .andGivenCommands(
                        shelve(LATER.plusSeconds(600), false),
                        new UnshelveAlarm(ID, null, null, LATER),
                        shelve(UNTIL, false))
                .whenTimeElapses(Duration.ofMinutes(20))
                .expectNoEvents();
    }

    @Test
    void refusesToShelveForTooLongOrNotAtAllOrTwice() {
        raised(Latching.NONE)
                .when(shelve(LATER.plus(AlarmAside.LONGEST_SHELF).plusSeconds(1), true))
                .expectException(Refused.with("alarm.shelf-too-long"));
        raised(Latching.NONE).when(shelve(LATER, true)).expectException(Refused.with("alarm.shelf-too-long"));
        raised(Latching.NONE)
                .andGiven(shelved(UNTIL))
                .when(shelve(UNTIL, true))
                .expectException(Refused.with("alarm.already-shelved"));
        raised(Latching.NONE)
                .when(new UnshelveAlarm(ID, null, null, LATER))
                .expectException(Refused.with("alarm.not-shelved"));
        raised(Latching.NONE)
                .when(new ShelveAlarm(ID, null, 7, ShelvingReason.NUISANCE, UNTIL, true, null, LATER))
                .expectException(Refused.with("alarm.stale-occurrence"));
    }

    @Test
    void onlyACommanderShelvesTheHighestPriorityAndNobodyAFireThatIsNotVerified() {
        critical(Latching.NONE).when(shelve(UNTIL, false)).expectException(Refused.with("alarm.commander-only"));
        critical(Latching.NONE)
                .when(shelve(UNTIL, true))
                .expectEvents(new AlarmShelved(ID, 1, "CRITICAL", "nuisance", "vault:w", UNTIL, LATER, "SHELVED"));
        critical(Latching.UNTIL_VERIFIED).when(shelve(UNTIL, true)).expectException(Refused.with("alarm.verify-first"));
        critical(Latching.UNTIL_VERIFIED)
                .andGiven(AlarmTest.verified("FAULT", "device-fault", "UNACKNOWLEDGED"))
                .when(shelve(UNTIL, true))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void goesOnBeingJudgedOnTheShelfAndShowsTheConditionAsItIsThen() {
        raised(Latching.NONE)
                .andGiven(shelved(UNTIL))
                .when(new ReturnAlarmToNormal(ID, 0.0, LATER, LATER))
                .expectEvents(AlarmTest.returned("RETURNED_UNACKNOWLEDGED", "NONE"));
        raised(Latching.NONE)
                .andGiven(shelved(UNTIL), AlarmTest.returned("RETURNED_UNACKNOWLEDGED", "NONE"))
                .when(new UnshelveAlarm(ID, null, "vault:w", LATER))
                .expectEvents(
                        new AlarmUnshelved(ID, 1, "by-hand", "vault:w", LATER, "RETURNED_UNACKNOWLEDGED", "NONE"));
    }

    @Test
    void aMoreUrgentSignalEndsTheShelvingAndAnEquallyUrgentOneDoesNot() {
        raised(Latching.NONE)
                .andGiven(shelved(UNTIL))
                .when(AlarmTest.level("low-low", Priority.CRITICAL))
                .expectEvents(
                        new AlarmUnshelved(ID, 1, "more-urgent", null, LATER, "UNACKNOWLEDGED", "NONE"),
                        levelChanged("low-low", "CRITICAL", "NONE"));
        raised(Latching.NONE)
                .andGiven(shelved(UNTIL))
                .when(AlarmTest.level("lower", Priority.WARNING))
                .expectEvents(levelChanged("lower", "WARNING", "SHELVED"));
    }

    @Test
    void aFireAlarmThatIsOverIsNotShelved() {
        for (boolean byCommander : new boolean[] {false, true}) {
            verifiedFire()
                    .andGiven(AlarmTest.returned("RETURNED_UNACKNOWLEDGED", "VERIFIED"))
                    .when(shelve(UNTIL, byCommander))
                    .expectException(Refused.with("alarm.fire-over"))
                    .expectNoScheduledDeadlines();
            verifiedFire()
                    .andGiven(
                            AlarmTest.acknowledged("ACKNOWLEDGED", "VERIFIED"),
                            AlarmTest.returned("NORMAL", "VERIFIED"),
                            new AlarmReset(ID, 1, LATER, "NORMAL", "NONE"))
                    .when(shelve(UNTIL, byCommander))
                    .expectException(Refused.with("alarm.fire-over"));
        }
        raised(Latching.NONE)
                .andGiven(AlarmTest.returned("RETURNED_UNACKNOWLEDGED", "NONE"))
                .when(shelve(UNTIL, false))
                .expectEvents(shelved(UNTIL));
    }

    @Test
    void aFireAlarmRaisedAnewLeavesTheShelfAndAnotherAlarmDoesNot() {
        verifiedFire()
                .andGiven(shelved(UNTIL), AlarmTest.returned("RETURNED_UNACKNOWLEDGED", "VERIFIED"))
                .when(AlarmTest.raise(Latching.UNTIL_VERIFIED, LATER, false))
                .expectEvents(
                        new AlarmUnshelved(ID, 1, "fire-again", null, LATER, "RETURNED_UNACKNOWLEDGED", "NONE"),
                        AlarmTest.raised(1, Latching.UNTIL_VERIFIED, LATER, false));
        verifiedFire()
                .andGiven(
                        shelved(UNTIL),
                        AlarmTest.acknowledged("ACKNOWLEDGED", "VERIFIED"),
                        AlarmTest.returned("NORMAL", "VERIFIED"),
                        new AlarmReset(ID, 1, LATER, "NORMAL", "NONE"))
                .when(AlarmTest.raise(Latching.UNTIL_VERIFIED, LATER, true))
                .expectEvents(
                        new AlarmUnshelved(ID, 1, "fire-again", null, LATER, "NORMAL", "NONE"),
                        AlarmTest.raised(2, Latching.UNTIL_VERIFIED, LATER, true));
        verifiedFire()
                .andGiven(shelved(UNTIL))
                .when(AlarmTest.raise(Latching.UNTIL_VERIFIED, LATER, false))
                .expectNoEvents();
        raised(Latching.UNTIL_RESET)
                .andGiven(shelved(UNTIL), AlarmTest.returned("RETURNED_UNACKNOWLEDGED", "HELD"))
                .when(AlarmTest.raise(Latching.UNTIL_RESET, LATER, false))
                .expectEvents(AlarmTest.raised(1, Latching.UNTIL_RESET, LATER, false, "SHELVED"));
    }

    @Test
    void tellsThatWhatIsRaisedIsKeptFromTheOperator() {
        raised(Latching.NONE)
                .andGiven(
                        AlarmTest.acknowledged("ACKNOWLEDGED", "NONE"),
                        AlarmTest.returned("NORMAL", "NONE"),
                        new AlarmSuppressedByDesign(ID, 1, PUMP_ROOM, LATER, "SUPPRESSED_BY_DESIGN"))
                .when(AlarmTest.raise(Latching.NONE, LATER, false))
                .expectEvents(AlarmTest.raised(2, Latching.NONE, LATER, false, "SUPPRESSED_BY_DESIGN"));
    }

    @Test
    void isHiddenByDesignWhileOneOfItsCausesHolds() {
        AlarmSuppressedByDesign byPump = new AlarmSuppressedByDesign(ID, 1, PUMP_ROOM, LATER, "SUPPRESSED_BY_DESIGN");
        AlarmSuppressedByDesign bySeason = new AlarmSuppressedByDesign(ID, 1, "season", LATER, "SUPPRESSED_BY_DESIGN");
        raised(Latching.NONE)
                .when(new SuppressAlarmByDesign(ID, PUMP_ROOM, LATER))
                .expectEvents(byPump);
        raised(Latching.NONE)
                .andGiven(byPump)
                .when(new SuppressAlarmByDesign(ID, PUMP_ROOM, LATER))
                .expectNoEvents();
        raised(Latching.NONE)
                .andGiven(byPump, bySeason)
                .when(new EndSuppressionByDesign(ID, PUMP_ROOM, LATER))
                .expectEvents(
                        new AlarmSuppressionEnded(ID, 1, PUMP_ROOM, LATER, "UNACKNOWLEDGED", "SUPPRESSED_BY_DESIGN"));
        raised(Latching.NONE)
                .andGiven(byPump)
                .when(new EndSuppressionByDesign(ID, PUMP_ROOM, LATER))
                .expectEvents(new AlarmSuppressionEnded(ID, 1, PUMP_ROOM, LATER, "UNACKNOWLEDGED", "NONE"));
        raised(Latching.NONE)
                .when(new EndSuppressionByDesign(ID, PUMP_ROOM, LATER))
                .expectNoEvents();
    }

    @Test
    void aFireAlarmIsTakenOutOfServiceOnlyWithACommandersWord() {
        TakeAlarmOutOfService asked = takeOut(false);
        OutOfServiceRequested request = new OutOfServiceRequested(ID, 1, "hot-work", "vault:w", UNTIL, LATER);
        raised(Latching.UNTIL_VERIFIED).when(asked).expectEvents(request).expectNoScheduledDeadlines();
        raised(Latching.UNTIL_VERIFIED)
                .andGiven(request)
                .when(asked)
                .expectException(Refused.with("alarm.already-requested"));
        raised(Latching.UNTIL_VERIFIED)
                .andGiven(request)
                .when(new DecideOutOfService(ID, null, true, null, LATER))
                .expectEvents(takenOut(true))
                .expectScheduledDeadlineWithName(UNTIL, "alarm-service-begins");
        raised(Latching.UNTIL_VERIFIED)
                .andGiven(request)
                .when(new DecideOutOfService(ID, null, false, "vault:no", LATER))
                .expectEvents(new OutOfServiceDeclined(ID, 1, "vault:no", LATER));
        raised(Latching.UNTIL_VERIFIED)
                .andGiven(request)
                .when(new DecideOutOfService(ID, null, true, null, UNTIL))
                .expectException(Refused.with("alarm.not-requested"));
        raised(Latching.UNTIL_VERIFIED).when(takeOut(true)).expectEvents(takenOut(true));
        raised(Latching.NONE).when(asked).expectEvents(takenOut(false));
    }

    @Test
    void returnsToServiceByItself() {
        fixture.givenCurrentTime(LATER)
                .andGiven(AlarmTest.raised(1, Latching.NONE, AT, false))
                .andGivenCommands(takeOut(false))
                .whenTimeElapses(Duration.ofHours(2))
                .expectEvents(new AlarmReturnedToService(ID, 1, "time", null, UNTIL, "UNACKNOWLEDGED", "NONE"));
    }

    @Test
    void returnsToServiceByHand() {
        raised(Latching.NONE)
                .andGiven(takenOut(false))
                .when(new ReturnAlarmToService(ID, null, null, LATER))
                .expectEvents(new AlarmReturnedToService(ID, 1, "by-hand", null, LATER, "UNACKNOWLEDGED", "NONE"));
        raised(Latching.NONE)
                .when(new ReturnAlarmToService(ID, null, null, LATER))
                .expectException(Refused.with("alarm.not-out-of-service"));
        raised(Latching.NONE)
                .andGiven(takenOut(false))
                .when(takeOut(true))
                .expectException(Refused.with("alarm.out-of-service"));
        raised(Latching.NONE)
                .andGiven(takenOut(false))
                .when(shelve(UNTIL, true))
                .expectException(Refused.with("alarm.out-of-service"));
    }

    @Test
    void anAcknowledgementIsTakenBackByTheSamePersonAtOnce() {
        Instant soon = AT.plusSeconds(10);
        acknowledged(false)
                .when(new UndoAcknowledgement(ID, null, 1, soon), by("user:a"))
                .expectEvents(new AcknowledgementUndone(ID, 1, soon, "UNACKNOWLEDGED", "NONE"));
        acknowledged(false)
                .andGiven(AlarmTest.returned("NORMAL", "NONE"))
                .when(new UndoAcknowledgement(ID, null, 1, soon), by("user:a"))
                .expectEvents(new AcknowledgementUndone(ID, 1, soon, "RETURNED_UNACKNOWLEDGED", "NONE"));
        acknowledged(false)
                .when(new UndoAcknowledgement(ID, null, 1, soon), by("user:b"))
                .expectException(Refused.with("alarm.undo-of-another"));
        acknowledged(false)
                .when(new UndoAcknowledgement(ID, null, 1, soon.plusMillis(1)), by("user:a"))
                .expectException(Refused.with("alarm.undo-too-late"));
        raised(Latching.NONE)
                .when(new UndoAcknowledgement(ID, null, 1, soon), by("user:a"))
                .expectException(Refused.with("alarm.nothing-to-undo"));
        acknowledged(true)
                .andGiven(AlarmTest.returned("NORMAL", "HELD"), new AlarmReset(ID, 1, soon, "NORMAL", "NONE"))
                .when(new UndoAcknowledgement(ID, null, 1, soon), by("user:a"))
                .expectException(Refused.with("alarm.nothing-to-undo"));
    }

    @Test
    void aCommentIsTakenInAnyState() {
        raised(Latching.NONE)
                .andGiven(AlarmTest.acknowledged("ACKNOWLEDGED", "NONE"), AlarmTest.returned("NORMAL", "NONE"))
                .when(new CommentOnAlarm(ID, null, 1, "vault:w", LATER))
                .expectEvents(new AlarmCommented(ID, 1, "vault:w", LATER));
        raised(Latching.NONE)
                .when(new CommentOnAlarm(ID, null, 2, "vault:w", LATER))
                .expectException(Refused.with("alarm.stale-occurrence"));
    }

    @Test
    void severalHoldsShowOneAfterTheOther() {
        AlarmLife life = AlarmLife.NEVER;
        AlarmAside aside = AlarmAside.SHOWN
                .evolve(new AlarmSuppressedByDesign(ID, 1, PUMP_ROOM, AT, "SUPPRESSED_BY_DESIGN"))
                .evolve(shelved(UNTIL))
                .evolve(takenOut(false));
        assertThat(aside.suppression().name()).isEqualTo("OUT_OF_SERVICE");
        AlarmReturnedToService back =
                (AlarmReturnedToService) aside.decide(new ReturnAlarmToService(ID, null, null, LATER), life)
                        .get(0);
        assertThat(back.suppression()).isEqualTo("SHELVED");
        AlarmUnshelved unshelved = (AlarmUnshelved) aside.evolve(back)
                .decide(new UnshelveAlarm(ID, null, null, LATER), life)
                .get(0);
        assertThat(unshelved.suppression()).isEqualTo("SUPPRESSED_BY_DESIGN");
    }

    private TestExecutor<Alarm> raised(Latching latching) {
        return fixture.given(AlarmTest.raised(1, latching, AT, false));
    }

    private TestExecutor<Alarm> verifiedFire() {
        return raised(Latching.UNTIL_VERIFIED).andGiven(AlarmTest.verified("FAULT", "device-fault", "UNACKNOWLEDGED"));
    }

    private TestExecutor<Alarm> critical(Latching latching) {
        return raised(latching)
                .andGiven(new AlarmLevelChanged(
                        ID, 1, "low", "low-low", "CRITICAL", null, null, null, null, AT, AT, "UNACKNOWLEDGED", "NONE"));
    }

    private TestExecutor<Alarm> acknowledged(boolean held) {
        return raised(held ? Latching.UNTIL_RESET : Latching.NONE)
                .andGiven(AlarmTest.acknowledged("ACKNOWLEDGED", held ? "HELD" : "NONE"));
    }

    private static Map<String, ?> by(String actor) {
        return Map.of(Actors.METADATA_KEY, actor);
    }

    private static ShelveAlarm shelve(Instant until, boolean byCommander) {
        return new ShelveAlarm(ID, null, 1, ShelvingReason.NUISANCE, until, byCommander, "vault:w", LATER);
    }

    private static AlarmShelved shelved(Instant until) {
        return new AlarmShelved(ID, 1, "WARNING", "nuisance", "vault:w", until, LATER, "SHELVED");
    }

    private static TakeAlarmOutOfService takeOut(boolean byCommander) {
        return new TakeAlarmOutOfService(ID, null, OutOfServiceReason.HOT_WORK, UNTIL, byCommander, "vault:w", LATER);
    }

    private static AlarmTakenOutOfService takenOut(boolean fire) {
        return new AlarmTakenOutOfService(
                ID,
                1,
                "xijiang",
                "xijiang/SM-0001",
                "smoke",
                "Z-01",
                "house-0001",
                fire,
                "hot-work",
                "vault:w",
                UNTIL,
                LATER,
                "OUT_OF_SERVICE");
    }

    private static AlarmLevelChanged levelChanged(String level, String priority, String suppression) {
        return new AlarmLevelChanged(
                ID, 1, "low", level, priority, null, null, null, null, LATER, LATER, "UNACKNOWLEDGED", suppression);
    }
}
