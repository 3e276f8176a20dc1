package org.scenicwatch.core.casework.routing;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.events.DutyTurnPlanned;
import org.scenicwatch.core.notification.events.DutyTurnWithdrawn;
import org.scenicwatch.core.place.events.PlaceRegistered;
import org.scenicwatch.core.place.events.PlaceRevised;
import org.springframework.stereotype.Component;

/** Keeps who has how many open cases, who is on duty, and where places lie. A settled case is no load any more. */
@Component
@ProcessingGroup(ProcessingGroups.REGISTERS)
class RoutingProjector {

    private final RoutingTables tables;

    RoutingProjector(RoutingTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(CaseOpened event) {
        tables.opened(event.caseId(), event.area());
    }

    @EventHandler
    void on(CaseAssigned event) {
        tables.assigned(event.caseId(), event.body(), event.jointBodies());
    }

    @EventHandler
    void on(CaseReturned event) {
        tables.assigned(event.caseId(), null, List.of());
    }

    @EventHandler
    void on(CaseResolved event) {
        tables.open(event.caseId(), false);
    }

    @EventHandler
    void on(CaseClosed event) {
        tables.open(event.caseId(), false);
    }

    @EventHandler
    void on(CaseMerged event) {
        tables.open(event.caseId(), false);
    }

    @EventHandler
    void on(CaseTransferredOut event) {
        tables.open(event.caseId(), false);
    }

    @EventHandler
    void on(ComplaintRefused event) {
        tables.open(event.caseId(), false);
    }

    @EventHandler
    void on(ComplaintWithdrawn event) {
        if (event.over()) {
            tables.open(event.caseId(), false);
        }
    }

    @EventHandler
    void on(CaseReopened event) {
        tables.open(event.caseId(), true);
    }

    @EventHandler
    void on(CaseTakenBack event) {
        tables.open(event.caseId(), true);
    }

    @EventHandler
    void on(DutyTurnPlanned event) {
        tables.putTurn(event.turnId(), event.area(), event.duty(), event.from(), event.until());
    }

    @EventHandler
    void on(DutyTurnWithdrawn event) {
        tables.removeTurn(event.turnId());
    }

    @EventHandler
    void on(PlaceRegistered event) {
        tables.putPlace(event.area(), event.code(), event.parent());
    }

    @EventHandler
    void on(PlaceRevised event) {
        tables.putPlace(event.area(), event.code(), event.parent());
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }
}
