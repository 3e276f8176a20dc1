package org.scenicwatch.core.dialogue.write;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.dialogue.DialogueIds;
import org.scenicwatch.core.dialogue.events.ComplainantAsked;
import org.scenicwatch.core.dialogue.events.PhotosAdded;
import org.scenicwatch.core.dialogue.events.QuestionAnswered;

class DialogueTest {

    private static final String CASE = "case:0190";
    private static final String ID = DialogueIds.ofCase(CASE);
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private FixtureConfiguration<Dialogue> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Dialogue.class);
    }

    @Test
    void aQuestionIsAskedOnceHoweverOftenItIsSent() {
        fixture.givenNoPriorActivity().when(ask("q1")).expectEvents(asked("q1"));
        fixture.given(asked("q1")).when(ask("q1")).expectNoEvents();
    }

    @Test
    void oneComplainantAnswersAQuestionOnceAndAnotherMayAnswerToo() {
        fixture.given(asked("q1")).when(answer("q1", "one", "words")).expectEvents(answered("q1", "one"));
        fixture.given(asked("q1"), answered("q1", "one"))
                .when(answer("q1", "two", "words"))
                .expectEvents(answered("q1", "two"));
        fixture.given(asked("q1"), answered("q1", "one"))
                .when(answer("q1", "one", "words"))
                .expectNoEvents()
                .expectException(Refused.with("dialogue.answered-already"));
    }

    @Test
    void anAnswerBelongsToAQuestionAndSaysSomething() {
        fixture.given(asked("q1"))
                .when(answer("q2", "one", "words"))
                .expectException(Refused.with("dialogue.unknown-question"));
        fixture.given(asked("q1"))
                .when(answer("q1", "one", null))
                .expectException(Refused.with("dialogue.nothing-said"));
    }

    @Test
    void noMoreThanFiveQuestionsWait() {
        List<ComplainantAsked> five = IntStream.range(0, Dialogue.MOST_OPEN)
                .mapToObj(n -> asked("q" + n))
                .toList();
        fixture.given(five).when(ask("more")).expectException(Refused.with("dialogue.too-many-questions"));
        fixture.given(five).andGiven(answered("q0", "one")).when(ask("more")).expectEvents(asked("more"));
    }

    @Test
    void eachComplaintHasRoomForTwentyPhotos() {
        List<String> twenty =
                IntStream.range(0, Dialogue.MOST_PHOTOS).mapToObj(n -> "m" + n).toList();
        fixture.givenNoPriorActivity().when(photos("one", twenty)).expectEvents(added("one", twenty));
        fixture.given(added("one", twenty))
                .when(photos("one", List.of("m20")))
                .expectException(Refused.with("dialogue.too-many-photos"));
        fixture.given(added("one", twenty))
                .when(photos("two", List.of("m20")))
                .expectEvents(added("two", List.of("m20")));
    }

    private static AskComplainant ask(String question) {
        return new AskComplainant(ID, CASE, question, "ref-" + question, AT);
    }

    private static ComplainantAsked asked(String question) {
        return new ComplainantAsked(ID, CASE, question, "ref-" + question, AT);
    }

    private static AnswerQuestion answer(String question, String complaint, @Nullable String words) {
        return new AnswerQuestion(ID, question, complaint, words, List.of(), AT);
    }

    private static QuestionAnswered answered(String question, String complaint) {
        return new QuestionAnswered(ID, CASE, question, complaint, "words", List.of(), AT);
    }

    private static AddPhotos photos(String complaint, List<String> refs) {
        return new AddPhotos(ID, CASE, complaint, refs, AT);
    }

    private static PhotosAdded added(String complaint, List<String> refs) {
        return new PhotosAdded(ID, CASE, complaint, refs, AT);
    }
}
