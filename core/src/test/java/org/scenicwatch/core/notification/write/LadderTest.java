package org.scenicwatch.core.notification.write;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.notification.LadderBook;
import org.scenicwatch.core.notification.MessageTexts;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.events.AllClearGiven;
import org.scenicwatch.core.notification.events.LadderStarted;
import org.scenicwatch.core.notification.events.LadderStopped;
import org.scenicwatch.core.notification.events.RungReached;

class LadderTest {

    private static final String ALARM = "alarm:xijiang/SM-0001/smoke-alarm";
    private static final String ID = NotificationIds.ladder(ALARM, 1);
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant LATER = AT.plusSeconds(400);

    private FixtureConfiguration<Ladder> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Ladder.class)
                .registerInjectableResource(LadderBook.shippedWith(new MessageTexts()))
                .registerInjectableResource(Clock.fixed(LATER, ZoneOffset.UTC));
    }

    @Test
    void reachesTheFirstRungAtOnceAndPlansTheSecond() {
        at(AT).when(start(0, "CRITICAL", "UNTIL_VERIFIED", AT))
                .expectEventsMatching(
                        payloadsMatching(exactSequenceOf(started("fire-critical", 1), rung(0, AT, AT.plusSeconds(60)))))
                .expectScheduledDeadline(AT.plusSeconds(60), new RungDue(1, 1));
    }

    @Test
    void climbsOnceForEachRungUntilAllAreTold() {
        at(AT).andGivenCommands(start(0, "CRITICAL", "UNTIL_VERIFIED", AT))
                .whenThenTimeElapses(Duration.ofSeconds(61))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(rung(1, LATER, AT.plusSeconds(120)))))
                .expectScheduledDeadline(AT.plusSeconds(120), new RungDue(1, 2));
        at(AT).andGivenCommands(start(0, "CRITICAL", "UNTIL_VERIFIED", AT))
                .whenThenTimeElapses(Duration.ofSeconds(3_600))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        rung(1, LATER, AT.plusSeconds(120)),
                        rung(2, LATER, AT.plusSeconds(180)),
                        rung(3, LATER, null))))
                .expectNoScheduledDeadlines();
    }

    @Test
    void takesEachEventOfItsAlarmOnce() {
        at(AT).andGivenCommands(start(5, "CRITICAL", "UNTIL_VERIFIED", AT))
                .when(start(5, "CRITICAL", "UNTIL_VERIFIED", AT))
                .expectNoEvents();
        at(AT).andGivenCommands(
                        start(5, "CRITICAL", "UNTIL_VERIFIED", AT),
                        new StopLadder(ID, 6, LadderGround.ACKNOWLEDGED, AT))
                .when(start(5, "CRITICAL", "UNTIL_VERIFIED", AT))
                .expectNoEvents();
    }

    @Test
    void stopsWhenSomebodyAcknowledges() {
        at(AT).andGivenCommands(start(0, "CRITICAL", "UNTIL_VERIFIED", AT))
                .when(new StopLadder(ID, 1, LadderGround.ACKNOWLEDGED, AT))
                .expectEvents(new LadderStopped(ID, 1, "acknowledged", AT))
                .expectNoScheduledDeadlines();
        at(AT).andGivenCommands(
                        start(0, "CRITICAL", "UNTIL_VERIFIED", AT),
                        new StopLadder(ID, 1, LadderGround.ACKNOWLEDGED, AT))
                .when(new StopLadder(ID, 2, LadderGround.ACKNOWLEDGED, AT))
                .expectNoEvents();
    }

    @Test
    void aReturnStopsOnlyWhatIsNotHeld() {
        at(AT).andGivenCommands(start(0, "CRITICAL", "UNTIL_VERIFIED", AT))
                .when(new StopLadder(ID, 1, LadderGround.RETURNED, AT))
                .expectNoEvents();
        at(AT).andGivenCommands(start(0, "CRITICAL", "NONE", AT))
                .when(new StopLadder(ID, 1, LadderGround.RETURNED, AT))
                .expectEvents(new LadderStopped(ID, 1, "returned", AT));
    }

    @Test
    void takesItBackFromThoseWhoWereToldAlsoAfterItWasAcknowledged() {
        at(AT).andGivenCommands(
                        start(0, "CRITICAL", "UNTIL_VERIFIED", AT),
                        new StopLadder(ID, 1, LadderGround.ACKNOWLEDGED, AT))
                .when(new GiveAllClear(ID, 2, "FALSE_ALARM", AT))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        Matchers.matches(e -> e.equals(new LadderStopped(ID, 2, "verified", AT))),
                        Matchers.matches(e -> e instanceof AllClearGiven clear
                                && clear.result().equals("FALSE_ALARM")))));
        at(AT).andGivenCommands(start(0, "CRITICAL", "UNTIL_VERIFIED", AT), new GiveAllClear(ID, 2, "FALSE_ALARM", AT))
                .when(new GiveAllClear(ID, 2, "FALSE_ALARM", AT))
                .expectNoEvents();
    }

    @Test
    void takesNothingBackWhenNobodyWasTold() {
        at(AT).andGivenCommands(start(0, "CAUTION", "NONE", AT))
                .when(new GiveAllClear(ID, 1, "FALSE_ALARM", AT))
                .expectEvents(new LadderStopped(ID, 1, "verified", AT));
    }

    @Test
    void anAlarmThatIsRaisedAgainSoonGoesOnWithWhoWasNotToldYet() {
        Instant soon = AT.plusSeconds(100);
        at(AT).andGivenCommands(start(0, "CRITICAL", "NONE", AT), new StopLadder(ID, 1, LadderGround.RETURNED, AT))
                .when(start(2, "CRITICAL", "NONE", soon))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(started("critical", 2))))
                .expectScheduledDeadline(soon.plusSeconds(120), new RungDue(2, 0));
    }

    @Test
    void anAlarmThatIsRaisedAgainLaterOrAfterItWasFoundFalseCallsEverybodyAgain() {
        Instant later = AT.plusSeconds(1_000);
        at(AT).andGivenCommands(start(0, "CRITICAL", "NONE", AT), new StopLadder(ID, 1, LadderGround.RETURNED, AT))
                .when(start(2, "CRITICAL", "NONE", later))
                .expectEventsMatching(payloadsMatching(
                        exactSequenceOf(started("critical", 2), rung(0, later, later.plusSeconds(120)))));
        at(AT).andGivenCommands(start(0, "CRITICAL", "UNTIL_VERIFIED", AT), new GiveAllClear(ID, 1, "FALSE_ALARM", AT))
                .when(start(2, "CRITICAL", "UNTIL_VERIFIED", AT))
                .expectEventsMatching(payloadsMatching(
                        exactSequenceOf(started("fire-critical", 2), rung(0, AT, AT.plusSeconds(60)))));
    }

    @Test
    void aMoreUrgentLevelStartsTheLadderOfItsPriority() {
        at(AT).andGivenCommands(start(0, "CAUTION", "NONE", AT))
                .when(new RaiseLadder(ID, ALARM, 1, 1, "CRITICAL", AT))
                .expectEventsMatching(
                        payloadsMatching(exactSequenceOf(started("critical", 2), rung(0, AT, AT.plusSeconds(120)))));
        at(AT).andGivenCommands(start(0, "CRITICAL", "NONE", AT))
                .when(new RaiseLadder(ID, ALARM, 1, 1, "WARNING", AT))
                .expectNoEvents();
    }

    private TestExecutor<Ladder> at(Instant time) {
        setUp();
        return fixture.givenCurrentTime(time);
    }

    private static StartLadder start(long alarmEvent, String priority, String latching, Instant at) {
        return new StartLadder(
                ID,
                ALARM,
                1,
                alarmEvent,
                "xijiang",
                "smoke",
                "smoke-alarm",
                latching,
                priority,
                "Z-01",
                "house-0001",
                AT,
                at);
    }

    private static Matcher<Object> started(String ladder, int round) {
        return Matchers.matches(
                e -> e instanceof LadderStarted started && started.ladder().equals(ladder) && started.round() == round);
    }

    private static Matcher<Object> rung(int rung, Instant at, Instant next) {
        List<Object> wanted = Arrays.asList(rung, at, next);
        return Matchers.matches(e -> e instanceof RungReached reached
                && Arrays.asList((Object) reached.rung(), reached.at(), reached.nextAt())
                        .equals(wanted)
                && (next == null) == (reached.scheduleId() == null));
    }
}
