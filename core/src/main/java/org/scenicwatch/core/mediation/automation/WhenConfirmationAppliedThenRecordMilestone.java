package org.scenicwatch.core.mediation.automation;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.write.RecordMilestone;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.mediation.events.ConfirmationApplied;
import org.scenicwatch.core.mediation.write.StoredMediations;
import org.springframework.stereotype.Component;

/**
 * Lets the case know that the parties applied to the court: the thirty days of its clock, which began with the agreement,
 * are kept. A case that is merged or withdrawn takes no milestone; the application stands all the same.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenConfirmationAppliedThenRecordMilestone {

    private static final String ACTOR = "system:when-confirmation-applied-then-record-milestone";

    private final CommandGateway commands;
    private final StoredMediations mediations;

    WhenConfirmationAppliedThenRecordMilestone(CommandGateway commands, StoredMediations mediations) {
        this.commands = commands;
        this.mediations = mediations;
    }

    @EventHandler
    void react(ConfirmationApplied event) {
        mediations.caseOf(event.mediationId()).ifPresent(caseId -> {
            try {
                commands.sendAndWait(new GenericCommandMessage<>(
                        RecordMilestone.confirmationApplied(caseId, event.at()), Map.of(Actors.METADATA_KEY, ACTOR)));
            } catch (CaseRefused over) {
                // There is no clock to steer any more.
            }
        });
    }
}
