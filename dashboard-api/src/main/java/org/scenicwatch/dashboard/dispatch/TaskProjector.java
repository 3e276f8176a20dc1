package org.scenicwatch.dashboard.dispatch;

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

/** Keeps the table of tasks. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class TaskProjector {

    private final TaskTable table;

    TaskProjector(TaskTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<TaskRow> rows =
                BatchOfRows.of("tasks", () -> new TableSpace<>(table.rows()), TableSpace<TaskRow>::flush);
        new TaskFold(rows).on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.rows().clear();
    }
}
