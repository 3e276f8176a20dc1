package org.scenicwatch.core.lostperson.automation;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.lostperson.SearchIds;
import org.scenicwatch.core.lostperson.write.EndSearch;
import org.springframework.stereotype.Component;

/**
 * Ends the search of a case that ends in whatever way, which erases what was kept of the person. A case that is merged
 * takes no search along: the desk begins one where the matter goes on. Idempotent: only a search that runs and was begun
 * before ends.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenCaseEndsThenEndSearch {

    private static final String ACTOR = "system:when-case-ends-then-end-search";

    private final CommandGateway commands;

    WhenCaseEndsThenEndSearch(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(CaseResolved event) {
        end(event.caseId(), "resolved", event.outcome(), event.at());
    }

    @EventHandler
    void react(CaseClosed event) {
        end(event.caseId(), "closed", null, event.at());
    }

    @EventHandler
    void react(CaseMerged event) {
        end(event.caseId(), "merged", null, event.at());
    }

    @EventHandler
    void react(CaseTransferredOut event) {
        end(event.caseId(), "transferred-out", null, event.at());
    }

    @EventHandler
    void react(ComplaintRefused event) {
        end(event.caseId(), "refused", null, event.at());
    }

    @EventHandler
    void react(ComplaintWithdrawn event) {
        if (event.over()) {
            end(event.caseId(), "withdrawn", null, event.at());
        }
    }

    private void end(String caseId, String reason, @Nullable String outcome, Instant at) {
        EndSearch command = new EndSearch(SearchIds.ofCase(caseId), reason, outcome, at);
        try {
            commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
        } catch (AggregateNotFoundException none) {
            // Nobody is looked for in most cases.
        }
    }
}
