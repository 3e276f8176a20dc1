package org.scenicwatch.core.review.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.review.events.Fault;
import org.scenicwatch.core.review.events.FindingsFiled;
import org.scenicwatch.core.review.events.FindingsObjected;
import org.scenicwatch.core.review.events.ObjectionDecided;
import org.scenicwatch.core.review.events.RectificationOrdered;
import org.scenicwatch.core.review.events.RectificationRechecked;
import org.scenicwatch.core.review.events.RectificationReported;
import org.scenicwatch.core.review.events.ReviewClosed;
import org.scenicwatch.core.review.events.ReviewOpened;
import org.scenicwatch.core.review.events.ReviewerAssigned;

class ReviewTest {

    private static final String ID = "review:1";
    private static final String REF = "v-aaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final Instant AT = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant LATER = AT.plusSeconds(86_400);
    private static final @Nullable Long ANY = null;
    private static final Fault LATE = new Fault("clock-missed", 3, "patrol", "user:handler");
    private static final Fault RUDE = new Fault("attitude", 2, "patrol", null);

    private static final ReviewOpened OPENED =
            new ReviewOpened(ID, "sample:1", "case:1", List.of("patrol", "clinic"), List.of("user:handler"), AT);
    private static final ReviewerAssigned ASSIGNED = new ReviewerAssigned(ID, "user:reviewer", AT);
    private static final FindingsFiled FOUND = new FindingsFiled(ID, "user:reviewer", List.of(LATE, RUDE), null, AT);
    private static final RectificationOrdered ORDERED = new RectificationOrdered(ID, "patrol", LATER, null, AT);
    private static final RectificationReported REPORTED = new RectificationReported(ID, REF, AT);

    private FixtureConfiguration<Review> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Review.class);
    }

    @ParameterizedTest
    @CsvSource({
        "user:handler, court, review.reviewer-handled",
        "user:other, patrol, review.reviewer-of-body",
        "user:other, clinic, review.reviewer-of-body"
    })
    void nobodyReviewsTheOwnWorkOrThatOfTheOwnBody(String who, String body, String code) {
        fixture.given(OPENED)
                .when(new AssignReviewer(ID, ANY, who, List.of(body), AT))
                .expectNoEvents()
                .expectException(Refused.with(code));
    }

    @Test
    void somebodyElseIsAssignedAndFindsFaults() {
        fixture.given(OPENED)
                .when(new AssignReviewer(ID, ANY, "user:reviewer", List.of("court"), AT))
                .expectEvents(ASSIGNED);
        setUp();
        fixture.given(OPENED, ASSIGNED)
                .when(new FileFindings(ID, ANY, "user:reviewer", List.of(LATE, RUDE), null, AT))
                .expectEvents(FOUND);
    }

    @Test
    void onlyTheReviewerFindsAndOnlyFaultsOfThoseWhoHadTheCase() {
        fixture.given(OPENED, ASSIGNED)
                .when(new FileFindings(ID, ANY, "user:other", List.of(), null, AT))
                .expectException(Refused.with("review.not-yours"));
        setUp();
        fixture.given(OPENED, ASSIGNED)
                .when(new FileFindings(
                        ID, ANY, "user:reviewer", List.of(new Fault("attitude", 2, "court", null)), null, AT))
                .expectException(Refused.with("review.unknown-body"));
        setUp();
        fixture.given(OPENED, ASSIGNED)
                .when(new FileFindings(
                        ID, ANY, "user:reviewer", List.of(new Fault("attitude", 2, null, "user:x")), null, AT))
                .expectException(Refused.with("review.unknown-handler"));
    }

    @Test
    void aBodyObjectsOnceWithWordsAndSomebodyElseDecides() {
        fixture.given(OPENED, ASSIGNED, FOUND)
                .when(new ObjectToFindings(ID, ANY, List.of("court"), REF, AT))
                .expectException(Refused.with("review.not-of-body"));
        setUp();
        fixture.given(OPENED, ASSIGNED, FOUND)
                .when(new ObjectToFindings(ID, ANY, List.of("patrol"), null, AT))
                .expectException(Refused.with("review.words-required"));
        setUp();
        fixture.given(OPENED, ASSIGNED, FOUND, new FindingsObjected(ID, REF, AT))
                .when(new DecideObjection(ID, ANY, "user:reviewer", List.of(), null, AT))
                .expectException(Refused.with("review.own-findings"));
        setUp();
        fixture.given(OPENED, ASSIGNED, FOUND, new FindingsObjected(ID, REF, AT))
                .when(new DecideObjection(ID, ANY, "user:leader", List.of(2), null, AT))
                .expectException(Refused.with("review.unknown-fault"));
        setUp();
        fixture.given(OPENED, ASSIGNED, FOUND, new FindingsObjected(ID, REF, AT))
                .when(new DecideObjection(ID, ANY, "user:leader", List.of(0), null, AT))
                .expectEvents(new ObjectionDecided(ID, List.of(0), null, AT));
        setUp();
        fixture.given(OPENED, ASSIGNED, FOUND, new FindingsObjected(ID, REF, AT), decided(0))
                .when(new ObjectToFindings(ID, ANY, List.of("patrol"), REF, AT))
                .expectException(Refused.with("review.objected-already"));
    }

    @Test
    void whatStandsIsPutRightRecheckedAndThenClosed() {
        fixture.given(OPENED, ASSIGNED, FOUND)
                .when(new CloseReview(ID, ANY, "user:reviewer", AT))
                .expectException(Refused.with("review.still-standing"));
        setUp();
        fixture.given(OPENED, ASSIGNED, FOUND)
                .when(new OrderRectification(ID, ANY, "user:reviewer", "patrol", AT, null, AT))
                .expectException(Refused.with("review.invalid-until"));
        setUp();
        fixture.given(OPENED, ASSIGNED, FOUND)
                .when(new OrderRectification(ID, ANY, "user:reviewer", "patrol", LATER, null, AT))
                .expectEvents(ORDERED);
        setUp();
        fixture.given(OPENED, ASSIGNED, FOUND, ORDERED)
                .when(new ReportRectification(ID, ANY, List.of("clinic"), REF, AT))
                .expectException(Refused.with("review.not-of-body"));
        setUp();
        fixture.given(OPENED, ASSIGNED, FOUND, ORDERED, REPORTED)
                .when(new RecheckRectification(ID, ANY, "user:reviewer", false, null, null, AT))
                .expectException(Refused.with("review.invalid-until"));
        setUp();
        fixture.given(
                        OPENED,
                        ASSIGNED,
                        FOUND,
                        ORDERED,
                        REPORTED,
                        new RectificationRechecked(ID, false, LATER, null, AT))
                .when(new ReportRectification(ID, ANY, List.of("patrol"), REF, AT))
                .expectEvents(REPORTED);
        setUp();
        fixture.given(OPENED, ASSIGNED, FOUND, ORDERED, REPORTED, new RectificationRechecked(ID, true, null, null, AT))
                .when(new CloseReview(ID, ANY, "user:reviewer", AT))
                .expectEvents(new ReviewClosed(ID, AT));
    }

    @Test
    void withoutFaultsThatStandItIsClosedAtOnceAndNothingIsOrdered() {
        fixture.given(OPENED, ASSIGNED, FOUND, new FindingsObjected(ID, REF, AT), decided(0, 1))
                .when(new OrderRectification(ID, ANY, "user:reviewer", "patrol", LATER, null, AT))
                .expectException(Refused.with("review.nothing-stands"));
        setUp();
        fixture.given(OPENED, ASSIGNED, new FindingsFiled(ID, "user:reviewer", List.of(), null, AT))
                .when(new CloseReview(ID, ANY, "user:reviewer", AT))
                .expectEvents(new ReviewClosed(ID, AT));
    }

    @Test
    void whoTakesAReviewOverGoesOnWhereItStands() {
        fixture.given(OPENED, ASSIGNED, FOUND, ORDERED, REPORTED, new ReviewerAssigned(ID, "user:second", AT))
                .when(new RecheckRectification(ID, ANY, "user:second", true, null, null, AT))
                .expectEvents(new RectificationRechecked(ID, true, null, null, AT));
        setUp();
        fixture.given(OPENED, ASSIGNED, new ReviewClosed(ID, AT))
                .when(new AssignReviewer(ID, ANY, "user:second", List.of(), AT))
                .expectException(Refused.with("review.wrong-state"));
    }

    private static ObjectionDecided decided(Integer... cancelled) {
        return new ObjectionDecided(ID, List.of(cancelled), null, AT);
    }
}
