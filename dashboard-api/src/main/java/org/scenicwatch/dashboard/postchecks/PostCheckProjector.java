package org.scenicwatch.dashboard.postchecks;

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

/** Keeps the table of post checks. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class PostCheckProjector {

    private final PostCheckTable table;

    PostCheckProjector(PostCheckTable table) {
        this.table = table;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        TableSpace<PostCheckRow> rows =
                BatchOfRows.of("post-checks", () -> new TableSpace<>(table.rows()), TableSpace<PostCheckRow>::flush);
        new PostCheckFold(rows).on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        table.rows().clear();
    }
}
