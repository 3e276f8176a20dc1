package org.scenicwatch.dashboard.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The escalation of one occurrence of an alarm.
 *
 * @param id the ladder's row id
 * @param alarm the alarm's row id
 * @param occurrence its occurrence
 * @param round the present round
 * @param ladder the ladder's name in the book
 * @param state climbing, all_told, acknowledged, verified, returned or put-aside
 * @param steps the rungs of the present round, with when they were reached
 * @param nextRung the rung that is due next, if any
 * @param nextAt when it is due
 * @param startedAt when the present round started
 * @param changedAt when it got into this state
 */
record LadderRow(
        String id,
        String alarm,
        long occurrence,
        int round,
        String ladder,
        String state,
        List<Step> steps,
        @Nullable Integer nextRung,
        @Nullable Instant nextAt,
        Instant startedAt,
        Instant changedAt) {

    /** A rung: whom it tells, how long after the start, and when it was reached. */
    record Step(
            List<String> duties,
            boolean subscribers,
            long afterSeconds,
            @Nullable Instant reachedAt) {}

    LadderRow reached(int rung, @Nullable Instant next, Instant at) {
        List<Step> now = new java.util.ArrayList<>(steps);
        if (rung < now.size()) {
            Step step = now.get(rung);
            now.set(rung, new Step(step.duties(), step.subscribers(), step.afterSeconds(), at));
        }
        return new LadderRow(
                id,
                alarm,
                occurrence,
                round,
                ladder,
                next == null ? "all_told" : "climbing",
                List.copyOf(now),
                next == null ? null : rung + 1,
                next,
                startedAt,
                at);
    }

    LadderRow stopped(String ground, Instant at) {
        return new LadderRow(id, alarm, occurrence, round, ladder, ground, steps, null, null, startedAt, at);
    }
}
