package org.scenicwatch.dashboard.hazard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.hazard.HazardOrigin;
import org.scenicwatch.core.hazard.HazardState;
import org.scenicwatch.core.hazard.Severity;

/**
 * A reported hazard, without anything that a person said.
 *
 * @param id the uuid
 * @param number what people call it by
 * @param kind its code in the book of hazards
 * @param place the code of the place
 * @param lon WGS 84 longitude, degrees
 * @param lat WGS 84 latitude, degrees
 * @param reportRef where the words lie in the vault
 * @param reporter opaque id of the resident; absent: nameless
 * @param photoRefs where the photos of the report lie in the vault
 * @param body the code of the body that has to put it right
 * @param until by when
 * @param ground the code of why it was dismissed
 * @param reward whether it was rewarded
 * @param points with how much
 * @param steps what happened, the oldest first
 * @param version the aggregate's version, for If-Match
 */
record HazardRow(
        String id,
        String number,
        String kind,
        HazardOrigin origin,
        @Nullable String place,
        @Nullable Double lon,
        @Nullable Double lat,
        String reportRef,
        @Nullable String reporter,
        List<String> photoRefs,
        Instant reportedAt,
        HazardState state,
        @Nullable Severity severity,
        @Nullable String body,
        @Nullable Instant until,
        @Nullable String ground,
        Reward reward,
        int points,
        List<Step> steps,
        long version) {

    /** Whether it was rewarded. */
    enum Reward {
        NONE,
        GRANTED,
        REVERSED
    }

    /** What happened to a hazard. */
    enum What {
        DISMISSED,
        ORDERED,
        RECTIFIED,
        PASSED,
        NOT_PASSED,
        STRUCK_OFF,
        REWARDED,
        REWARD_REVERSED
    }

    /**
     * One step.
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
            List<String> photoRefs,
            @Nullable Instant until) {}

    HazardRow {
        photoRefs = List.copyOf(photoRefs);
        steps = List.copyOf(steps);
    }

    /** Whether it should have been put right by then. */
    boolean isOverdue(Instant now) {
        return state == HazardState.ORDERED && until != null && until.isBefore(now);
    }

    HazardRow dismissed(String why, Step step, long newVersion) {
        return copy(HazardState.DISMISSED, severity, body, until, why, reward, points, step, newVersion);
    }

    HazardRow ordered(String who, Severity how, Step step, long newVersion) {
        return copy(HazardState.ORDERED, how, who, step.until(), ground, reward, points, step, newVersion);
    }

    HazardRow rechecked(boolean passed, Step step, long newVersion) {
        HazardState then = passed ? HazardState.RECHECKED : HazardState.ORDERED;
        Instant next = passed ? until : step.until();
        return copy(then, severity, body, next, ground, reward, points, step, newVersion);
    }

    HazardRow rewarded(Reward how, int newPoints, Step step, long newVersion) {
        return copy(state, severity, body, until, ground, how, newPoints, step, newVersion);
    }

    HazardRow with(HazardState newState, Step step, long newVersion) {
        return copy(newState, severity, body, until, ground, reward, points, step, newVersion);
    }

    private HazardRow copy(
            HazardState newState,
            @Nullable Severity newSeverity,
            @Nullable String newBody,
            @Nullable Instant newUntil,
            @Nullable String newGround,
            Reward newReward,
            int newPoints,
            Step step,
            long newVersion) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new HazardRow(
                id,
                number,
                kind,
                origin,
                place,
                lon,
                lat,
                reportRef,
                reporter,
                photoRefs,
                reportedAt,
                newState,
                newSeverity,
                newBody,
                newUntil,
                newGround,
                newReward,
                newPoints,
                more,
                newVersion);
    }
}
