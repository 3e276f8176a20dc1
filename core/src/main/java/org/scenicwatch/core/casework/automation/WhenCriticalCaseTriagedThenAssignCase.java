package org.scenicwatch.core.casework.automation;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.routing.AutoAssignSwitch;
import org.scenicwatch.core.casework.routing.CaseRouter;
import org.scenicwatch.core.casework.routing.Proposal;
import org.scenicwatch.core.casework.routing.RoutingStories;
import org.scenicwatch.core.casework.routing.RoutingStory;
import org.scenicwatch.core.casework.write.AssignCase;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Gives a critical case from an alarm to a body by a rule that may do so, where that is switched on. Once: a case that any
 * body ever had is for people to give on, and the case must be as it was when the proposal was made.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenCriticalCaseTriagedThenAssignCase {

    private static final String ACTOR = "system:when-critical-case-triaged-then-assign-case";

    private static final int ATTEMPTS = 3;

    private final CommandGateway commands;
    private final AutoAssignSwitch automatic;
    private final RoutingStories stories;
    private final CaseRouter router;

    WhenCriticalCaseTriagedThenAssignCase(
            CommandGateway commands, AutoAssignSwitch automatic, RoutingStories stories, CaseRouter router) {
        this.commands = commands;
        this.automatic = automatic;
        this.stories = stories;
        this.router = router;
    }

    @EventHandler
    void react(CaseTriaged event) {
        if (!automatic.on() || !event.priority().equals(Priority.CRITICAL.name())) {
            return;
        }
        for (int attempt = 1; ; attempt++) {
            RoutingStory story = stories.of(event.caseId());
            if (story.over()
                    || !story.assignments().isEmpty()
                    || !story.opened().origin().equals(CaseOrigin.ALARM.name())) {
                return;
            }
            Proposal proposal = router.propose(story, event.at());
            if (!proposal.auto()) {
                return;
            }
            try {
                assign(event, story.version(), proposal);
                return;
            } catch (ConflictingAggregateVersionException | CaseRefused overtaken) {
                // Somebody did something with it between the look and the command: look again.
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    private void assign(CaseTriaged event, long version, Proposal proposal) {
        commands.sendAndWait(new GenericCommandMessage<>(
                new AssignCase(event.caseId(), version, proposal.lead(), proposal.joint(), event.at()),
                Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
