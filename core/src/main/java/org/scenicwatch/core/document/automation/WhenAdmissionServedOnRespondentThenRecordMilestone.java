package org.scenicwatch.core.document.automation;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.write.RecordMilestone;
import org.scenicwatch.core.document.Addressee;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.core.document.events.DocumentServed;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Lets the case know that the respondent has the notice of admission: the clock of serving stops and that of the answer
 * starts. A case that is over takes no milestone; the service stands all the same.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenAdmissionServedOnRespondentThenRecordMilestone {

    private static final String ACTOR = "system:when-admission-served-on-respondent-then-record-milestone";

    private final CommandGateway commands;

    WhenAdmissionServedOnRespondentThenRecordMilestone(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(DocumentServed event) {
        if (!event.delivered()
                || !event.kind().equals(DocumentKind.ADMISSION_NOTICE.name())
                || !event.addressee().equals(Addressee.RESPONDENT.name())) {
            return;
        }
        try {
            commands.sendAndWait(new GenericCommandMessage<>(
                    RecordMilestone.respondentServed(event.caseId(), event.at()), Map.of(Actors.METADATA_KEY, ACTOR)));
        } catch (CaseRefused over) {
            // Merged, withdrawn, transferred: there is no clock to steer any more.
        }
    }
}
