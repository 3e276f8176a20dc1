package org.scenicwatch.core.dispatch.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.dispatch.DispatchSwitch;
import org.scenicwatch.core.dispatch.events.TaskOffered;
import org.scenicwatch.core.dispatch.events.TaskOpened;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.dispatch.roster.TaskWords;
import org.scenicwatch.core.dispatch.write.TaskCommands;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.springframework.stereotype.Component;

/**
 * Tells whoever is asked, by the person's first channel; the further ones stand by. Idempotent: a message's id follows
 * from the task and the count of the offer.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenTaskOfferedThenIntendMessage {

    /** The key of what the recipient is told for. */
    private static final String DUTY = "responder";

    /** A message that is younger than this may still bring somebody, though another is asked meanwhile. */
    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);

    private final EventStore events;
    private final ResponderTables responders;
    private final TaskWords words;
    private final DispatchSwitch dispatch;
    private final TaskCommands commands;

    WhenTaskOfferedThenIntendMessage(
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
    void react(TaskOffered event) {
        if (!dispatch.sendsMessages()) {
            return;
        }
        responders
                .responder(event.responderId())
                .map(ResponderTables.Entry::recipientId)
                .flatMap(responders::reachable)
                .filter(person -> !person.channels().isEmpty())
                .ifPresent(person -> events.readEvents(event.taskId())
                        .asStream()
                        .map(EventMessage::getPayload)
                        .filter(TaskOpened.class::isInstance)
                        .map(TaskOpened.class::cast)
                        .findFirst()
                        .ifPresent(task ->
                                commands.send(message(event, task, person), "when-task-offered-then-intend-message")));
    }

    private IntendMessage message(TaskOffered event, TaskOpened task, ResponderTables.Reachable person) {
        List<String> channels = person.channels();
        Instant shortest = event.at().plus(SHORTEST_LIFE);
        return new IntendMessage(
                TaskWords.messageId(task, "offer-" + event.turn(), person.recipientId()),
                task.area(),
                person.recipientId(),
                DUTY,
                channels.get(0),
                List.copyOf(channels.subList(1, channels.size())),
                "task-offered",
                person.language(),
                words.parameters(task, event.at()),
                task.taskId(),
                task.caseId(),
                0,
                event.turn(),
                0,
                task.priority(),
                event.until().isBefore(shortest) ? shortest : event.until(),
                event.at());
    }
}
