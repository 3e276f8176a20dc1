package org.scenicwatch.core.alarm.write;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.ShelvingReason;
import org.scenicwatch.core.alarm.events.AlarmIntroduced;
import org.scenicwatch.core.alarm.events.AlarmReturnedToService;
import org.scenicwatch.core.alarm.events.AlarmTakenOutOfService;
import org.scenicwatch.core.alarm.events.OutOfServiceRequested;
import org.scenicwatch.core.eventstore.Actors;

/** An alarm whose life begins before it is raised, because its source goes out of service. */
class NeverRaisedTest {

    private static final String ID = AlarmTest.ID;
    private static final Instant AT = AlarmTest.AT;
    private static final Instant LATER = AlarmTest.LATER;
    private static final Instant UNTIL = LATER.plus(Duration.ofHours(2));

    private FixtureConfiguration<Alarm> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Alarm.class);
    }

    @Test
    void whatNeverAlarmedGoesOutOfServiceAndComesBackByItself() {
        fixture.givenNoPriorActivity()
                .when(AlarmTest.takeOutUnraised(Latching.NONE, false, LATER))
                .expectEvents(introduced(Latching.NONE), takenOut(false))
                .expectScheduledDeadlineWithName(UNTIL, "alarm-service-begins");
        setUp();
        fixture.givenCurrentTime(LATER)
                .andGivenCommands(AlarmTest.takeOutUnraised(Latching.NONE, false, LATER))
                .whenTimeElapses(Duration.ofHours(2))
                .expectEvents(new AlarmReturnedToService(ID, 0, "time", null, UNTIL, "NORMAL", "NONE"));
    }

    @Test
    void aFireDetectorThatNeverAlarmedAsksTheCommanderToo() {
        OutOfServiceRequested request = new OutOfServiceRequested(ID, 0, "hot-work", "vault:w", UNTIL, LATER);
        fixture.givenNoPriorActivity()
                .when(AlarmTest.takeOutUnraised(Latching.UNTIL_VERIFIED, false, LATER))
                .expectEvents(introduced(Latching.UNTIL_VERIFIED), request)
                .expectNoScheduledDeadlines();
        fixture.given(introduced(Latching.UNTIL_VERIFIED), request)
                .when(new DecideOutOfService(ID, null, true, null, LATER))
                .expectEvents(takenOut(true))
                .expectScheduledDeadlineWithName(UNTIL, "alarm-service-begins");
        setUp();
        fixture.givenNoPriorActivity()
                .when(AlarmTest.takeOutUnraised(Latching.UNTIL_VERIFIED, true, LATER))
                .expectEvents(introduced(Latching.UNTIL_VERIFIED), takenOut(true));
    }

    @Test
    void whatNeverAlarmedIsRaisedAsTheFirstTimeWhateverWasSaidBefore() {
        fixture.given(introduced(Latching.NONE), takenOut(false))
                .when(AlarmTest.raise(Latching.NONE, LATER, false))
                .expectEvents(AlarmTest.raised(1, Latching.NONE, LATER, false, "OUT_OF_SERVICE"));
        fixture.given(
                        introduced(Latching.NONE),
                        takenOut(false),
                        AlarmTest.raised(1, Latching.NONE, LATER, false, "OUT_OF_SERVICE"))
                .when(new ReturnAlarmToService(ID, null, null, LATER))
                .expectEvents(new AlarmReturnedToService(ID, 1, "by-hand", null, LATER, "UNACKNOWLEDGED", "NONE"));
    }

    @Test
    void onlyAnAlarmThatNobodyKnowsIsIntroducedAndNothingIsShelvedBeforeItAlarms() {
        fixture.given(AlarmTest.raised(1, Latching.NONE, AT, false))
                .when(AlarmTest.takeOutUnraised(LATER))
                .expectException(Refused.with("alarm.known"));
        fixture.given(introduced(Latching.NONE), takenOut(false))
                .when(AlarmTest.takeOutUnraised(LATER))
                .expectException(Refused.with("alarm.known"));
        fixture.given(introduced(Latching.NONE))
                .when(new ShelveAlarm(ID, null, 0, ShelvingReason.NUISANCE, UNTIL, true, null, LATER))
                .expectException(Refused.with("alarm.never-raised"));
        fixture.given(introduced(Latching.NONE))
                .when(new AcknowledgeAlarm(ID, null, 0, null, LATER), Map.of(Actors.METADATA_KEY, "user:a"))
                .expectException(Refused.with("alarm.not-active"));
    }

    private static AlarmIntroduced introduced(Latching latching) {
        return new AlarmIntroduced(
                ID,
                "xijiang",
                "device",
                "xijiang/SM-0001",
                "smoke",
                "smoke-alarm",
                1,
                "alarm",
                "CRITICAL",
                latching.name(),
                "Z-01",
                "house-0001",
                LATER);
    }

    private static AlarmTakenOutOfService takenOut(boolean fire) {
        return new AlarmTakenOutOfService(
                ID,
                0,
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
}
