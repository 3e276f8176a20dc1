package org.scenicwatch.core.notification.automation;

import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.events.MessageFailed;
import org.scenicwatch.core.notification.events.MessageIntended;
import org.scenicwatch.core.notification.ladder.LadderCommands;
import org.scenicwatch.core.notification.ladder.Messages;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.springframework.stereotype.Component;

/**
 * Tries the person's next channel when one has failed, or when nobody can know whether it has. Idempotent: the new
 * message's id follows from the failed one.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenMessageFailedThenIntendMessage {

    private final EventStore events;
    private final LadderCommands commands;

    WhenMessageFailedThenIntendMessage(EventStore events, LadderCommands commands) {
        this.events = events;
        this.commands = commands;
    }

    @EventHandler
    void react(MessageFailed event) {
        intended(event.messageId())
                .filter(failed -> !failed.nextChannels().isEmpty())
                .ifPresent(failed -> {
                    List<String> channels = failed.nextChannels();
                    commands.send(
                            new IntendMessage(
                                    Messages.id(
                                            failed.area(),
                                            failed.ladderId(),
                                            failed.round(),
                                            "after-" + failed.messageId(),
                                            failed.recipientId(),
                                            channels.get(0)),
                                    failed.area(),
                                    failed.recipientId(),
                                    failed.duty(),
                                    channels.get(0),
                                    channels.subList(1, channels.size()),
                                    failed.template(),
                                    failed.language(),
                                    failed.parameters(),
                                    failed.ladderId(),
                                    failed.alarmId(),
                                    failed.occurrence(),
                                    failed.round(),
                                    failed.rung(),
                                    failed.priority(),
                                    Messages.expiry(failed.priority(), event.at()),
                                    event.at()),
                            "when-message-failed-then-intend-message");
                });
    }

    private Optional<MessageIntended> intended(String messageId) {
        return events.readEvents(messageId)
                .asStream()
                .map(EventMessage::getPayload)
                .filter(MessageIntended.class::isInstance)
                .map(MessageIntended.class::cast)
                .findFirst();
    }
}
