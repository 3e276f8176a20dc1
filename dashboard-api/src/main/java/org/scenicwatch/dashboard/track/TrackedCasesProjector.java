package org.scenicwatch.dashboard.track;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.events.ArrivalReported;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseRated;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ComplainantAnswered;
import org.scenicwatch.core.casework.events.ComplaintAdmitted;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.events.DeadlineExtended;
import org.scenicwatch.core.casework.events.MediationEnded;
import org.scenicwatch.core.casework.events.MediationStarted;
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

    @EventHandler
    void on(ComplaintFiled event, TrackingToken token) {
        table.joined(event.complaintRef(), event.caseId(), index(token));
    }

    @EventHandler
    void on(CaseTaken event, TrackingToken token) {
        table.inState(event.caseId(), CaseState.TAKEN, event.at(), index(token));
    }

    @EventHandler
    void on(CaseReturned event, TrackingToken token) {
        table.inState(event.caseId(), CaseState.RETURNED, event.at(), index(token));
    }

    @EventHandler
    void on(ArrivalReported event, TrackingToken token) {
        table.inState(event.caseId(), CaseState.UNDER_WAY, event.at(), index(token));
    }

    @EventHandler
    void on(ComplaintAdmitted event, TrackingToken token) {
        table.inState(event.caseId(), CaseState.ADMITTED, event.at(), index(token));
    }

    @EventHandler
    void on(MediationStarted event, TrackingToken token) {
        table.inState(event.caseId(), CaseState.IN_MEDIATION, event.at(), index(token));
    }

    @EventHandler
    void on(MediationEnded event, TrackingToken token) {
        table.inState(event.caseId(), CaseState.UNDER_WAY, event.at(), index(token));
    }

    @EventHandler
    void on(CaseTransferredOut event, TrackingToken token) {
        table.inState(event.caseId(), CaseState.TRANSFERRED_OUT, event.at(), index(token));
    }

    @EventHandler
    void on(CaseTakenBack event, TrackingToken token) {
        table.inState(event.caseId(), CaseState.TRIAGED, event.at(), index(token));
    }

    @EventHandler
    void on(ComplaintRefused event, TrackingToken token) {
        table.ended(event.caseId(), CaseState.REFUSED, event.ground(), event.at(), index(token));
    }

    @EventHandler
    void on(ComplaintWithdrawn event, TrackingToken token) {
        table.withdrawn(event.complaintRef(), event.caseId(), event.at(), index(token));
        if (event.over()) {
            table.ended(event.caseId(), CaseState.WITHDRAWN, null, event.at(), index(token));
        }
    }

    @EventHandler
    void on(CaseRated event, TrackingToken token) {
        table.rated(event.complaintRef(), event.caseId(), event.at(), index(token));
    }

    @EventHandler
    void on(ComplainantAnswered event, TrackingToken token) {
        table.told(event.caseId(), event.replyRef(), null, null, event.at(), index(token));
    }

    @EventHandler
    void on(DeadlineExtended event, TrackingToken token) {
        table.told(event.caseId(), event.reasonRef(), event.clock(), event.until(), event.at(), index(token));
    }

    @ResetHandler
    void reset() {
        table.clear();
    }

    private static long index(TrackingToken token) {
        return token.position().orElse(0);
    }
}
