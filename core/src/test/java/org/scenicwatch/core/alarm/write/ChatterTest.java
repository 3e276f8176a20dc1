package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmStartedChattering;
import org.scenicwatch.core.alarm.events.AlarmStoppedChattering;

/** An alarm that comes and goes is held with one notice until it is calm. */
class ChatterTest {

    private static final String ID = AlarmTest.ID;
    private static final Instant AT = AlarmTest.AT;

    private FixtureConfiguration<Alarm> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Alarm.class);
    }

    @Test
    void theThirdRaiseWithinAMinuteIsToldOnce() {
        fixture.givenCommands(commands(Latching.NONE, 0, 10, 20, 30))
                .when(raise(Latching.NONE, 40))
                .expectEvents(
                        raised(Latching.NONE, 40, "UNACKNOWLEDGED"),
                        new AlarmStartedChattering(ID, 1, 3, AT.plusSeconds(40)))
                .expectScheduledDeadlineWithName(AT.plusSeconds(40).plus(Chatter.CALM), "alarm-chatter-ends");
    }

    @Test
    void threeRaisesInMoreThanAMinuteAreNoChatter() {
        fixture.givenCommands(commands(Latching.NONE, 0, 10, 20, 30))
                .when(raise(Latching.NONE, 60))
                .expectEvents(raised(Latching.NONE, 60, "UNACKNOWLEDGED"));
    }

    @Test
    void aFireAlarmIsNeverTakenForANuisance() {
        fixture.givenCommands(commands(Latching.UNTIL_VERIFIED, 0, 10, 20, 30))
                .when(raise(Latching.UNTIL_VERIFIED, 40))
                .expectEvents(raised(Latching.UNTIL_VERIFIED, 40, "UNACKNOWLEDGED"));
    }

    @Test
    void whatWasAcknowledgedStaysSoWhileItChatters() {
        List<Object> before = new ArrayList<>(commands(Latching.NONE, 0, 10, 20, 30, 40));
        before.add(new AcknowledgeAlarm(ID, null, 1, null, AT.plusSeconds(45)));
        before.add(new ReturnAlarmToNormal(ID, 0.0, AT.plusSeconds(50), AT.plusSeconds(50)));
        fixture.givenCommands(before)
                .when(raise(Latching.NONE, 55))
                .expectEvents(raised(Latching.NONE, 55, "ACKNOWLEDGED"));
    }

    @Test
    void oneMoreRaiseKeepsItFromBeingCalm() {
        fixture.givenCurrentTime(AT.plusSeconds(40))
                .andGivenCommands(commands(Latching.NONE, 0, 10, 20, 30, 40, 90, 100))
                .whenTimeElapses(Chatter.CALM)
                .expectNoEvents();
    }

    @Test
    void isCalmAfterFiveQuietMinutes() {
        fixture.givenCurrentTime(AT.plusSeconds(40))
                .andGivenCommands(commands(Latching.NONE, 0, 10, 20, 30, 40, 90, 100))
                .whenTimeElapses(Chatter.CALM.plusSeconds(70))
                .expectEvents(new AlarmStoppedChattering(
                        ID, 1, AT.plusSeconds(100).plus(Chatter.CALM), "UNACKNOWLEDGED", "NONE"));
    }

    private static List<Object> commands(Latching latching, int... seconds) {
        List<Object> commands = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) {
            Instant at = AT.plusSeconds(seconds[i]);
            commands.add(i % 2 == 0 ? raise(latching, seconds[i]) : new ReturnAlarmToNormal(ID, 0.0, at, at));
        }
        return commands;
    }

    private static RaiseAlarm raise(Latching latching, int second) {
        Instant at = AT.plusSeconds(second);
        return AlarmTest.raise("low", Priority.WARNING, latching, at, at, false);
    }

    private static AlarmRaised raised(Latching latching, int second, String condition) {
        Instant at = AT.plusSeconds(second);
        return AlarmTest.raised(1, latching, at, at, false, condition, "NONE");
    }
}
