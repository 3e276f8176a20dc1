package org.scenicwatch.dashboard.caseclocks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.clock.CaseClocks;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockLine;
import org.scenicwatch.core.casework.clock.ClockReading;
import org.scenicwatch.core.casework.clock.ClockState;
import org.springframework.stereotype.Component;

/** When a complaint is to be answered, decided on and settled by its own clocks, as its complainant may know it. */
@Component
public class CaseDues {

    /** The clocks that say what a complainant waits for; the others are the centre's own affair. */
    private static final Set<String> TOLD = Set.of("first-answer", "on-the-spot", "decide-admission", "settle");

    private final CaseClockTables tables;
    private final ClockBook book;
    private final SiteDays days;
    private final Clock clock;

    CaseDues(CaseClockTables tables, ClockBook book, SiteDays days, Clock clock) {
        this.tables = tables;
        this.book = book;
        this.days = days;
        this.clock = clock;
    }

    /**
     * A clock of a case that a complainant may know.
     *
     * @param clock the code of its kind
     * @param open whether what it asks for is still to be done
     * @param dueAt when it is due; none while it is held, or when it ended then
     * @param late whether it was due before now and is still to be done
     * @param held why it stands still; none: it does not
     */
    public record Due(
            String clock,
            LocalText name,
            boolean open,
            @Nullable Instant dueAt,
            boolean late,
            @Nullable LocalText held) {}

    /** The clocks of a case that have started, or none when its row is not there yet. */
    public List<Due> of(String caseId) {
        return tables.find(CaseIds.row(caseId)).stream()
                .flatMap(row -> new CaseClocks(book, days.calendar()).read(row.marks(), clock.instant()).stream())
                .filter(reading -> TOLD.contains(reading.clock()))
                .map(this::due)
                .toList();
    }

    private Due due(ClockReading reading) {
        LocalText name = book.clock(reading.clock())
                .map(kind -> kind.name())
                .orElse(new LocalText(reading.clock(), reading.clock()));
        return new Due(
                reading.clock(),
                name,
                reading.isOpen(),
                reading.dueAt(),
                reading.isOpen() && reading.state() == ClockState.LATE,
                reading.state() == ClockState.PAUSED ? heldBecause(reading) : null);
    }

    private LocalText heldBecause(ClockReading reading) {
        Optional<ClockLine> last = reading.lines().stream()
                .filter(line -> line.code() == ClockLine.Code.PAUSED || line.code() == ClockLine.Code.TRANSFERRED_OUT)
                .reduce((earlier, later) -> later);
        return last.map(line -> line.values().get("ground"))
                .flatMap(book::ground)
                .map(ClockBook.Ground::title)
                .orElse(new LocalText("由其他主管部门处理", "another authority deals with it"));
    }
}
