package org.scenicwatch.dashboard.caseclocks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.clock.ClockReading;
import org.scenicwatch.core.casework.clock.ClockState;

/**
 * The clock of a case that is due first, as of the newest event of the case.
 *
 * @param id the case's uuid
 * @param clock the clock's code; absent when nothing counts any more
 * @param dueAt when it is due; absent while all that count are held
 * @param state where it stood then
 */
record CaseNextDueRow(
        String id,
        @Nullable String clock,
        @Nullable Instant dueAt,
        @Nullable ClockState state) {

    static CaseNextDueRow of(String caseId, List<ClockReading> clocks) {
        return clocks.stream()
                .filter(ClockReading::isOpen)
                .min(Comparator.comparing(ClockReading::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                        .thenComparing(ClockReading::clock))
                .map(next -> new CaseNextDueRow(caseId, next.clock(), next.dueAt(), next.state()))
                .orElseGet(() -> new CaseNextDueRow(caseId, null, null, null));
    }

    /** The earliest first, then what is held, then what rests. */
    long sort() {
        if (dueAt != null) {
            return -dueAt.toEpochMilli();
        }
        return clock == null ? Long.MIN_VALUE : Long.MIN_VALUE + 1;
    }
}
