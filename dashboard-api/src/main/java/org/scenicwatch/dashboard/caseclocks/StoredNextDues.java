package org.scenicwatch.dashboard.caseclocks;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockKind;
import org.scenicwatch.core.casework.clock.ClockState;
import org.scenicwatch.dashboard.casesandalarms.NextDue;
import org.scenicwatch.dashboard.casesandalarms.NextDues;
import org.springframework.stereotype.Component;

/** The next deadlines as the tables know them. */
@Component
public class StoredNextDues implements NextDues {

    private final CaseClockTables tables;
    private final CaseCatalogue catalogue;
    private final ClockBook book;
    private final SiteDays days;
    private final Clock clock;

    StoredNextDues(CaseClockTables tables, CaseCatalogue catalogue, ClockBook book, SiteDays days, Clock clock) {
        this.tables = tables;
        this.catalogue = catalogue;
        this.book = book;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Map<String, NextDue> of(Collection<String> cases) {
        Map<String, NextDue> found = new HashMap<>();
        tables.next().load(cases).forEach((id, stored) -> {
            NextDue due = shown(stored.row(), book);
            if (due != null) {
                found.put(id, due.asOf(clock.instant()));
            }
        });
        return found;
    }

    /** What the live view goes on from, for these cases; to be read in the transaction of everything that it starts with. */
    public NextDeadlines following(Collection<String> cases) {
        return new NextDeadlines(
                tables.cases().load(cases), tables.next().load(cases), catalogue, book, days::calendar);
    }

    static @Nullable NextDue shown(CaseNextDueRow row, ClockBook book) {
        String clock = row.clock();
        ClockState state = row.state();
        return clock == null || state == null
                ? null
                : new NextDue(clock, book.clock(clock).map(ClockKind::name).orElse(null), row.dueAt(), state);
    }
}
