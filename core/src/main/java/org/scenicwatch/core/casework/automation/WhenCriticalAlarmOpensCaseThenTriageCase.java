package org.scenicwatch.core.casework.automation;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.routing.AutoAssignSwitch;
import org.scenicwatch.core.casework.routing.CaseRouter;
import org.scenicwatch.core.casework.routing.RoutingStories;
import org.scenicwatch.core.casework.routing.RoutingStory;
import org.scenicwatch.core.casework.write.TriageCase;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Sorts a critical case from an alarm as its category says, where a rule may give it away without a person: a case that
 * nobody sorted cannot be given to a body. Whoever sorted it first has the last word.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenCriticalAlarmOpensCaseThenTriageCase {

    private static final String ACTOR = "system:when-critical-alarm-opens-case-then-triage-case";

    private final CommandGateway commands;
    private final AutoAssignSwitch automatic;
    private final RoutingStories stories;
    private final CaseRouter router;

    WhenCriticalAlarmOpensCaseThenTriageCase(
            CommandGateway commands, AutoAssignSwitch automatic, RoutingStories stories, CaseRouter router) {
        this.commands = commands;
        this.automatic = automatic;
        this.stories = stories;
        this.router = router;
    }

    @EventHandler
    void react(CaseOpened event) {
        if (!automatic.on() || !isCriticalFromAlarm(event)) {
            return;
        }
        RoutingStory story = stories.of(event.caseId());
        if (story.sorted() || !router.propose(story, event.at()).auto()) {
            return;
        }
        try {
            commands.sendAndWait(new GenericCommandMessage<>(
                    new TriageCase(
                            event.caseId(), null, event.category(), Priority.CRITICAL, event.remit(), event.at()),
                    Map.of(Actors.METADATA_KEY, ACTOR)));
        } catch (CaseRefused overtaken) {
            // A person went on with it between the look and the command.
            if (!stories.of(event.caseId()).sorted()) {
                throw overtaken;
            }
        }
    }

    private static boolean isCriticalFromAlarm(CaseOpened event) {
        return event.origin().equals(CaseOrigin.ALARM.name())
                && event.priority().equals(Priority.CRITICAL.name());
    }
}
