package org.scenicwatch.dashboard.precedents;

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

/** Keeps the table of precedents. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class PrecedentProjector {

    private final PrecedentTable table;

    PrecedentProjector(PrecedentTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<PrecedentRow> rows =
                BatchOfRows.of("precedents", () -> new TableSpace<>(table.rows()), TableSpace<PrecedentRow>::flush);
        new PrecedentFold(rows).on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.rows().clear();
    }
}
