package org.scenicwatch.dashboard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.review.ReviewState;
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
import org.scenicwatch.core.review.events.SampleDrawn;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

class ReviewFoldTest {

    private static final String ID = "review:r";
    private static final Instant AT = Instant.parse("2026-06-01T02:00:00Z");
    private static final Fault LATE = new Fault("clock-missed", 3, "patrol", "user:a");
    private static final Fault RUDE = new Fault("attitude", 2, "clinic", null);

    private final MemorySpace<SampleRow> samples = new MemorySpace<>(Map.of(), id -> {});
    private final MemorySpace<ReviewRow> reviews = new MemorySpace<>(Map.of(), id -> {});
    private final ReviewFold fold = new ReviewFold(samples, reviews);

    @Test
    void aSampleKeepsAllThatItTakesToDrawItAgain() {
        on(
                0,
                new SampleDrawn(
                        "sample:s",
                        "xijiang",
                        AT,
                        AT,
                        "BODY",
                        "SHARE",
                        5,
                        "patrol",
                        "seed",
                        40,
                        "ff",
                        List.of("case:c"),
                        AT));
        SampleRow row = Objects.requireNonNull(samples.find("s"));
        assertThat(row.seed()).isEqualTo("seed");
        assertThat(row.population()).isEqualTo(40);
        assertThat(row.drawn()).isEqualTo(1);
        assertThat(row.drawnBy()).isEqualTo("user:x");
    }

    @Test
    void aReviewGoesFromDrawnToClosedAndItsCancelledFindingsDoNotCount() {
        open();
        on(1, new ReviewerAssigned(ID, "user:r", AT));
        assertThat(row().state()).isEqualTo(ReviewState.ASSIGNED);
        on(2, new FindingsFiled(ID, "user:r", List.of(LATE, RUDE), "v-1", AT.plusSeconds(5)));
        on(2, new FindingsFiled(ID, "user:r", List.of(LATE, RUDE), "v-1", AT.plusSeconds(5)));
        assertThat(row().filedMillis()).isEqualTo(AT.plusSeconds(5).toEpochMilli());
        on(3, new FindingsObjected(ID, "v-2", AT));
        on(4, new ObjectionDecided(ID, List.of(1), null, AT));
        assertThat(row().standing()).extracting(ReviewRow.FaultRow::finding).containsExactly("clock-missed");
        on(5, new RectificationOrdered(ID, "patrol", AT.plusSeconds(60), null, AT));
        assertThat(row().isOverdue(AT.plusSeconds(60))).isFalse();
        assertThat(row().isOverdue(AT.plusSeconds(61))).isTrue();
        on(6, new ReviewerAssigned(ID, "user:second", AT));
        assertThat(row().state()).isEqualTo(ReviewState.RECTIFYING);
        on(7, new RectificationReported(ID, null, AT));
        assertThat(row().isOverdue(AT.plusSeconds(61))).isFalse();
        on(8, new RectificationRechecked(ID, false, AT.plusSeconds(120), null, AT));
        assertThat(row().until()).isEqualTo(AT.plusSeconds(120));
        on(9, new RectificationReported(ID, null, AT));
        on(10, new RectificationRechecked(ID, true, null, null, AT));
        on(11, new ReviewClosed(ID, AT));
        assertThat(row().state()).isEqualTo(ReviewState.CLOSED);
        assertThat(row().version()).isEqualTo(11);
        assertThat(row().steps())
                .extracting(ReviewRow.Step::what)
                .endsWith(ReviewRow.What.PASSED, ReviewRow.What.CLOSED);
        assertThat(row().steps()).hasSize(11);
    }

    @Test
    void pointsAreCountedPerBodyPersonAndFinding() {
        open();
        on(1, new ReviewerAssigned(ID, "user:r", AT));
        on(2, new FindingsFiled(ID, "user:r", List.of(LATE, RUDE, RUDE), null, AT));
        on(3, new FindingsObjected(ID, "v-2", AT));
        on(4, new ObjectionDecided(ID, List.of(2), null, AT));
        ReviewFigures.Counted counted = ReviewFigures.of(List.of(row()));
        assertThat(counted.points()).isEqualTo(5);
        assertThat(counted.clean()).isZero();
        assertThat(counted.bodies())
                .containsExactly(
                        new ReviewFigures.Count("patrol", 1, 1, 3), new ReviewFigures.Count("clinic", 1, 1, 2));
        assertThat(counted.handlers()).containsExactly(new ReviewFigures.Count("user:a", 1, 1, 3));
        assertThat(counted.kinds())
                .containsExactly(
                        new ReviewFigures.Count("clock-missed", 1, 1, 3), new ReviewFigures.Count("attitude", 1, 1, 2));
        var name = new LocalText("=巡查", "patrol");
        var line = new ReviewFiguresController.Line("patrol", name, 1, 1, 3);
        LocalDate day = LocalDate.parse("2026-06-01");
        String csv = new String(
                ReviewFigureFile.csv(
                        new ReviewFiguresController.Report(day, day, 1, 0, 1, 3, List.of(line), List.of(), List.of())),
                StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFtable,").contains("body,承办单位,patrol,'=巡查,patrol,1,1,3\r\n");
    }

    private void open() {
        on(0, new ReviewOpened(ID, "sample:s", "case:c", List.of("patrol", "clinic"), List.of("user:a"), AT));
    }

    private void on(long version, Object event) {
        fold.on(event, new EventFacts(100 + version, version, AT, "user:x"));
    }

    private ReviewRow row() {
        return Objects.requireNonNull(reviews.find("r"));
    }
}
