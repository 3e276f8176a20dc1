package org.scenicwatch.dashboard.mediation;

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

/** Keeps the table of mediations. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class MediationProjector {

    private final MediationTable table;

    MediationProjector(MediationTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<MediationRow> rows =
                BatchOfRows.of("mediations", () -> new TableSpace<>(table.rows()), TableSpace<MediationRow>::flush);
        new MediationFold(rows).on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.rows().clear();
    }
}
