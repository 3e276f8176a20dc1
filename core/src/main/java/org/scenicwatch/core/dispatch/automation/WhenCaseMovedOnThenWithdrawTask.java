package org.scenicwatch.core.dispatch.automation;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.dispatch.TaskState;
import org.scenicwatch.core.dispatch.write.TaskBoardTable;
import org.scenicwatch.core.dispatch.write.TaskCommands;
import org.scenicwatch.core.dispatch.write.WithdrawTask;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Wants nobody any more when a case is over or is another's. When it is only settled, whoever is at it finishes, and nobody
 * further is asked. Idempotent: what is over stays over.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenCaseMovedOnThenWithdrawTask {

    private static final String GROUND = "case-moved-on";
    private static final Set<TaskState> WITHOUT_ANYBODY =
            Set.of(TaskState.OPENED, TaskState.OFFERED, TaskState.UNMANNED);

    private final TaskBoardTable board;
    private final TaskCommands commands;

    WhenCaseMovedOnThenWithdrawTask(TaskBoardTable board, TaskCommands commands) {
        this.board = board;
        this.commands = commands;
    }

    @EventHandler
    void react(CaseAssigned event) {
        withdraw(
                event.caseId(),
                task -> !task.body().equals(event.body())
                        && !event.jointBodies().contains(task.body()),
                event.at());
    }

    @EventHandler
    void react(CaseReturned event) {
        withdraw(event.caseId(), task -> true, event.at());
    }

    @EventHandler
    void react(CaseResolved event) {
        withdraw(event.caseId(), task -> WITHOUT_ANYBODY.contains(task.state()), event.at());
    }

    @EventHandler
    void react(CaseClosed event) {
        withdraw(event.caseId(), task -> true, event.at());
    }

    @EventHandler
    void react(CaseTransferredOut event) {
        withdraw(event.caseId(), task -> true, event.at());
    }

    @EventHandler
    void react(CaseMerged event) {
        withdraw(event.caseId(), task -> true, event.at());
    }

    @EventHandler
    void react(ComplaintRefused event) {
        withdraw(event.caseId(), task -> true, event.at());
    }

    private void withdraw(String caseId, Predicate<TaskBoardTable.OpenTaskOfCase> which, Instant at) {
        board.openOf(caseId).stream()
                .filter(which)
                .forEach(task -> commands.send(
                        new WithdrawTask(task.taskId(), GROUND, null, at), "when-case-moved-on-then-withdraw-task"));
    }
}
