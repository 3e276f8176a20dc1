package org.scenicwatch.core.mediation.automation;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.events.MediationEnded;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.mediation.write.ConcludeMediation;
import org.scenicwatch.core.mediation.write.StoredMediations;
import org.springframework.stereotype.Component;

/**
 * Concludes a mediation when its case ends it, is resolved out of it, or is withdrawn: the ways out of a mediation in
 * {@code docs/case-states.md}. A case that is taken up again begins another mediation. Idempotent: only a mediation that
 * is open is concluded.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenCaseLeavesMediationThenConcludeMediation {

    private static final String ACTOR = "system:when-case-leaves-mediation-then-conclude-mediation";

    private final CommandGateway commands;
    private final StoredMediations mediations;

    WhenCaseLeavesMediationThenConcludeMediation(CommandGateway commands, StoredMediations mediations) {
        this.commands = commands;
        this.mediations = mediations;
    }

    @EventHandler
    void react(MediationEnded event) {
        conclude(event.mediationId(), event.result(), event.at());
    }

    @EventHandler
    void react(CaseResolved event) {
        concludeNewest(event.caseId(), "case-resolved", event.at());
    }

    @EventHandler
    void react(ComplaintWithdrawn event) {
        if (event.over()) {
            concludeNewest(event.caseId(), "complaint-withdrawn", event.at());
        }
    }

    /** A case that was resolved and taken up again meanwhile may mediate anew: that one began later. */
    private void concludeNewest(String caseId, String result, Instant at) {
        mediations
                .newestOf(caseId)
                .filter(started -> !started.at().isAfter(at))
                .ifPresent(started -> conclude(started.mediationId(), result, at));
    }

    private void conclude(String mediationId, String result, Instant at) {
        ConcludeMediation command = new ConcludeMediation(mediationId, result, at);
        try {
            commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
        } catch (AggregateNotFoundException none) {
            // It began before there were records of mediations, and nobody wrote anything into it.
        }
    }
}
