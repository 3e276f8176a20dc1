package org.scenicwatch.dashboard.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has or had a hand in a task.
 *
 * @param responder the person's code
 * @param state {@code offered}, {@code passed} (another was asked or came first), {@code lapsed}, {@code declined},
 *     {@code taken}, {@code out} (on the way) or {@code there}
 * @param at since when
 * @param ground why the person declined
 * @param noteRef where the person's words about that lie in the vault
 */
public record Hand(
        String responder,
        String state,
        Instant at,
        @Nullable String ground,
        @Nullable String noteRef) {

    static final String OFFERED = "offered";
    static final String PASSED = "passed";
    static final String LAPSED = "lapsed";
    static final String DECLINED = "declined";
    static final String TAKEN = "taken";
    static final String OUT = "out";
    static final String THERE = "there";

    Hand(String responder, String state, Instant at) {
        this(responder, state, at, null, null);
    }

    /** Whether the person has the task. */
    boolean has() {
        return state.equals(TAKEN) || state.equals(OUT) || state.equals(THERE);
    }
}
