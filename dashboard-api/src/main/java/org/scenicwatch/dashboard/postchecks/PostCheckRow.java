package org.scenicwatch.dashboard.postchecks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of the desk.
 *
 * @param id its uuid
 * @param state called, answered or missed
 * @param ground random, or ordered by a person
 * @param calledAt when the desk was called
 * @param calledBy who ordered it, an opaque id; absent when it was drawn by lot
 * @param dueAt until when somebody must answer
 * @param answeredAt when somebody did
 * @param answeredBy who, an opaque id
 * @param answerMillis how long it took from the call
 * @param missedInARow how many were missed in a row up to this one; 0 unless it was missed
 */
record PostCheckRow(
        String id,
        State state,
        String ground,
        Instant calledAt,
        @Nullable String calledBy,
        Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable Long answerMillis,
        int missedInARow) {

    /** Where it stands. */
    @SuppressWarnings("MemberName") // the words of the outside contract
    enum State {
        called,
        answered,
        missed
    }

    PostCheckRow answered(Instant at, String by, long millis) {
        return new PostCheckRow(id, State.answered, ground, calledAt, calledBy, dueAt, at, by, millis, 0);
    }

    PostCheckRow missed(int inARow) {
        return new PostCheckRow(id, State.missed, ground, calledAt, calledBy, dueAt, null, null, null, inARow);
    }
}
