package org.scenicwatch.core.complainant.directory;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Keeps which complaints belong to which case. In the group of the automation that reads it, so that it is never behind
 * what the automation reacts to.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
class ComplaintLineProjector {

    private final ComplaintLineTable table;

    ComplaintLineProjector(ComplaintLineTable table) {
        this.table = table;
    }

    @EventHandler
    void on(ComplaintFiled event, TrackingToken token) {
        table.joined(event.complaintRef(), event.caseId(), event.language(), index(token));
    }

    @EventHandler
    void on(ComplaintWithdrawn event, TrackingToken token) {
        table.withdrawn(event.complaintRef(), index(token));
    }

    @ResetHandler
    void reset() {
        table.clear();
    }

    private static long index(TrackingToken token) {
        return token.position().orElse(0);
    }
}
