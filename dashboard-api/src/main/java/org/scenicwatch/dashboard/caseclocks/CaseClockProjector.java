package org.scenicwatch.dashboard.caseclocks;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.dashboard.projection.BatchOfRows;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.TableSpace;
import org.springframework.stereotype.Component;

/** Keeps the tables of clocks. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class CaseClockProjector {

    private final CaseClockTables tables;
    private final CaseCatalogue catalogue;
    private final ClockBook book;
    private final SiteDays days;

    CaseClockProjector(CaseClockTables tables, CaseCatalogue catalogue, ClockBook book, SiteDays days) {
        this.tables = tables;
        this.catalogue = catalogue;
        this.book = book;
        this.days = days;
    }

    private record Batch(
            TableSpace<CaseClockRow> cases,
            TableSpace<CaseDueRow> dues,
            TableSpace<CaseNextDueRow> next,
            CaseClockFold fold) {
        void flush() {
            cases.flush();
            dues.flush();
            next.flush();
        }
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        Batch batch = BatchOfRows.of("case-clocks", this::batch, Batch::flush);
        EventFacts facts = EventFacts.of(message, token);
        if (message.getPayload() instanceof RulesPublished published) {
            batch.fold().on(published, facts, tables.openCases());
        } else {
            batch.fold().on(message.getPayload(), facts);
        }
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }

    private Batch batch() {
        TableSpace<CaseClockRow> cases = new TableSpace<>(tables.cases());
        TableSpace<CaseDueRow> dues = new TableSpace<>(tables.dues());
        TableSpace<CaseNextDueRow> next = new TableSpace<>(tables.next());
        return new Batch(cases, dues, next, new CaseClockFold(cases, dues, next, catalogue, book, days::calendar));
    }
}
