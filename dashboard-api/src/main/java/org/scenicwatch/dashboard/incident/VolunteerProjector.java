package org.scenicwatch.dashboard.incident;

import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.incident.IncidentIds;
import org.scenicwatch.core.incident.events.VolunteerConsented;
import org.scenicwatch.core.incident.events.VolunteerEnrolled;
import org.scenicwatch.core.incident.events.VolunteerLeft;
import org.scenicwatch.core.incident.events.VolunteerResumed;
import org.scenicwatch.core.incident.events.VolunteerSuspended;
import org.scenicwatch.dashboard.projection.BatchOfRows;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;
import org.scenicwatch.dashboard.projection.TableSpace;
import org.springframework.stereotype.Component;

/** Keeps the table of volunteers. */
@Component
@ProcessingGroup(ProcessingGroups.REGISTERS)
class VolunteerProjector {

    private final VolunteerTable table;

    VolunteerProjector(VolunteerTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<VolunteerRow> rows =
                BatchOfRows.of("volunteers", () -> new TableSpace<>(table.rows()), TableSpace<VolunteerRow>::flush);
        fold(rows, message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.rows().clear();
    }

    static void fold(RowSpace<VolunteerRow> rows, Object event, EventFacts facts) {
        if (event instanceof VolunteerEnrolled e) {
            String id = IncidentIds.volunteerRow(e.volunteerId());
            rows.change(
                    id,
                    facts.index(),
                    before -> VolunteerRow.enrolled(
                            before, id, e.area(), e.responderId(), e.group(), e.at(), facts.version()));
        } else if (event instanceof VolunteerLeft e) {
            change(rows, e.volunteerId(), facts, row -> row.left(facts.version()));
        } else if (event instanceof VolunteerConsented e) {
            change(
                    rows,
                    e.volunteerId(),
                    facts,
                    row -> row.with(new VolunteerRow.Consent(e.form(), e.on()), row.suspension(), facts.version()));
        } else if (event instanceof VolunteerSuspended e) {
            change(
                    rows,
                    e.volunteerId(),
                    facts,
                    row -> row.with(
                            row.consent(),
                            new VolunteerRow.Suspension(e.ground(), e.at(), e.until()),
                            facts.version()));
        } else if (event instanceof VolunteerResumed e) {
            change(rows, e.volunteerId(), facts, row -> row.with(row.consent(), null, facts.version()));
        }
    }

    private static void change(
            RowSpace<VolunteerRow> rows, String volunteerId, EventFacts facts, UnaryOperator<VolunteerRow> change) {
        rows.change(
                IncidentIds.volunteerRow(volunteerId),
                facts.index(),
                (@Nullable VolunteerRow row) -> row == null ? null : change.apply(row));
    }
}
