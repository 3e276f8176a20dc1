package org.scenicwatch.dashboard.caseclocks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.scenicwatch.core.casework.clock.ClockState;
import org.springframework.stereotype.Component;

/** Which clocks of cases were due in a period, and whether they were met in time. */
@Component
public class ClocksDue {

    private final CaseClockTables tables;
    private final Clock clock;

    ClocksDue(CaseClockTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * A clock that was due.
     *
     * @param caseId the case's uuid
     * @param clock the clock's code
     * @param late whether what it asks for had not been done by then
     */
    public record Due(String caseId, String clock, Instant dueAt, boolean late) {}

    /** Those due from {@code from} (included) to {@code to}; one that became void asks for nothing and is left out. */
    public List<Due> in(Instant from, Instant to) {
        Instant now = clock.instant();
        return tables.dueIn(from, to).stream()
                .filter(row -> row.state() != ClockState.VOID)
                .map(row -> {
                    Instant due = Objects.requireNonNull(row.dueAt());
                    boolean late = row.state() == ClockState.LATE || row.open() && due.isBefore(now);
                    return new Due(row.caseId(), row.clock(), due, late);
                })
                .toList();
    }
}
