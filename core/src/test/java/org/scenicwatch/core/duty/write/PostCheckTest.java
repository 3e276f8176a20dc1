package org.scenicwatch.core.duty.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.duty.events.PostCheckAnswered;
import org.scenicwatch.core.duty.events.PostCheckCalled;
import org.scenicwatch.core.duty.events.PostCheckMissed;

class PostCheckTest {

    private static final String ID = "postCheck:xijiang/0190";
    private static final Instant AT = Instant.parse("2026-05-01T02:13:00Z");
    private static final Instant DUE = AT.plusSeconds(120);

    private FixtureConfiguration<PostCheck> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(PostCheck.class);
    }

    @Test
    void aCallWaitsForItsAnswerUntilItIsDue() {
        fixture.givenNoPriorActivity()
                .andGivenCurrentTime(AT)
                .when(call(0))
                .expectEvents(called(0))
                .expectScheduledDeadlineWithName(DUE, PostCheck.DUE);
    }

    @Test
    void theSameCallAgainHasNoFurtherEffect() {
        fixture.given(called(0)).when(call(0)).expectNoEvents().expectNoScheduledDeadlines();
    }

    @Test
    void anAnswerInTimeSaysHowLongItTook() {
        fixture.given(called(0))
                .when(new AnswerPostCheck(ID, AT.plusMillis(41_500)))
                .expectEvents(new PostCheckAnswered(ID, "xijiang", 41_500, AT.plusMillis(41_500)));
    }

    @Test
    void aSecondAnswerHasNoFurtherEffect() {
        fixture.given(called(0), answered(41))
                .when(new AnswerPostCheck(ID, AT.plusSeconds(60)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void anAnswerAfterTheTimeIsRefusedEvenBeforeTheDeadlineIsNoticed() {
        fixture.given(called(0)).when(new AnswerPostCheck(ID, DUE)).expectEvents(answered(120));
        setUp();
        fixture.given(called(0))
                .when(new AnswerPostCheck(ID, DUE.plusMillis(1)))
                .expectException(Refused.with("post-check.over"));
        setUp();
        fixture.given(called(0), new PostCheckMissed(ID, "xijiang", 1, DUE))
                .when(new AnswerPostCheck(ID, AT.plusSeconds(5)))
                .expectException(Refused.with("post-check.over"));
    }

    @Test
    void silenceIsAMissAtTheTimeItWasDue() {
        fixture.givenCurrentTime(AT)
                .andGivenCommands(call(2))
                .whenTimeElapses(Duration.ofMinutes(3))
                .expectTriggeredDeadlinesWithName(PostCheck.DUE)
                .expectEvents(new PostCheckMissed(ID, "xijiang", 3, DUE));
    }

    @Test
    void aDeadlineAfterTheAnswerFindsNothingToDo() {
        fixture.givenCurrentTime(AT)
                .andGivenCommands(call(0), new AnswerPostCheck(ID, AT.plusSeconds(10)))
                .whenTimeElapses(Duration.ofMinutes(3))
                .expectNoEvents();
    }

    /** However often and whenever it is called and answered: exactly one end, and in time means answered. */
    @Property(tries = 200)
    void endsOnceAndOnlyOnce(@ForAll("seconds") List<Integer> answers) {
        AggregateTestFixture<PostCheck> checks = new AggregateTestFixture<>(PostCheck.class);
        List<Integer> inTime =
                answers.stream().filter(second -> second <= 120).sorted().toList();
        List<Object> commands = new ArrayList<>(List.of(call(0), call(0)));
        inTime.forEach(second -> commands.add(new AnswerPostCheck(ID, AT.plusSeconds(second))));
        ((TestExecutor<PostCheck>) checks.givenCurrentTime(AT).andGivenCommands(commands.toArray()))
                .whenTimeElapses(Duration.ofMinutes(10))
                .expectSuccessfulHandlerExecution();
        List<Object> stored = checks.getEventStore()
                .readEvents(ID)
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();
        Object end = inTime.isEmpty() ? new PostCheckMissed(ID, "xijiang", 1, DUE) : answered(inTime.get(0));
        assertThat(stored).containsExactly(called(0), end);
    }

    @Provide
    Arbitrary<List<Integer>> seconds() {
        return Arbitraries.integers().between(0, 300).list().ofMaxSize(4);
    }

    private static CallPost call(int missedBefore) {
        return new CallPost(ID, "xijiang", CallPost.Ground.RANDOM, missedBefore, DUE, AT);
    }

    private static PostCheckCalled called(int missedBefore) {
        return new PostCheckCalled(ID, "xijiang", "RANDOM", missedBefore, DUE, AT);
    }

    private static PostCheckAnswered answered(int seconds) {
        return new PostCheckAnswered(ID, "xijiang", seconds * 1_000L, AT.plusSeconds(seconds));
    }
}
