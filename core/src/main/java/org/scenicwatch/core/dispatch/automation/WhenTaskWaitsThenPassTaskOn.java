package org.scenicwatch.core.dispatch.automation;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.dispatch.events.OfferLapsed;
import org.scenicwatch.core.dispatch.events.TaskDeclined;
import org.scenicwatch.core.dispatch.events.TaskOpened;
import org.scenicwatch.core.dispatch.events.TaskTaken;
import org.scenicwatch.core.dispatch.roster.ResponderChoice;
import org.scenicwatch.core.dispatch.write.PassTaskOn;
import org.scenicwatch.core.dispatch.write.TaskCommands;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Asks whoever is next when a task was opened, declined, not answered, or taken by fewer than it needs. Idempotent: the
 * command names the count of offers after which it comes.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenTaskWaitsThenPassTaskOn {

    private final EventStore events;
    private final ResponderChoice choice;
    private final TaskCommands commands;

    WhenTaskWaitsThenPassTaskOn(EventStore events, ResponderChoice choice, TaskCommands commands) {
        this.events = events;
        this.choice = choice;
        this.commands = commands;
    }

    @EventHandler
    void react(TaskOpened event) {
        passOn(event, 0, event.at());
    }

    @EventHandler
    void react(TaskDeclined event) {
        passOn(event.taskId(), event.turn(), event.at());
    }

    @EventHandler
    void react(OfferLapsed event) {
        passOn(event.taskId(), event.turn(), event.at());
    }

    @EventHandler
    void react(TaskTaken event) {
        if (event.takers() < event.needed()) {
            passOn(event.taskId(), event.turn(), event.at());
        }
    }

    private void passOn(String taskId, int turn, Instant at) {
        opened(taskId).ifPresent(task -> passOn(task, turn, at));
    }

    private void passOn(TaskOpened task, int turn, Instant at) {
        String next = choice.next(task, at).orElse(null);
        commands.send(new PassTaskOn(task.taskId(), turn, next, at), "when-task-waits-then-pass-task-on");
    }

    private Optional<TaskOpened> opened(String taskId) {
        return events.readEvents(taskId)
                .asStream()
                .map(EventMessage::getPayload)
                .filter(TaskOpened.class::isInstance)
                .map(TaskOpened.class::cast)
                .findFirst();
    }
}
