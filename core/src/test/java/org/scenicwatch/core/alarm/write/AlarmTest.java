package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.OutOfServiceReason;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.events.AlarmAcknowledged;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.AlarmVerified;

class AlarmTest {

    static final String ID = "alarm:xijiang/SM-0001/smoke-alarm";
    static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    static final Instant LATER = AT.plusSeconds(60);

    private FixtureConfiguration<Alarm> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Alarm.class);
    }

    @Test
    void isRaisedUnacknowledgedAndAFireAlarmIsHeld() {
        fixture.givenNoPriorActivity()
                .when(raise(Latching.UNTIL_VERIFIED, AT, false))
                .expectEvents(raised(1, Latching.UNTIL_VERIFIED, AT, false));
    }

    @Test
    void aRepeatWhileActiveChangesNothing() {
        fixture.given(raised(1, Latching.NONE, AT, false))
                .when(raise(Latching.NONE, LATER, false))
                .expectNoEvents();
        fixture.given(raised(1, Latching.NONE, AT, false), acknowledged("ACKNOWLEDGED", "NONE"))
                .when(raise(Latching.NONE, LATER, false))
                .expectNoEvents();
    }

    @Test
    void acknowledgedAndReturnedInEitherOrderEndsTheOccurrence() {
        fixture.given(raised(1, Latching.NONE, AT, false))
                .when(new AcknowledgeAlarm(ID, null, 1, "vault:c", LATER))
                .expectEvents(
                        new AlarmAcknowledged(ID, 1, "vault:c", LATER, "ACKNOWLEDGED", "NONE", "system:platform"));
        fixture.given(raised(1, Latching.NONE, AT, false), acknowledged("ACKNOWLEDGED", "NONE"))
                .when(new ReturnAlarmToNormal(ID, 0.0, LATER, LATER))
                .expectEvents(returned("NORMAL", "NONE"));
        fixture.given(raised(1, Latching.NONE, AT, false))
                .when(new ReturnAlarmToNormal(ID, 0.0, LATER, LATER))
                .expectEvents(returned("RETURNED_UNACKNOWLEDGED", "NONE"));
        fixture.given(raised(1, Latching.NONE, AT, false), returned("RETURNED_UNACKNOWLEDGED", "NONE"))
                .when(new AcknowledgeAlarm(ID, null, 1, "vault:c", LATER))
                .expectEvents(new AlarmAcknowledged(ID, 1, "vault:c", LATER, "NORMAL", "NONE", "system:platform"));
    }

    @Test
    void raisedAfterItsEndIsTheNextOccurrenceAndBeforeItsEndTheSame() {
        fixture.given(
                        raised(1, Latching.NONE, AT, false),
                        acknowledged("ACKNOWLEDGED", "NONE"),
                        returned("NORMAL", "NONE"))
                .when(raise(Latching.NONE, LATER, false))
                .expectEvents(raised(2, Latching.NONE, LATER, false));
        fixture.given(raised(1, Latching.NONE, AT, false), returned("RETURNED_UNACKNOWLEDGED", "NONE"))
                .when(raise(Latching.NONE, LATER, false))
                .expectEvents(raised(1, Latching.NONE, LATER, false));
    }

    @Test
    void refusesToActOnAnOccurrenceThatIsNotTheOneSeen() {
        fixture.given(raised(2, Latching.NONE, AT, false))
                .when(new AcknowledgeAlarm(ID, null, 1, null, LATER))
                .expectException(Refused.with("alarm.stale-occurrence"));
    }

    @Test
    void refusesASecondAcknowledgementAndOneOfWhatIsOver() {
        fixture.given(raised(1, Latching.NONE, AT, false), acknowledged("ACKNOWLEDGED", "NONE"))
                .when(new AcknowledgeAlarm(ID, null, 1, null, LATER))
                .expectException(Refused.with("alarm.already-acknowledged"));
        fixture.given(
                        raised(1, Latching.NONE, AT, false),
                        acknowledged("ACKNOWLEDGED", "NONE"),
                        returned("NORMAL", "NONE"))
                .when(new AcknowledgeAlarm(ID, null, 1, null, LATER))
                .expectException(Refused.with("alarm.not-active"));
    }

    @Test
    void aMoreUrgentLevelAsksForAttentionAgainAndALessUrgentOneDoesNot() {
        fixture.given(raised(1, Latching.NONE, AT, false), acknowledged("ACKNOWLEDGED", "NONE"))
                .when(level("low-low", Priority.CRITICAL))
                .expectEvents(levelChanged("low", "low-low", "CRITICAL", "UNACKNOWLEDGED"));
        fixture.given(raised(1, Latching.NONE, AT, false), acknowledged("ACKNOWLEDGED", "NONE"))
                .when(level("lower", Priority.CAUTION))
                .expectEvents(levelChanged("low", "lower", "CAUTION", "ACKNOWLEDGED"));
        fixture.given(raised(1, Latching.NONE, AT, false))
                .when(level("low", Priority.WARNING))
                .expectNoEvents();
    }

    @Test
    void refusesALevelOfAnAlarmThatIsNotActive() {
        fixture.given(raised(1, Latching.NONE, AT, false), returned("RETURNED_UNACKNOWLEDGED", "NONE"))
                .when(level("low-low", Priority.CRITICAL))
                .expectException(Refused.with("alarm.not-active"));
    }

    @Test
    void aRaiseThatIsMoreUrgentThanTheActiveOneIsNotLost() {
        fixture.given(raised(1, Latching.NONE, AT, false))
                .when(raise("low-low", Priority.CRITICAL, Latching.NONE, LATER, false))
                .expectEvents(new AlarmLevelChanged(
                        ID,
                        1,
                        "low",
                        "low-low",
                        "CRITICAL",
                        null,
                        null,
                        "alarm",
                        null,
                        LATER,
                        LATER,
                        "UNACKNOWLEDGED",
                        "NONE"));
    }

    @Test
    void aLateOneIsRaisedOnceWithItsOwnTimeAndItsMark() {
        fixture.givenNoPriorActivity()
                .when(raise(Latching.UNTIL_VERIFIED, AT, true))
                .expectEvents(raised(1, Latching.UNTIL_VERIFIED, AT, true));
        fixture.given(raised(1, Latching.UNTIL_VERIFIED, AT, true), returned("RETURNED_UNACKNOWLEDGED", "HELD"))
                .when(raise(Latching.UNTIL_VERIFIED, AT, true))
                .expectNoEvents();
    }

    @Test
    void aFireAlarmStaysUntilItIsVerifiedAndReset() {
        Object[] normalAndHeld = {
            raised(1, Latching.UNTIL_VERIFIED, AT, false),
            acknowledged("ACKNOWLEDGED", "HELD"),
            returned("NORMAL", "HELD")
        };
        fixture.given(normalAndHeld)
                .when(new ResetAlarm(ID, null, 1, LATER))
                .expectException(Refused.with("alarm.not-verified"));
        fixture.given(normalAndHeld)
                .when(new VerifyAlarm(ID, null, 1, Verification.FALSE_ALARM, "cooking", LATER))
                .expectEvents(verified("FALSE_ALARM", "cooking", "NORMAL"));
        fixture.given(normalAndHeld)
                .andGiven(verified("FALSE_ALARM", "cooking", "NORMAL"))
                .when(new ResetAlarm(ID, null, 1, LATER))
                .expectEvents(new AlarmReset(ID, 1, LATER, "NORMAL", "NONE"));
    }

    @Test
    void refusesAResetOfWhatIsStillSoOrNotAcknowledgedOrNotLatched() {
        fixture.given(raised(1, Latching.UNTIL_RESET, AT, false), acknowledged("ACKNOWLEDGED", "HELD"))
                .when(new ResetAlarm(ID, null, 1, LATER))
                .expectException(Refused.with("alarm.still-active"));
        fixture.given(raised(1, Latching.UNTIL_RESET, AT, false), returned("RETURNED_UNACKNOWLEDGED", "HELD"))
                .when(new ResetAlarm(ID, null, 1, LATER))
                .expectException(Refused.with("alarm.not-acknowledged"));
        fixture.given(raised(1, Latching.NONE, AT, false))
                .when(new ResetAlarm(ID, null, 1, LATER))
                .expectException(Refused.with("alarm.not-latched"));
    }

    @Test
    void aTripIsResetWithoutVerification() {
        fixture.given(
                        raised(1, Latching.UNTIL_RESET, AT, false),
                        acknowledged("ACKNOWLEDGED", "HELD"),
                        returned("NORMAL", "HELD"))
                .when(new ResetAlarm(ID, null, 1, LATER))
                .expectEvents(new AlarmReset(ID, 1, LATER, "NORMAL", "NONE"));
        fixture.given(raised(1, Latching.UNTIL_RESET, AT, false))
                .when(new VerifyAlarm(ID, null, 1, Verification.FAULT, "device-fault", LATER))
                .expectException(Refused.with("alarm.not-verifiable"));
    }

    @Test
    void aVerificationIsGivenOnceAndItsCauseIsACode() {
        fixture.given(
                        raised(1, Latching.UNTIL_VERIFIED, AT, false),
                        verified("REAL_FIRE", "open-fire", "UNACKNOWLEDGED"))
                .when(new VerifyAlarm(ID, null, 1, Verification.REAL_FIRE, "open-fire", LATER))
                .expectNoEvents();
        fixture.given(
                        raised(1, Latching.UNTIL_VERIFIED, AT, false),
                        verified("REAL_FIRE", "open-fire", "UNACKNOWLEDGED"))
                .when(new VerifyAlarm(ID, null, 1, Verification.FALSE_ALARM, "cooking", LATER))
                .expectException(Refused.with("alarm.already-verified"));
        fixture.given(raised(1, Latching.UNTIL_VERIFIED, AT, false))
                .when(new VerifyAlarm(ID, null, 1, Verification.FALSE_ALARM, "王家做饭", LATER))
                .expectException(Refused.with("alarm.unknown-cause"));
    }

    @Test
    void aFireThatBreaksOutAgainBeforeTheResetMustBeVerifiedAgain() {
        fixture.given(
                        raised(1, Latching.UNTIL_VERIFIED, AT, false),
                        acknowledged("ACKNOWLEDGED", "HELD"),
                        verified("FALSE_ALARM", "cooking", "ACKNOWLEDGED"),
                        new AlarmReturnedToNormal(ID, 1, null, AT, AT, "NORMAL", "VERIFIED"))
                .when(raise(Latching.UNTIL_VERIFIED, LATER, false))
                .expectEvents(raised(1, Latching.UNTIL_VERIFIED, LATER, false));
    }

    @Test
    void returningTwiceChangesNothing() {
        fixture.given(raised(1, Latching.NONE, AT, false), returned("RETURNED_UNACKNOWLEDGED", "NONE"))
                .when(new ReturnAlarmToNormal(ID, null, LATER, LATER))
                .expectNoEvents();
    }

    static RaiseAlarm raise(Latching latching, Instant at, boolean late) {
        return raise("low", Priority.WARNING, latching, at, late);
    }

    static RaiseAlarm raise(String level, Priority priority, Latching latching, Instant at, boolean late) {
        return raise(level, priority, latching, at, LATER, late);
    }

    static RaiseAlarm raise(
            String level, Priority priority, Latching latching, Instant at, Instant decidedAt, boolean late) {
        return new RaiseAlarm(
                ID,
                "xijiang",
                AlarmSource.DEVICE,
                "xijiang/SM-0001",
                "smoke",
                "smoke-alarm",
                1,
                level,
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
                "house-0001",
                at,
                decidedAt,
                late);
    }

    static TakeRuleOutOfService takeOutUnraised(Instant at) {
        return takeOutUnraised(Latching.NONE, false, at);
    }

    static TakeRuleOutOfService takeOutUnraised(Latching latching, boolean byCommander, Instant at) {
        return new TakeRuleOutOfService(
                ID,
                "xijiang",
                AlarmSource.DEVICE,
                "xijiang/SM-0001",
                "smoke",
                "smoke-alarm",
                1,
                "alarm",
                Priority.CRITICAL,
                latching,
                "Z-01",
                "house-0001",
                OutOfServiceReason.HOT_WORK,
                at.plusSeconds(7_200),
                byCommander,
                "vault:w",
                at);
    }

    static AlarmRaised raised(long occurrence, Latching latching, Instant at, boolean late) {
        return raised(occurrence, latching, at, late, "NONE");
    }

    static AlarmRaised raised(long occurrence, Latching latching, Instant at, boolean late, String suppression) {
        return raised(occurrence, latching, at, LATER, late, "UNACKNOWLEDGED", suppression);
    }

    static AlarmRaised raised(
            long occurrence,
            Latching latching,
            Instant at,
            Instant decidedAt,
            boolean late,
            String condition,
            String suppression) {
        return new AlarmRaised(
                ID,
                occurrence,
                "xijiang",
                "device",
                "xijiang/SM-0001",
                "smoke",
                "smoke-alarm",
                1,
                "low",
                "WARNING",
                null,
                null,
                null,
                null,
                null,
                "alarm",
                null,
                latching.name(),
                "Z-01",
                "house-0001",
                at,
                decidedAt,
                late,
                condition,
                latching.holds() ? "HELD" : "NONE",
                suppression);
    }

    static AlarmAcknowledged acknowledged(String condition, String latch) {
        return new AlarmAcknowledged(ID, 1, null, AT, condition, latch, "user:a");
    }

    static AlarmReturnedToNormal returned(String condition, String latch) {
        return new AlarmReturnedToNormal(ID, 1, 0.0, LATER, LATER, condition, latch);
    }

    static AlarmVerified verified(String result, String cause, String condition) {
        return new AlarmVerified(
                ID,
                1,
                "xijiang",
                "xijiang/SM-0001",
                "smoke",
                "Z-01",
                "house-0001",
                result,
                cause,
                LATER,
                condition,
                "VERIFIED");
    }

    static ChangeAlarmLevel level(String level, Priority priority) {
        return new ChangeAlarmLevel(ID, level, priority, null, null, null, null, LATER, LATER);
    }

    private static AlarmLevelChanged levelChanged(String before, String level, String priority, String condition) {
        return new AlarmLevelChanged(
                ID, 1, before, level, priority, null, null, null, null, LATER, LATER, condition, "NONE");
    }
}
