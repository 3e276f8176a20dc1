package org.scenicwatch.dashboard.lostperson;

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

/** Keeps the table of searches. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class SearchProjector {

    private final SearchTable table;

    SearchProjector(SearchTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<SearchRow> rows =
                BatchOfRows.of("searches", () -> new TableSpace<>(table.rows()), TableSpace<SearchRow>::flush);
        new SearchFold(rows).on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.rows().clear();
    }
}
