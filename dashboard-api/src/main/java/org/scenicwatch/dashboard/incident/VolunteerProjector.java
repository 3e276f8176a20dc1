package org.scenicwatch.dashboard.incident;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.incident.IncidentIds;
import org.scenicwatch.core.incident.events.VolunteerEnrolled;
import org.scenicwatch.core.incident.events.VolunteerLeft;
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
                    before ->
                            new VolunteerRow(id, e.area(), e.responderId(), e.group(), true, e.at(), facts.version()));
        } else if (event instanceof VolunteerLeft e) {
            rows.change(
                    IncidentIds.volunteerRow(e.volunteerId()),
                    facts.index(),
                    before -> before == null
                            ? null
                            : new VolunteerRow(
                                    before.id(),
                                    before.area(),
                                    before.responderId(),
                                    before.group(),
                                    false,
                                    before.since(),
                                    facts.version()));
        }
    }
}
