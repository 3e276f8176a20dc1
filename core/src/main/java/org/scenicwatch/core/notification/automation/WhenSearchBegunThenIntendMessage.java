package org.scenicwatch.core.notification.automation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.lostperson.SearchIds;
import org.scenicwatch.core.lostperson.events.SearchBegun;
import org.scenicwatch.core.notification.MessageTexts;
import org.scenicwatch.core.notification.directory.Addressee;
import org.scenicwatch.core.notification.directory.Recipients;
import org.scenicwatch.core.notification.ladder.LadderCommands;
import org.scenicwatch.core.notification.ladder.LadderSwitch;
import org.scenicwatch.core.notification.ladder.Messages;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells everybody on duty at once that somebody is lost: where to look and which case, never whom. Idempotent: a
 * message's id follows from search, round, person and channel.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenSearchBegunThenIntendMessage {

    /** The rung of what belongs to no ladder. */
    private static final int NO_RUNG = -1;

    private final Recipients recipients;
    private final LadderSwitch ladders;
    private final LadderCommands commands;
    private final String publicUrl;

    WhenSearchBegunThenIntendMessage(
            Recipients recipients,
            LadderSwitch ladders,
            LadderCommands commands,
            @Value("${scenicwatch.public-url:}") String publicUrl) {
        this.recipients = recipients;
        this.ladders = ladders;
        this.commands = commands;
        this.publicUrl = publicUrl;
    }

    @EventHandler
    void react(SearchBegun event) {
        if (!ladders.on()) {
            return;
        }
        Map<String, String> text = new HashMap<>(
                Messages.parameters(recipients.nameOf(event.area(), event.place(), null), "case", event.at()));
        text.put("number", event.number());
        text.put("link", link(event));
        for (Addressee addressee : recipients.onDuty(event.area(), Priority.CRITICAL.name(), event.at())) {
            if (!addressee.channels().isEmpty()) {
                commands.send(message(event, addressee, text), "when-search-begun-then-intend-message");
            }
        }
    }

    /** Opens the case in the console, for whoever has a login; none when phones have no address to come to. */
    private String link(SearchBegun event) {
        return publicUrl.isBlank()
                ? ""
                : publicUrl.strip().replaceAll("/+$", "") + "/?case=" + SearchIds.caseRow(event.searchId());
    }

    private static IntendMessage message(SearchBegun event, Addressee addressee, Map<String, String> text) {
        List<String> channels = addressee.channels();
        String priority = Priority.CRITICAL.name();
        return new IntendMessage(
                Messages.id(
                        event.area(),
                        event.searchId(),
                        event.round(),
                        "begun",
                        addressee.recipientId(),
                        channels.get(0)),
                event.area(),
                addressee.recipientId(),
                addressee.duty(),
                channels.get(0),
                List.copyOf(channels.subList(1, channels.size())),
                MessageTexts.LOST_PERSON,
                addressee.language(),
                Map.copyOf(text),
                event.searchId(),
                event.caseId(),
                0,
                event.round(),
                NO_RUNG,
                priority,
                Messages.expiry(priority, event.at()),
                event.at());
    }
}
