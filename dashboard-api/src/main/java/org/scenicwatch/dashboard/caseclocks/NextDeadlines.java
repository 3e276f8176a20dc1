package org.scenicwatch.dashboard.caseclocks;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.calendar.PublicHolidays;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.dashboard.casesandalarms.NextDue;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;
import org.scenicwatch.dashboard.projection.RowSpace;
import org.scenicwatch.dashboard.projection.Stored;

/**
 * The next deadlines of cases in memory, for the live view: the same fold over the same events as in the tables. Not safe
 * for several threads.
 */
public final class NextDeadlines {

    private final MemorySpace<CaseClockRow> cases;
    private final MemorySpace<CaseNextDueRow> next;
    private final CaseClockFold fold;
    private final ClockBook book;
    private Consumer<String> changed = id -> {};

    NextDeadlines(
            Map<String, Stored<CaseClockRow>> cases,
            Map<String, Stored<CaseNextDueRow>> next,
            CaseCatalogue catalogue,
            ClockBook book,
            Supplier<SiteCalendar> days) {
        this.cases = new MemorySpace<>(cases, id -> {});
        this.next = new MemorySpace<>(next, id -> changed.accept(id));
        this.book = book;
        this.fold = new CaseClockFold(this.cases, new NoDues(), this.next, catalogue, book, days);
    }

    /** Of no case, for an empty database. */
    public static NextDeadlines none() {
        return new NextDeadlines(
                Map.of(),
                Map.of(),
                new CaseCatalogue(),
                new ClockBook(),
                () -> PublicHolidays.ofChina().calendarIn(ZoneOffset.UTC));
    }

    /** Tells the id of each case whose next deadline may have moved. */
    public void whenChanged(Consumer<String> listener) {
        changed = listener;
    }

    /** Takes in one event; others than those that clocks are about change nothing. */
    public void on(Object event, EventFacts facts) {
        if (event instanceof RulesPublished published) {
            Set<String> open = new HashSet<>();
            cases.rows().stream().filter(CaseClockRow::open).forEach(row -> open.add(row.id()));
            fold.on(published, facts, open);
        } else {
            fold.on(event, facts);
        }
    }

    /** As of the newest event; null: nothing of the case counts any more. */
    public @Nullable NextDue of(String caseId) {
        CaseNextDueRow row = next.find(caseId);
        return row == null ? null : StoredNextDues.shown(row, book);
    }

    /** The screen needs the next one alone. */
    private static final class NoDues implements RowSpace<CaseDueRow> {

        @Override
        public @Nullable CaseDueRow find(String id) {
            return null;
        }

        @Override
        public void change(String id, long index, UnaryOperator<@Nullable CaseDueRow> change) {
            // The tables' matter.
        }
    }
}
