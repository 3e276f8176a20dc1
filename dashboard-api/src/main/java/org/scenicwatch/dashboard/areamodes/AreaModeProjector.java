package org.scenicwatch.dashboard.areamodes;

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

/** Keeps the table of modes. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class AreaModeProjector {

    private final AreaModeTable table;

    AreaModeProjector(AreaModeTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<AreaModeRow> rows =
                BatchOfRows.of("area-modes", () -> new TableSpace<>(table.rows()), TableSpace<AreaModeRow>::flush);
        new AreaModeFold(rows).on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.rows().clear();
    }
}
