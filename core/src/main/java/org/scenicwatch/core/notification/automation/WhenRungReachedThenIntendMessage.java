package org.scenicwatch.core.notification.automation;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.directory.Addressee;
import org.scenicwatch.core.notification.directory.Recipients;
import org.scenicwatch.core.notification.events.RungReached;
import org.scenicwatch.core.notification.ladder.LadderCommands;
import org.scenicwatch.core.notification.ladder.Messages;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.springframework.stereotype.Component;

/**
 * Writes to the people of a rung, to each by as many kinds of channel at once as the rung asks for; the person's further
 * channels stand by. Idempotent: a message's id follows from ladder, round, rung, person and channel.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenRungReachedThenIntendMessage {

    private final Recipients recipients;
    private final LadderCommands commands;

    WhenRungReachedThenIntendMessage(Recipients recipients, LadderCommands commands) {
        this.recipients = recipients;
        this.commands = commands;
    }

    @EventHandler
    void react(RungReached event) {
        for (Addressee addressee : recipients.of(event)) {
            List<String> channels = addressee.channels();
            int atOnce = Math.min(event.told().channelsAtOnce(), channels.size());
            for (int i = 0; i < atOnce; i++) {
                List<String> next = i == 0 ? new ArrayList<>(channels.subList(atOnce, channels.size())) : List.of();
                commands.send(
                        message(event, addressee, channels.get(i), next), "when-rung-reached-then-intend-message");
            }
        }
    }

    private IntendMessage message(RungReached event, Addressee addressee, String channel, List<String> next) {
        return new IntendMessage(
                Messages.id(
                        event.area(),
                        event.ladderId(),
                        event.round(),
                        String.valueOf(event.rung()),
                        addressee.recipientId(),
                        channel),
                event.area(),
                addressee.recipientId(),
                addressee.duty(),
                channel,
                next,
                event.told().template(),
                addressee.language(),
                Messages.parameters(
                        recipients.nameOf(event.area(), event.place(), event.zone()), event.kind(), event.raisedAt()),
                event.ladderId(),
                event.alarmId(),
                event.occurrence(),
                event.round(),
                event.rung(),
                event.priority(),
                Messages.expiry(event.priority(), event.at()),
                event.at());
    }
}
