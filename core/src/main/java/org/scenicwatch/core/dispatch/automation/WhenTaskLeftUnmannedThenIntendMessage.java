package org.scenicwatch.core.dispatch.automation;

import java.time.Duration;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.dispatch.DispatchSwitch;
import org.scenicwatch.core.dispatch.events.TaskLeftUnmanned;
import org.scenicwatch.core.dispatch.events.TaskOpened;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.dispatch.roster.TaskWords;
import org.scenicwatch.core.dispatch.write.TaskCommands;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.springframework.stereotype.Component;

/**
 * Tells the duty leader that nobody takes a critical task. Idempotent: a message's id follows from the task, the count of
 * offers and the person.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenTaskLeftUnmannedThenIntendMessage {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final EventStore events;
    private final ResponderTables responders;
    private final TaskWords words;
    private final DispatchSwitch dispatch;
    private final TaskCommands commands;

    WhenTaskLeftUnmannedThenIntendMessage(
            EventStore events,
            ResponderTables responders,
            TaskWords words,
            DispatchSwitch dispatch,
            TaskCommands commands) {
        this.events = events;
        this.responders = responders;
        this.words = words;
        this.dispatch = dispatch;
        this.commands = commands;
    }

    @EventHandler
    void react(TaskLeftUnmanned event) {
        if (!dispatch.sendsMessages()) {
            return;
        }
        events.readEvents(event.taskId())
                .asStream()
                .map(EventMessage::getPayload)
                .filter(TaskOpened.class::isInstance)
                .map(TaskOpened.class::cast)
                .findFirst()
                .filter(task -> task.priority().equals(Priority.CRITICAL.name()))
                .ifPresent(task -> tell(task, event));
    }

    private void tell(TaskOpened task, TaskLeftUnmanned event) {
        String duty = Duty.DUTY_LEADER.key();
        for (ResponderTables.Reachable leader : responders.holders(task.area(), duty, event.at())) {
            List<String> channels = leader.channels();
            if (!channels.isEmpty()) {
                commands.send(
                        new IntendMessage(
                                TaskWords.messageId(task, "unmanned-" + event.turn(), leader.recipientId()),
                                task.area(),
                                leader.recipientId(),
                                duty,
                                channels.get(0),
                                List.copyOf(channels.subList(1, channels.size())),
                                "task-unmanned",
                                leader.language(),
                                words.parameters(task, event.at()),
                                task.taskId(),
                                task.caseId(),
                                0,
                                event.turn(),
                                0,
                                task.priority(),
                                event.at().plus(LIFE),
                                event.at()),
                        "when-task-left-unmanned-then-intend-message");
            }
        }
    }
}
