package org.scenicwatch.core.lostperson.automation;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.write.MergedCases;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.lostperson.SearchIds;
import org.scenicwatch.core.lostperson.write.EndSearch;
import org.springframework.stereotype.Component;

/**
 * Ends the search of a case that ends in whatever way, and those of the cases that were merged into it before, which
 * erases what was kept of the persons. A merge ends no search: it is a matter of paper, and somebody is still out there
 * (docs/adr/0057). Idempotent: only a search that runs and was begun before ends.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenCaseEndsThenEndSearch {

    private static final String ACTOR = "system:when-case-ends-then-end-search";

    private final CommandGateway commands;
    private final MergedCases merged;

    WhenCaseEndsThenEndSearch(CommandGateway commands, MergedCases merged) {
        this.commands = commands;
        this.merged = merged;
    }

    @EventHandler
    void react(CaseResolved event, @SequenceNumber long number) {
        end(event.caseId(), number, "resolved", event.outcome(), event.at());
    }

    @EventHandler
    void react(CaseClosed event, @SequenceNumber long number) {
        end(event.caseId(), number, "closed", null, event.at());
    }

    @EventHandler
    void react(CaseTransferredOut event, @SequenceNumber long number) {
        end(event.caseId(), number, "transferred-out", null, event.at());
    }

    @EventHandler
    void react(ComplaintRefused event, @SequenceNumber long number) {
        end(event.caseId(), number, "refused", null, event.at());
    }

    @EventHandler
    void react(ComplaintWithdrawn event, @SequenceNumber long number) {
        if (event.over()) {
            end(event.caseId(), number, "withdrawn", null, event.at());
        }
    }

    private void end(String caseId, long number, String reason, @Nullable String outcome, Instant at) {
        endOne(caseId, reason, outcome, at);
        merged.of(caseId, number).forEach(other -> endOne(other, reason, outcome, at));
    }

    private void endOne(String caseId, String reason, @Nullable String outcome, Instant at) {
        EndSearch command = new EndSearch(SearchIds.ofCase(caseId), reason, outcome, at);
        try {
            commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
        } catch (AggregateNotFoundException none) {
            // Nobody is looked for in most cases.
        }
    }
}
