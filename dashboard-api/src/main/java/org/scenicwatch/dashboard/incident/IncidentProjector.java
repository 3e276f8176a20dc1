package org.scenicwatch.dashboard.incident;

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

/** Keeps the table of incidents. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class IncidentProjector {

    private final IncidentTable table;

    IncidentProjector(IncidentTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<IncidentRow> rows =
                BatchOfRows.of("incidents", () -> new TableSpace<>(table.rows()), TableSpace<IncidentRow>::flush);
        new IncidentFold(rows).on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.rows().clear();
    }
}
