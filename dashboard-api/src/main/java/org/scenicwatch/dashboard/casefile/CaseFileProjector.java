package org.scenicwatch.dashboard.casefile;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.casework.procedure.Procedures;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.dashboard.projection.BatchOfRows;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.TableSpace;
import org.springframework.stereotype.Component;

/** Keeps the table of files. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class CaseFileProjector {

    private final CaseFileTables tables;
    private final Procedures procedures;

    CaseFileProjector(CaseFileTables tables, Procedures procedures) {
        this.tables = tables;
        this.procedures = procedures;
    }

    private record Batch(TableSpace<CaseFileRow> files, CaseFileFold fold) {}

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        if (message instanceof DomainEventMessage<?> domain) {
            Batch batch = BatchOfRows.of(
                    "case-files", this::batch, made -> made.files().flush());
            batch.fold().on(domain.getAggregateIdentifier(), message.getPayload(), EventFacts.of(message, token));
        }
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }

    private Batch batch() {
        TableSpace<CaseFileRow> files = new TableSpace<>(tables.files());
        return new Batch(files, new CaseFileFold(files, procedures));
    }
}
