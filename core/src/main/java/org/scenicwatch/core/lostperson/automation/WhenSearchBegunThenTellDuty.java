package org.scenicwatch.core.lostperson.automation;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.lostperson.SearchIds;
import org.scenicwatch.core.lostperson.events.SearchBegun;
import org.scenicwatch.core.notification.MessageTexts;
import org.scenicwatch.core.notification.write.TellDuty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells everybody on duty at once that somebody is lost: where to look and which case, never whom. Idempotent: search and
 * round name the occasion.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenSearchBegunThenTellDuty {

    private static final String ACTOR = "system:when-search-begun-then-tell-duty";

    private final CommandGateway commands;
    private final String publicUrl;

    WhenSearchBegunThenTellDuty(CommandGateway commands, @Value("${scenicwatch.public-url:}") String publicUrl) {
        this.commands = commands;
        this.publicUrl = publicUrl;
    }

    @EventHandler
    void react(SearchBegun event) {
        TellDuty command = new TellDuty(
                event.searchId(),
                event.caseId(),
                event.round(),
                event.area(),
                MessageTexts.LOST_PERSON,
                event.place(),
                Map.of("number", event.number(), "link", link(event)),
                event.at());
        commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
    }

    /** Opens the case in the console, for whoever has a login; none when phones have no address to come to. */
    private String link(SearchBegun event) {
        return publicUrl.isBlank()
                ? ""
                : publicUrl.strip().replaceAll("/+$", "") + "/?case=" + SearchIds.caseRow(event.searchId());
    }
}
