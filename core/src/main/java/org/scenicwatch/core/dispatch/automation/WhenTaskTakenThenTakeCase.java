package org.scenicwatch.core.dispatch.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.write.MergedCases;
import org.scenicwatch.core.casework.write.TakeCase;
import org.scenicwatch.core.dispatch.events.TaskOpened;
import org.scenicwatch.core.dispatch.events.TaskTaken;
import org.scenicwatch.core.dispatch.write.TaskCommands;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Takes the case, or the one into which it was merged, when as many people have taken its task as it needs. A case that is taken already, or over, refuses it,
 * and that is all right; so it is idempotent.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenTaskTakenThenTakeCase {

    private final EventStore events;
    private final MergedCases merged;
    private final TaskCommands commands;

    WhenTaskTakenThenTakeCase(EventStore events, MergedCases merged, TaskCommands commands) {
        this.events = events;
        this.merged = merged;
        this.commands = commands;
    }

    @EventHandler
    void react(TaskTaken event) {
        if (event.takers() < event.needed()) {
            return;
        }
        events.readEvents(event.taskId())
                .asStream()
                .map(EventMessage::getPayload)
                .filter(TaskOpened.class::isInstance)
                .map(TaskOpened.class::cast)
                .findFirst()
                .ifPresent(task -> take(merged.survivorOf(task.caseId()), event));
    }

    private void take(String caseId, TaskTaken event) {
        try {
            commands.send(new TakeCase(caseId, null, event.at()), "when-task-taken-then-take-case");
        } catch (CaseRefused notNow) {
            // Another task of the case was taken before, or the case has gone on.
        }
    }
}
