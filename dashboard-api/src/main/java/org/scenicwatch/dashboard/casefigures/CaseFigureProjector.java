package org.scenicwatch.dashboard.casefigures;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.dashboard.projection.BatchOfRows;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.TableSpace;
import org.springframework.stereotype.Component;

/** Keeps the table that the figures are counted from. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class CaseFigureProjector {

    private final CaseFigureTable table;

    CaseFigureProjector(CaseFigureTable table) {
        this.table = table;
    }

    private record Batch(TableSpace<CaseFigureRow> cases, CaseFigureFold fold) {}

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        Batch batch =
                BatchOfRows.of("case-figures", this::batch, made -> made.cases().flush());
        batch.fold().on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.clear();
    }

    private Batch batch() {
        TableSpace<CaseFigureRow> cases = new TableSpace<>(table.rows());
        return new Batch(cases, new CaseFigureFold(cases));
    }
}
