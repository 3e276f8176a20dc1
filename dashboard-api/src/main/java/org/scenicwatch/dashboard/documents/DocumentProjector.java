package org.scenicwatch.dashboard.documents;

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

/** Keeps the table of documents. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class DocumentProjector {

    private final DocumentTables tables;

    DocumentProjector(DocumentTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<DocumentRow> rows =
                BatchOfRows.of("documents", () -> new TableSpace<>(tables.rows()), TableSpace<DocumentRow>::flush);
        new DocumentFold(rows).on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        tables.rows().clear();
    }
}
