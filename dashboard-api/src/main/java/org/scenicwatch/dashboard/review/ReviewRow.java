package org.scenicwatch.dashboard.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.review.ReviewState;

/**
 * The review of one case.
 *
 * @param id the uuid
 * @param sampleId the uuid of the sample
 * @param caseId the case's uuid
 * @param bodies codes of the bodies that had the case
 * @param handlers opaque ids of those who had a hand in it
 * @param reviewer whose turn it is, an opaque id
 * @param faults what was found wrong, by number
 * @param filedMillis when that was said, in milliseconds of the epoch
 * @param body the code of the body that has to put it right
 * @param until by when
 * @param steps what happened, the oldest first
 * @param version the aggregate's version, for If-Match
 */
record ReviewRow(
        String id,
        String sampleId,
        String caseId,
        ReviewState state,
        List<String> bodies,
        List<String> handlers,
        @Nullable String reviewer,
        Instant openedAt,
        List<FaultRow> faults,
        @Nullable Long filedMillis,
        @Nullable String body,
        @Nullable Instant until,
        List<Step> steps,
        long version) {

    /** What happened to a review. */
    enum What {
        ASSIGNED,
        FOUND,
        OBJECTED,
        DECIDED,
        ORDERED,
        RECTIFIED,
        PASSED,
        NOT_PASSED,
        CLOSED
    }

    /**
     * Something that was found wrong.
     *
     * @param cancelled whether it does not stand after an objection
     */
    record FaultRow(
            String finding,
            int points,
            @Nullable String body,
            @Nullable String handler,
            boolean cancelled) {}

    /**
     * One step of the review.
     *
     * @param by who took it, an opaque id
     * @param noteRef where the words about it lie in the vault
     * @param until the deadline that it set
     */
    record Step(
            What what,
            Instant at,
            String by,
            @Nullable String noteRef,
            @Nullable Instant until) {}

    ReviewRow {
        bodies = List.copyOf(bodies);
        handlers = List.copyOf(handlers);
        faults = List.copyOf(faults);
        steps = List.copyOf(steps);
    }

    /** Whether it should have been put right by then. */
    boolean isOverdue(Instant now) {
        return state == ReviewState.RECTIFYING && until != null && until.isBefore(now);
    }

    /** Whether a body objected; there is no second time. */
    boolean wasObjected() {
        return steps.stream().anyMatch(step -> step.what() == What.OBJECTED);
    }

    /** What counts of what was found. */
    List<FaultRow> standing() {
        return faults.stream().filter(fault -> !fault.cancelled()).toList();
    }

    ReviewRow assigned(String who, Step step, long newVersion) {
        ReviewState then = state == ReviewState.DRAWN ? ReviewState.ASSIGNED : state;
        return copy(then, who, faults, filedMillis, body, until, step, newVersion);
    }

    ReviewRow found(List<FaultRow> newFaults, Step step, long newVersion) {
        long at = step.at().toEpochMilli();
        return copy(ReviewState.FOUND, reviewer, newFaults, at, body, until, step, newVersion);
    }

    ReviewRow decided(List<Integer> cancelled, Step step, long newVersion) {
        List<FaultRow> left = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            FaultRow fault = faults.get(i);
            boolean gone = fault.cancelled() || cancelled.contains(i);
            left.add(new FaultRow(fault.finding(), fault.points(), fault.body(), fault.handler(), gone));
        }
        return copy(ReviewState.FOUND, reviewer, left, filedMillis, null, null, step, newVersion);
    }

    ReviewRow ordered(String who, Step step, long newVersion) {
        return copy(ReviewState.RECTIFYING, reviewer, faults, filedMillis, who, step.until(), step, newVersion);
    }

    ReviewRow rechecked(boolean passed, Step step, long newVersion) {
        ReviewState then = passed ? ReviewState.RECHECKED : ReviewState.RECTIFYING;
        Instant next = passed ? until : step.until();
        return copy(then, reviewer, faults, filedMillis, body, next, step, newVersion);
    }

    ReviewRow with(ReviewState newState, Step step, long newVersion) {
        return copy(newState, reviewer, faults, filedMillis, body, until, step, newVersion);
    }

    private ReviewRow copy(
            ReviewState newState,
            @Nullable String newReviewer,
            List<FaultRow> newFaults,
            @Nullable Long newFiled,
            @Nullable String newBody,
            @Nullable Instant newUntil,
            Step step,
            long newVersion) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new ReviewRow(
                id,
                sampleId,
                caseId,
                newState,
                bodies,
                handlers,
                newReviewer,
                openedAt,
                newFaults,
                newFiled,
                newBody,
                newUntil,
                more,
                newVersion);
    }
}
