package org.scenicwatch.core.incident.automation;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.write.MergedCases;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.incident.IncidentIds;
import org.scenicwatch.core.incident.write.EndIncident;
import org.springframework.stereotype.Component;

/**
 * Has nothing more done on the spot of a case that is settled or another's, nor on those of the cases that were merged into
 * it before. A merge ends nothing: the teams are still out there (docs/adr/0061). Idempotent: what has ended stays so.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenCaseEndsThenEndIncident {

    private static final String ACTOR = "system:when-case-ends-then-end-incident";

    private final CommandGateway commands;
    private final MergedCases merged;

    WhenCaseEndsThenEndIncident(CommandGateway commands, MergedCases merged) {
        this.commands = commands;
        this.merged = merged;
    }

    @EventHandler
    void react(CaseResolved event, @SequenceNumber long number) {
        end(event.caseId(), number, event.at());
    }

    @EventHandler
    void react(CaseClosed event, @SequenceNumber long number) {
        end(event.caseId(), number, event.at());
    }

    @EventHandler
    void react(CaseTransferredOut event, @SequenceNumber long number) {
        end(event.caseId(), number, event.at());
    }

    private void end(String caseId, long number, Instant at) {
        endOne(caseId, at);
        merged.of(caseId, number).forEach(other -> endOne(other, at));
    }

    private void endOne(String caseId, Instant at) {
        EndIncident command = new EndIncident(IncidentIds.ofCase(caseId), at);
        try {
            commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
        } catch (AggregateNotFoundException none) {
            // Nothing was done on the spot of most cases.
        }
    }
}
