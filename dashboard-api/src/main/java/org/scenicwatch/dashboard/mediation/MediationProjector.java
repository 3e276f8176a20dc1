package org.scenicwatch.dashboard.mediation;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.casesandalarms.TrailRow;
import org.scenicwatch.dashboard.projection.BatchOfRows;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.TableSpace;
import org.springframework.stereotype.Component;

/** Keeps the table of mediations, and their steps in the trails of their cases. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class MediationProjector {

    private final MediationTable table;
    private final CasesAndAlarmsTables cases;

    MediationProjector(MediationTable table, CasesAndAlarmsTables cases) {
        this.table = table;
        this.cases = cases;
    }

    private record Batch(TableSpace<MediationRow> rows, List<TrailRow> trail) {

        void take(Object event, EventFacts facts) {
            new MediationFold(rows).on(event, facts);
            MediationTrail.of(event, facts, this::caseOf).ifPresent(trail::add);
        }

        private @Nullable String caseOf(String mediation) {
            MediationRow row = rows.find(mediation);
            return row == null ? null : row.caseId();
        }
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        Batch batch = BatchOfRows.of(
                "mediations", () -> new Batch(new TableSpace<>(table.rows()), new ArrayList<>()), this::flush);
        batch.take(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.rows().clear();
    }

    private void flush(Batch batch) {
        batch.rows().flush();
        if (!batch.trail().isEmpty()) {
            cases.caseTrails().add(batch.trail());
        }
    }
}
