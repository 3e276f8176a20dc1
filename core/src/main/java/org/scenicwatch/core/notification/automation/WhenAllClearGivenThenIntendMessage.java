package org.scenicwatch.core.notification.automation;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.MessageTexts;
import org.scenicwatch.core.notification.directory.Recipients;
import org.scenicwatch.core.notification.events.AllClearGiven;
import org.scenicwatch.core.notification.ladder.LadderCommands;
import org.scenicwatch.core.notification.ladder.Messages;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.scenicwatch.core.notification.write.OutboxTable;
import org.springframework.stereotype.Component;

/**
 * Tells everybody who was told of an alarm, or may have been, that it was none, by the same channels. Idempotent: a
 * message's id follows from ladder, event, person and channel.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenAllClearGivenThenIntendMessage {

    /** The rung of what belongs to none. */
    private static final int NO_RUNG = -1;

    private final OutboxTable outbox;
    private final Recipients recipients;
    private final LadderCommands commands;

    WhenAllClearGivenThenIntendMessage(OutboxTable outbox, Recipients recipients, LadderCommands commands) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.commands = commands;
    }

    @EventHandler
    void react(AllClearGiven event) {
        LocalText place = recipients.nameOf(event.area(), event.place(), null);
        for (OutboxTable.Told told : outbox.toldBy(event.ladderId())) {
            commands.send(message(event, told, place), "when-all-clear-given-then-intend-message");
        }
    }

    private static IntendMessage message(AllClearGiven event, OutboxTable.Told told, LocalText place) {
        return new IntendMessage(
                Messages.id(
                        event.area(),
                        event.ladderId(),
                        0,
                        "all-clear-" + event.alarmEvent(),
                        told.recipientId(),
                        told.channel()),
                event.area(),
                told.recipientId(),
                told.duty(),
                told.channel(),
                List.of(),
                MessageTexts.ALL_CLEAR,
                told.language(),
                Messages.parameters(place, event.kind(), event.raisedAt()),
                event.ladderId(),
                event.alarmId(),
                event.occurrence(),
                0,
                NO_RUNG,
                event.priority(),
                Messages.expiry(event.priority(), event.at()),
                event.at());
    }
}
