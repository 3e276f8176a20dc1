package org.scenicwatch.core.dispatch.automation;

import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.events.ArrivalReported;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.write.MergedCases;
import org.scenicwatch.core.casework.write.ReportArrival;
import org.scenicwatch.core.dispatch.events.ResponderArrived;
import org.scenicwatch.core.dispatch.events.TaskOpened;
import org.scenicwatch.core.dispatch.write.TaskCommands;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Reports on the case, or on the one into which it was merged, that somebody has come, once until it is taken up again. A case whose state allows no arrival
 * refuses it, and that is all right. Idempotent: a case that knows of an arrival is told of no other.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenResponderArrivedThenReportArrival {

    private final EventStore events;
    private final MergedCases merged;
    private final TaskCommands commands;

    WhenResponderArrivedThenReportArrival(EventStore events, MergedCases merged, TaskCommands commands) {
        this.events = events;
        this.merged = merged;
        this.commands = commands;
    }

    @EventHandler
    void react(ResponderArrived event) {
        events.readEvents(event.taskId())
                .asStream()
                .map(EventMessage::getPayload)
                .filter(TaskOpened.class::isInstance)
                .map(TaskOpened.class::cast)
                .findFirst()
                .map(task -> merged.survivorOf(task.caseId()))
                .filter(caseId -> !knowsOfArrival(caseId))
                .ifPresent(caseId -> report(caseId, event));
    }

    private void report(String caseId, ResponderArrived event) {
        try {
            commands.send(new ReportArrival(caseId, null, event.at()), "when-responder-arrived-then-report-arrival");
        } catch (CaseRefused notNow) {
            // Settled or moved on meanwhile.
        }
    }

    private boolean knowsOfArrival(String caseId) {
        boolean[] known = new boolean[1];
        try (Stream<? extends DomainEventMessage<?>> stored =
                events.readEvents(caseId).asStream()) {
            stored.map(DomainEventMessage::getPayload).forEach(event -> {
                if (event instanceof ArrivalReported) {
                    known[0] = true;
                } else if (event instanceof CaseReopened) {
                    known[0] = false;
                }
            });
        }
        return known[0];
    }
}
