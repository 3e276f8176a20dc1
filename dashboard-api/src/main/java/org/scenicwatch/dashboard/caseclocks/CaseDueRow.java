package org.scenicwatch.dashboard.caseclocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.clock.ClockReading;
import org.scenicwatch.core.casework.clock.ClockState;

/**
 * When one clock of a case is due, as of the newest event of the case.
 *
 * @param id {@code {case}/{clock}}
 * @param caseId the case's uuid
 * @param clock the clock's code
 * @param state where it stood then; a running one becomes late without an event
 * @param dueAt when it is due; absent while it is held
 * @param warnMillis from when on people are warned, in milliseconds of the epoch
 * @param open whether it still counts
 */
record CaseDueRow(
        String id,
        String caseId,
        String clock,
        ClockState state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Long warnMillis,
        boolean open) {

    static String id(String caseId, String clock) {
        return caseId + "/" + clock;
    }

    static CaseDueRow of(String caseId, ClockReading clock) {
        Instant warnAt = clock.warnAt();
        return new CaseDueRow(
                id(caseId, clock.clock()),
                caseId,
                clock.clock(),
                clock.state(),
                clock.startedAt(),
                clock.dueAt(),
                warnAt == null ? null : warnAt.toEpochMilli(),
                clock.isOpen());
    }

    /** The earliest first. */
    long sort() {
        return dueAt == null ? Long.MIN_VALUE : -dueAt.toEpochMilli();
    }
}
