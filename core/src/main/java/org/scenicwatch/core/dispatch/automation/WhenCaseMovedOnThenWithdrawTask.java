package org.scenicwatch.core.dispatch.automation;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.write.MergedCases;
import org.scenicwatch.core.dispatch.TaskState;
import org.scenicwatch.core.dispatch.write.TaskBoardTable;
import org.scenicwatch.core.dispatch.write.TaskCommands;
import org.scenicwatch.core.dispatch.write.WithdrawTask;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Wants nobody any more when a case is over or is another's. When it is only settled, whoever is at it finishes, and nobody
 * further is asked. A merge takes nobody back who has set out (docs/adr/0061): what somebody has taken goes on, for the case
 * in which the matter goes on, until that ends. Idempotent: what is over stays over.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenCaseMovedOnThenWithdrawTask {

    private static final String MOVED_ON = "case-moved-on";
    private static final String MERGED = "case-merged";

    private static final Set<TaskState> WITHOUT_ANYBODY =
            Set.of(TaskState.OPENED, TaskState.OFFERED, TaskState.UNMANNED);

    private final TaskBoardTable board;
    private final MergedCases merged;
    private final TaskCommands commands;

    WhenCaseMovedOnThenWithdrawTask(TaskBoardTable board, MergedCases merged, TaskCommands commands) {
        this.board = board;
        this.merged = merged;
        this.commands = commands;
    }

    @EventHandler
    void react(CaseAssigned event, @SequenceNumber long number) {
        Predicate<TaskBoardTable.OpenTaskOfCase> ofNone = task ->
                !task.body().equals(event.body()) && !event.jointBodies().contains(task.body());
        withdraw(event.caseId(), ofNone, event.at());
        // Whoever is on the way for a case that came by a merge is called back by the desk, if at all.
        ofMerged(event.caseId(), number, ofNone.and(WhenCaseMovedOnThenWithdrawTask::isWithoutAnybody), event.at());
    }

    @EventHandler
    void react(CaseReturned event) {
        withdraw(event.caseId(), task -> true, event.at());
    }

    @EventHandler
    void react(CaseResolved event, @SequenceNumber long number) {
        withdraw(event.caseId(), WhenCaseMovedOnThenWithdrawTask::isWithoutAnybody, event.at());
        ofMerged(event.caseId(), number, WhenCaseMovedOnThenWithdrawTask::isWithoutAnybody, event.at());
    }

    @EventHandler
    void react(CaseClosed event, @SequenceNumber long number) {
        all(event.caseId(), number, event.at());
    }

    @EventHandler
    void react(CaseTransferredOut event, @SequenceNumber long number) {
        all(event.caseId(), number, event.at());
    }

    @EventHandler
    void react(CaseMerged event) {
        board.openOf(event.caseId())
                .forEach(task -> commands.send(
                        new WithdrawTask(task.taskId(), MERGED, null, true, event.at()),
                        "when-case-moved-on-then-withdraw-task"));
    }

    @EventHandler
    void react(ComplaintRefused event, @SequenceNumber long number) {
        all(event.caseId(), number, event.at());
    }

    private void all(String caseId, long number, Instant at) {
        withdraw(caseId, task -> true, at);
        ofMerged(caseId, number, task -> true, at);
    }

    private void ofMerged(String caseId, long number, Predicate<TaskBoardTable.OpenTaskOfCase> which, Instant at) {
        merged.of(caseId, number).forEach(other -> withdraw(other, which, at));
    }

    private void withdraw(String caseId, Predicate<TaskBoardTable.OpenTaskOfCase> which, Instant at) {
        board.openOf(caseId).stream()
                .filter(which)
                .forEach(task -> commands.send(
                        new WithdrawTask(task.taskId(), MOVED_ON, null, at), "when-case-moved-on-then-withdraw-task"));
    }

    private static boolean isWithoutAnybody(TaskBoardTable.OpenTaskOfCase task) {
        return WITHOUT_ANYBODY.contains(task.state());
    }
}
