package org.scenicwatch.core.dispatch.automation;

import java.time.Duration;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.dispatch.DispatchSwitch;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.dispatch.roster.TaskWords;
import org.scenicwatch.core.dispatch.write.TaskCommands;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.incident.IncidentIds;
import org.scenicwatch.core.incident.events.VolunteersCalled;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.springframework.stereotype.Component;

/**
 * Tells all volunteers who are called at once, each by the own first channel; the further ones stand by. Idempotent: a
 * message's id follows from the call and the person.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenVolunteersCalledThenIntendMessage {

    /** The key of what the recipient is told for. */
    private static final String DUTY = "volunteer";

    /** Who hears of it later than this is not waited for any more. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final ResponderTables responders;
    private final TaskWords words;
    private final DispatchSwitch dispatch;
    private final TaskCommands commands;

    WhenVolunteersCalledThenIntendMessage(
            ResponderTables responders, TaskWords words, DispatchSwitch dispatch, TaskCommands commands) {
        this.responders = responders;
        this.words = words;
        this.dispatch = dispatch;
        this.commands = commands;
    }

    @EventHandler
    void react(VolunteersCalled event) {
        if (!dispatch.sendsMessages()) {
            return;
        }
        for (String volunteer : event.volunteers()) {
            responders
                    .responder(ResponderIds.aggregate(event.area(), IncidentIds.code(volunteer)))
                    .map(ResponderTables.Entry::recipientId)
                    .flatMap(responders::reachable)
                    .filter(person -> !person.channels().isEmpty())
                    .ifPresent(person ->
                            commands.send(message(event, person), "when-volunteers-called-then-intend-message"));
        }
    }

    private IntendMessage message(VolunteersCalled event, ResponderTables.Reachable person) {
        List<String> channels = person.channels();
        return new IntendMessage(
                TaskWords.messageId(event.area(), event.callId(), "called", person.recipientId()),
                event.area(),
                person.recipientId(),
                DUTY,
                channels.get(0),
                List.copyOf(channels.subList(1, channels.size())),
                "volunteers-called",
                person.language(),
                words.parameters(event.area(), event.place(), event.at()),
                event.incidentId(),
                event.caseId(),
                0,
                1,
                0,
                "CRITICAL",
                event.at().plus(LIFE),
                event.at());
    }
}
