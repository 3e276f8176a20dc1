package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.notification.HouseAnswer;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.events.HouseAnswered;

class HouseAnswersTest {

    private static final String ALARM = "alarm:xijiang/SM-0001/smoke-alarm";
    private static final String ID = NotificationIds.houseAnswers(ALARM, 2);
    private static final String ONE = "recipient:xijiang/R-1";
    private static final String OTHER = "recipient:xijiang/R-2";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private FixtureConfiguration<HouseAnswers> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(HouseAnswers.class);
    }

    @Test
    void eachPersonTellsTheSameOnceUnlessThereAreWordsToIt() {
        fixture.givenNoPriorActivity()
                .when(tell(ONE, HouseAnswer.HELP, null))
                .expectEvents(told(ONE, "help", null, false, null));
        fixture.given(told(ONE, "help", null, false, null))
                .when(tell(ONE, HouseAnswer.HELP, null))
                .expectNoEvents();
        fixture.given(told(ONE, "help", null, false, null))
                .when(tell(ONE, HouseAnswer.HELP, "vault:n"))
                .expectEvents(told(ONE, "help", null, true, "vault:n"));
        fixture.given(told(ONE, "help", null, false, null))
                .when(tell(OTHER, HouseAnswer.HELP, null))
                .expectEvents(told(OTHER, "help", null, false, null));
    }

    @Test
    void theNewestWordOnHowAPersonIsTakesBackTheOneBefore() {
        fixture.given(told(ONE, "help", null, false, null))
                .when(tell(ONE, HouseAnswer.SAFE, null))
                .expectEvents(told(ONE, "safe", "help", false, null));
        fixture.given(told(ONE, "help", null, false, null), told(ONE, "safe", "help", false, null))
                .when(tell(ONE, HouseAnswer.HELP, null))
                .expectEvents(told(ONE, "help", "safe", false, null));
        fixture.given(told(OTHER, "help", null, false, null))
                .when(tell(ONE, HouseAnswer.SAFE, null))
                .expectEvents(told(ONE, "safe", null, false, null));
        fixture.given(told(ONE, "safe", null, false, null))
                .when(tell(ONE, HouseAnswer.SILENCE, null))
                .expectEvents(told(ONE, "silence", null, false, null));
    }

    @Test
    void aFalseAlarmNeedsAReasonAndOnePersonTellsNoMoreThanSoMuch() {
        fixture.givenNoPriorActivity()
                .when(tell(ONE, HouseAnswer.FALSE_ALARM, null))
                .expectException(Refused.with("house.why-false"));
        HouseAnswered[] many = new HouseAnswered[HouseAnswers.MOST_OF_ONE];
        for (int i = 0; i < many.length; i++) {
            many[i] = told(ONE, "help", null, i > 0, "vault:" + i);
        }
        fixture.given((Object[]) many)
                .when(tell(ONE, HouseAnswer.SAFE, null))
                .expectException(Refused.with("house.too-many"));
        fixture.given((Object[]) many)
                .when(tell(OTHER, HouseAnswer.SAFE, null))
                .expectEvents(told(OTHER, "safe", null, false, null));
    }

    private static AnswerFromHouse tell(String who, HouseAnswer answer, @Nullable String noteRef) {
        return new AnswerFromHouse(ID, ALARM, 2, who, "householder", answer, noteRef, AT);
    }

    private static HouseAnswered told(
            String who, String answer, @Nullable String takesBack, boolean again, @Nullable String noteRef) {
        return new HouseAnswered(ID, ALARM, 2, who, "householder", answer, takesBack, again, noteRef, AT);
    }
}
