package org.scenicwatch.dashboard.track;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/** Keeps what complainants may know of cases. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class TrackedCasesProjector {

    private final TrackedCaseTable table;

    TrackedCasesProjector(TrackedCaseTable table) {
        this.table = table;
    }

    @EventHandler
    void on(CaseOpened event, TrackingToken token) {
        table.opened(event.caseId(), event.category(), event.at(), index(token));
    }

    @EventHandler
    void on(CaseTriaged event, TrackingToken token) {
        table.triaged(event.caseId(), event.category(), event.at(), index(token));
    }

    @EventHandler
    void on(CaseAssigned event, TrackingToken token) {
        table.assigned(event.caseId(), event.body(), event.at(), index(token));
    }

    @EventHandler
    void on(CaseResolved event, TrackingToken token) {
        table.resolved(event.caseId(), event.outcome(), event.at(), index(token));
    }

    @EventHandler
    void on(CaseReopened event, TrackingToken token) {
        table.reopened(event.caseId(), event.at(), index(token));
    }

    @EventHandler
    void on(CaseClosed event, TrackingToken token) {
        table.closed(event.caseId(), event.replyRef(), event.at(), index(token));
    }

    @ResetHandler
    void reset() {
        table.clear();
    }

    private static long index(TrackingToken token) {
        return token.position().orElse(0);
    }
}
