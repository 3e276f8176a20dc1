package org.scenicwatch.core.dispatch.automation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.write.MergedCases;
import org.scenicwatch.core.casework.write.TakeCase;
import org.scenicwatch.core.dispatch.TaskState;
import org.scenicwatch.core.dispatch.write.TaskBoardTable;
import org.scenicwatch.core.dispatch.write.TaskCommands;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Takes a case whose body has a team out already, for a case that was merged into it: nobody has to press for what is so. A
 * case that is taken already, or over, refuses it, and that is all right; so it is idempotent.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenTeamOutJoinsCaseThenTakeCase {

    private static final Set<TaskState> OUT = EnumSet.of(TaskState.TAKEN, TaskState.UNDER_WAY, TaskState.ARRIVED);

    private final EventStore events;
    private final MergedCases merged;
    private final TaskBoardTable board;
    private final TaskCommands commands;

    WhenTeamOutJoinsCaseThenTakeCase(
            EventStore events, MergedCases merged, TaskBoardTable board, TaskCommands commands) {
        this.events = events;
        this.merged = merged;
        this.board = board;
        this.commands = commands;
    }

    @EventHandler
    void react(CaseAssigned event, @SequenceNumber long number) {
        if (isOut(event.body(), merged.of(event.caseId(), number))) {
            take(event.caseId(), event.at());
        }
    }

    @EventHandler
    void react(CaseMerged event) {
        Set<String> joining = new LinkedHashSet<>(Set.of(event.caseId()));
        joining.addAll(merged.of(event.caseId()));
        String lead = leadOf(event.into());
        if (lead != null && isOut(lead, joining)) {
            take(event.into(), event.at());
        }
    }

    private boolean isOut(String body, Set<String> cases) {
        return cases.stream()
                .flatMap(caseId -> board.openOf(caseId).stream())
                .anyMatch(task -> task.body().equals(body) && OUT.contains(task.state()));
    }

    private void take(String caseId, Instant at) {
        try {
            commands.send(new TakeCase(caseId, null, at), "when-team-out-joins-case-then-take-case");
        } catch (CaseRefused notNow) {
            // It was taken before, or has gone on.
        }
    }

    /** The body that has the case now; none: nobody has it. */
    private @Nullable String leadOf(String caseId) {
        @Nullable String[] lead = new String[1];
        try (Stream<? extends DomainEventMessage<?>> stored =
                events.readEvents(caseId).asStream()) {
            stored.map(EventMessage::getPayload).forEach(event -> {
                if (event instanceof CaseAssigned assigned) {
                    lead[0] = assigned.body();
                } else if (event instanceof CaseReturned) {
                    lead[0] = null;
                }
            });
        }
        return lead[0];
    }
}
