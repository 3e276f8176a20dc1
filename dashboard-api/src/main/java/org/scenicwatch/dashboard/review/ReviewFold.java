package org.scenicwatch.dashboard.review;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.review.ReviewIds;
import org.scenicwatch.core.review.ReviewState;
import org.scenicwatch.core.review.SampleBy;
import org.scenicwatch.core.review.SampleUnit;
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
import org.scenicwatch.dashboard.projection.RowSpace;
import org.scenicwatch.dashboard.review.ReviewRow.Step;
import org.scenicwatch.dashboard.review.ReviewRow.What;

/** From events to rows of samples and reviews. */
final class ReviewFold {

    private final RowSpace<SampleRow> samples;
    private final RowSpace<ReviewRow> reviews;

    ReviewFold(RowSpace<SampleRow> samples, RowSpace<ReviewRow> reviews) {
        this.samples = samples;
        this.reviews = reviews;
    }

    /** Takes in one event; others than those of reviews change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof SampleDrawn e) {
            draw(e, facts);
        } else if (event instanceof ReviewOpened e) {
            open(e, facts);
        } else if (event instanceof ReviewerAssigned e) {
            Step step = step(What.ASSIGNED, e.at(), null, null, facts);
            change(e.reviewId(), facts, row -> row.assigned(e.reviewer(), step, facts.version()));
        } else if (event instanceof FindingsFiled e) {
            Step step = step(What.FOUND, e.at(), e.noteRef(), null, facts);
            List<ReviewRow.FaultRow> faults = e.faults().stream()
                    .map(it -> new ReviewRow.FaultRow(it.finding(), it.points(), it.body(), it.handler(), false))
                    .toList();
            change(e.reviewId(), facts, row -> row.found(faults, step, facts.version()));
        } else if (event instanceof FindingsObjected e) {
            Step step = step(What.OBJECTED, e.at(), e.noteRef(), null, facts);
            change(e.reviewId(), facts, row -> row.with(ReviewState.OBJECTED, step, facts.version()));
        } else if (event instanceof ObjectionDecided e) {
            Step step = step(What.DECIDED, e.at(), e.noteRef(), null, facts);
            change(e.reviewId(), facts, row -> row.decided(e.cancelled(), step, facts.version()));
        } else if (event instanceof RectificationOrdered e) {
            Step step = step(What.ORDERED, e.at(), e.noteRef(), e.until(), facts);
            change(e.reviewId(), facts, row -> row.ordered(e.body(), step, facts.version()));
        } else if (event instanceof RectificationReported e) {
            Step step = step(What.RECTIFIED, e.at(), e.noteRef(), null, facts);
            change(e.reviewId(), facts, row -> row.with(ReviewState.RECTIFIED, step, facts.version()));
        } else if (event instanceof RectificationRechecked e) {
            What what = e.passed() ? What.PASSED : What.NOT_PASSED;
            Step step = step(what, e.at(), e.noteRef(), e.until(), facts);
            change(e.reviewId(), facts, row -> row.rechecked(e.passed(), step, facts.version()));
        } else if (event instanceof ReviewClosed e) {
            Step step = step(What.CLOSED, e.at(), null, null, facts);
            change(e.reviewId(), facts, row -> row.with(ReviewState.CLOSED, step, facts.version()));
        }
    }

    private void draw(SampleDrawn e, EventFacts facts) {
        String id = ReviewIds.row(e.sampleId());
        samples.change(
                id,
                facts.index(),
                before -> new SampleRow(
                        id,
                        e.from(),
                        e.until(),
                        SampleBy.valueOf(e.by()),
                        SampleUnit.valueOf(e.unit()),
                        e.amount(),
                        e.only(),
                        e.seed(),
                        e.population(),
                        e.fingerprint(),
                        e.cases().size(),
                        e.at(),
                        facts.actor()));
    }

    private void open(ReviewOpened e, EventFacts facts) {
        String id = ReviewIds.row(e.reviewId());
        reviews.change(
                id,
                facts.index(),
                before -> new ReviewRow(
                        id,
                        ReviewIds.row(e.sampleId()),
                        CaseIds.row(e.caseId()),
                        ReviewState.DRAWN,
                        e.bodies(),
                        e.handlers(),
                        null,
                        e.at(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        facts.version()));
    }

    private void change(String reviewId, EventFacts facts, UnaryOperator<ReviewRow> step) {
        reviews.change(ReviewIds.row(reviewId), facts.index(), row -> row == null ? null : step.apply(row));
    }

    private static Step step(
            What what, Instant at, @Nullable String noteRef, @Nullable Instant until, EventFacts facts) {
        return new Step(what, at, facts.actor(), noteRef, until);
    }
}
