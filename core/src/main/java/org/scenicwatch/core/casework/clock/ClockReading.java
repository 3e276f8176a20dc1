package org.scenicwatch.core.casework.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it stands at a moment, with why.
 *
 * @param clock the code of its kind
 * @param state where it stands
 * @param startedAt when it started, the last time if it ran anew
 * @param dueAt when it is or was due; absent while it is held, and when it ended then
 * @param warnAt from when on people are warned; absent as {@code dueAt}
 * @param endedAt when it was met or became void; absent while it counts
 * @param left what is left: seconds, or days for a clock of days; 0 when late
 * @param period the row by which it runs
 * @param lines what happened to it, the oldest first
 */
public record ClockReading(
        String clock,
        ClockState state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Instant endedAt,
        long left,
        ClockPeriod period,
        List<ClockLine> lines) {

    public ClockReading {
        lines = List.copyOf(lines);
    }

    /** Whether what it asks for is still to be done. */
    public boolean isOpen() {
        return endedAt == null;
    }
}
