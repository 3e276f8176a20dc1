package org.scenicwatch.dashboard.caseclocks;

import java.time.Instant;
import java.util.List;
import org.scenicwatch.core.casework.clock.CaseClocks;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockReading;
import org.springframework.stereotype.Component;

/** The clocks of a case, for whoever shows what they are about. */
@Component
public class ClocksOfCases {

    private final CaseClockTables tables;
    private final ClockBook book;
    private final SiteDays days;

    ClocksOfCases(CaseClockTables tables, ClockBook book, SiteDays days) {
        this.tables = tables;
        this.book = book;
        this.days = days;
    }

    /** The clocks that have started, as they stand at {@code now}; none of a case that there is not. */
    public List<ClockReading> at(String caseId, Instant now) {
        return tables.find(caseId)
                .map(row -> new CaseClocks(book, days.calendar()).read(row.marks(), now))
                .orElse(List.of());
    }
}
