package org.scenicwatch.core.casework.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.JointPartReported;
import org.scenicwatch.core.casework.events.ReturnReviewed;
import org.scenicwatch.core.casework.events.TeamNamed;

class RoutingStoryTest {

    private static final String ID = "case:1";
    private static final String BESIDE = "caseRouting:1";
    private static final Instant AT = Instant.parse("2026-05-13T02:00:00Z");

    private final RoutingStory story = new RoutingStory();
    private long sequence;

    @Test
    void aReturnWaitsWhateverTheStateUntilTheCaseGoesOn() {
        happened(opened(), assigned("patrol"), returned("patrol"), triaged("CAUTION"));
        assertThat(story.pending()).isPresent();
        assertThat(story.objected()).containsExactly("patrol");
        happened(assigned("clinic"));
        assertThat(story.pending()).isEmpty();
        assertThat(story.objected()).as("nobody overruled it").containsExactly("patrol");
        assertThat(story.returns().get(0).review()).isNull();
    }

    @Test
    void whoIsOverruledMayBeAskedAgainUntilItObjectsAgain() {
        happened(opened(), assigned("patrol"), returned("patrol"), assigned("patrol"));
        happened(review(1, "patrol", "overruled"));
        assertThat(story.objected()).isEmpty();
        assertThat(story.returns().get(0).reviewedBy()).isEqualTo("user:1");
        happened(returned("patrol"));
        assertThat(story.objected()).containsExactly("patrol");
        assertThat(story.timesReturned()).isEqualTo(2);
        assertThat(story.pending().orElseThrow().ordinal()).isEqualTo(2);
    }

    @Test
    void aCaseThatIsSettledOrOverWaitsForNoReview() {
        happened(opened(), assigned("patrol"), returned("patrol"), triaged("CAUTION"));
        happened(new CaseResolved(ID, "advice-given", null, AT));
        assertThat(story.pending()).isEmpty();
        assertThat(story.over()).isFalse();
        happened(new CaseClosed(ID, null, AT));
        assertThat(story.over()).isTrue();
        happened(new CaseReopened(ID, "not-solved", null, AT));
        assertThat(story.over()).isFalse();
        assertThat(story.pending()).isEmpty();
    }

    @Test
    void partsAndTeamAreOfTheNewestOrder() {
        happened(opened(), assigned("fire-brigade", "clinic", "patrol"));
        happened(new JointPartReported(BESIDE, ID, 1, "clinic", null, AT));
        happened(new TeamNamed(BESIDE, ID, 1, "fire-brigade", "one", AT));
        assertThat(story.parts()).extracting(RoutingStory.Part::doneAt).containsExactly(AT, null);
        assertThat(story.team()).contains("one");
        long version = story.version();
        happened(assigned("fire-brigade", "clinic"));
        assertThat(story.parts()).extracting(RoutingStory.Part::doneAt).containsExactly((Instant) null);
        assertThat(story.team()).isEmpty();
        assertThat(version)
                .as("what stands beside the case moves no version of it")
                .isEqualTo(1);
    }

    @Test
    void itIsSortedAsTheNewestTriageSays() {
        happened(opened());
        assertThat(story.sorted()).isFalse();
        assertThat(story.priority()).isEqualTo("WARNING");
        happened(triaged("CRITICAL"));
        assertThat(story.sorted()).isTrue();
        assertThat(story.priority()).isEqualTo("CRITICAL");
    }

    private void happened(Object... events) {
        for (Object event : events) {
            boolean beside =
                    event instanceof JointPartReported || event instanceof TeamNamed || event instanceof ReturnReviewed;
            story.on(event, beside ? 0 : sequence++, "user:1");
        }
    }

    private static CaseOpened opened() {
        return new CaseOpened(
                ID,
                "SJ-1",
                "xijiang",
                "OPERATOR",
                "parking",
                "parking",
                "rural-tourism",
                "WARNING",
                null,
                null,
                null,
                null,
                AT);
    }

    private static CaseTriaged triaged(String priority) {
        return new CaseTriaged(ID, "parking", "rural-tourism", priority, AT);
    }

    private static CaseAssigned assigned(String body, String... joint) {
        return new CaseAssigned(ID, body, List.of(joint), AT);
    }

    private static CaseReturned returned(String body) {
        return new CaseReturned(ID, body, "not-our-matter", null, AT);
    }

    private static ReturnReviewed review(int ordinal, String body, String decision) {
        return new ReturnReviewed(BESIDE, ID, ordinal, body, decision, body, List.of(), "v", AT);
    }
}
