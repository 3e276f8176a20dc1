package org.scenicwatch.core.notification.ladder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.notification.directory.Addressee;
import org.scenicwatch.core.notification.directory.Recipients;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.scenicwatch.core.notification.write.TellDuty;
import org.springframework.stereotype.Component;

/** Tells everybody on duty at once, each by the channel that they prefer. */
@Component
class DutyCall {

    /** The rung of what belongs to no ladder. */
    private static final int NO_RUNG = -1;

    private static final String PRIORITY = Priority.CRITICAL.name();

    private final Recipients recipients;
    private final LadderSwitch ladders;
    private final LadderCommands commands;

    DutyCall(Recipients recipients, LadderSwitch ladders, LadderCommands commands) {
        this.recipients = recipients;
        this.ladders = ladders;
        this.commands = commands;
    }

    @CommandHandler
    void decide(TellDuty command) {
        if (!ladders.on()) {
            return;
        }
        Map<String, String> text = new HashMap<>(
                Messages.parameters(recipients.nameOf(command.area(), command.place(), null), "case", command.at()));
        text.putAll(command.parameters());
        for (Addressee addressee : recipients.onDuty(command.area(), PRIORITY, command.at())) {
            if (!addressee.channels().isEmpty()) {
                commands.send(message(command, addressee, text), "tell-duty");
            }
        }
    }

    private static IntendMessage message(TellDuty command, Addressee addressee, Map<String, String> text) {
        List<String> channels = addressee.channels();
        return new IntendMessage(
                Messages.id(
                        command.area(),
                        command.causeId(),
                        command.round(),
                        "begun",
                        addressee.recipientId(),
                        channels.get(0)),
                command.area(),
                addressee.recipientId(),
                addressee.duty(),
                channels.get(0),
                List.copyOf(channels.subList(1, channels.size())),
                command.template(),
                addressee.language(),
                Map.copyOf(text),
                command.causeId(),
                command.caseId(),
                0,
                command.round(),
                NO_RUNG,
                PRIORITY,
                Messages.expiry(PRIORITY, command.at()),
                command.at());
    }
}
