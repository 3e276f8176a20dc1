package org.scenicwatch.core.dispatch.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.DispatchRefused;
import org.scenicwatch.core.dispatch.TaskState;
import org.scenicwatch.core.dispatch.events.OfferLapsed;
import org.scenicwatch.core.dispatch.events.ResponderArrived;
import org.scenicwatch.core.dispatch.events.ResponderSetOut;
import org.scenicwatch.core.dispatch.events.TaskDeclined;
import org.scenicwatch.core.dispatch.events.TaskFinished;
import org.scenicwatch.core.dispatch.events.TaskLeftUnmanned;
import org.scenicwatch.core.dispatch.events.TaskOffered;
import org.scenicwatch.core.dispatch.events.TaskOpened;
import org.scenicwatch.core.dispatch.events.TaskReported;
import org.scenicwatch.core.dispatch.events.TaskTaken;
import org.scenicwatch.core.dispatch.events.TaskWithdrawn;

/**
 * The life of one task as a pure state machine. What each state allows is the table of {@code docs/task-states.md}, kept
 * in {@link TaskStep}. A step that somebody has taken already has no effect when it comes again: a phone on a weak link
 * sends until it hears an answer.
 *
 * @param state where the task stands; none before it is opened
 * @param opened what is wanted
 * @param turn how many offers were made
 * @param offeredTo who is asked at this moment
 * @param asked everybody who was ever asked
 * @param takers who has it, the first at the head
 * @param moved what each has told of the way, as {@code out} or {@code there} and the person
 * @param reports ids of the reports that came
 */
record TaskLife(
        @Nullable TaskState state,
        @Nullable TaskOpened opened,
        int turn,
        @Nullable String offeredTo,
        Set<String> asked,
        List<String> takers,
        Set<String> moved,
        Set<String> reports) {

    /** A task that was never opened. */
    static final TaskLife NEVER = new TaskLife(null, null, 0, null, Set.of(), List.of(), Set.of(), Set.of());

    private static final String OUT = "out ";
    private static final String THERE = "there ";

    List<Object> decide(OpenTask command, DispatchBook book) {
        if (state != null) {
            return List.of();
        }
        DispatchBook.Needs needs = book.needs(command.category());
        int seconds = book.offerTime(command.priority()).seconds();
        List<Object> events = new ArrayList<>();
        events.add(new TaskOpened(
                command.taskId(),
                command.area(),
                command.caseId(),
                command.body(),
                command.category(),
                command.priority().name(),
                command.place(),
                command.zone(),
                command.lon(),
                command.lat(),
                needs.takers(),
                needs.skills(),
                seconds,
                command.noteRef(),
                command.at()));
        if (command.first() != null) {
            events.add(new TaskOffered(
                    command.taskId(), 1, command.first(), command.at().plusSeconds(seconds), command.at()));
        }
        return events;
    }

    List<Object> decide(OfferTask command) {
        allows(TaskStep.OFFER);
        if (command.responderId().equals(offeredTo) || takers.contains(command.responderId())) {
            return List.of();
        }
        return List.of(offer(command.responderId(), command.at()));
    }

    List<Object> decide(PassTaskOn command) {
        boolean waits = offeredTo == null && (state == TaskState.OPENED || state == TaskState.PART_TAKEN);
        if (!waits || command.afterTurn() != turn) {
            return List.of();
        }
        String next = command.responderId();
        return next == null
                ? List.of(new TaskLeftUnmanned(command.taskId(), turn, takers.size(), task().takers(), command.at()))
                : List.of(offer(next, command.at()));
    }

    List<Object> decide(TakeTask command) {
        if (takers.contains(command.responderId()) && !now().isOver()) {
            return List.of();
        }
        allows(TaskStep.TAKE);
        if (!asked.contains(command.responderId())) {
            throw DispatchRefused.notAsked();
        }
        return List.of(new TaskTaken(
                command.taskId(), turn, command.responderId(), takers.size() + 1, task().takers(), command.at()));
    }

    List<Object> decide(DeclineTask command, DispatchBook book) {
        book.checkDecline(command.ground(), command.noteRef() != null);
        String who = command.responderId();
        boolean had = takers.contains(who);
        if (!had && !who.equals(offeredTo) && asked.contains(who) && !now().isOver()) {
            return List.of();
        }
        allows(TaskStep.DECLINE);
        if (!had && !who.equals(offeredTo)) {
            throw DispatchRefused.notAsked();
        }
        return List.of(
                new TaskDeclined(command.taskId(), turn, who, command.ground(), command.noteRef(), command.at()));
    }

    /** The offer of that turn is due. */
    List<Object> lapse(int offered, Instant at) {
        String who = offeredTo;
        return who == null || offered != turn ? List.of() : List.of(new OfferLapsed(task().taskId(), turn, who, at));
    }

    List<Object> decide(SetOut command) {
        mine(TaskStep.SET_OUT, command.responderId());
        return moved.contains(OUT + command.responderId()) || moved.contains(THERE + command.responderId())
                ? List.of()
                : List.of(new ResponderSetOut(command.taskId(), command.responderId(), command.at()));
    }

    List<Object> decide(ArriveAtTask command) {
        mine(TaskStep.ARRIVE, command.responderId());
        return moved.contains(THERE + command.responderId())
                ? List.of()
                : List.of(new ResponderArrived(command.taskId(), command.responderId(), command.at()));
    }

    List<Object> decide(ReportOnTask command) {
        if (reports.contains(command.reportId())) {
            return List.of();
        }
        allows(TaskStep.REPORT);
        checkTaker(command.responderId());
        return List.of(new TaskReported(
                command.taskId(),
                command.responderId(),
                command.reportId(),
                command.noteRef(),
                command.photoRefs(),
                command.at()));
    }

    List<Object> decide(FinishTask command) {
        if (state == TaskState.DONE && takers.contains(command.responderId())) {
            return List.of();
        }
        mine(TaskStep.FINISH, command.responderId());
        return List.of(new TaskFinished(command.taskId(), command.responderId(), command.noteRef(), command.at()));
    }

    List<Object> decide(WithdrawTask command, DispatchBook book) {
        boolean taken = command.unlessTaken() && !takers.isEmpty();
        if (state == TaskState.WITHDRAWN || taken) {
            return List.of();
        }
        book.checkWithdrawal(command.ground(), command.noteRef() != null);
        allows(TaskStep.WITHDRAW);
        return List.of(new TaskWithdrawn(command.taskId(), command.ground(), command.noteRef(), command.at()));
    }

    TaskLife evolve(TaskOpened event) {
        return new TaskLife(TaskState.OPENED, event, 0, null, Set.of(), List.of(), Set.of(), Set.of());
    }

    TaskLife evolve(TaskOffered event) {
        Set<String> all = new HashSet<>(asked);
        all.add(event.responderId());
        TaskState after = takers.isEmpty() ? TaskState.OFFERED : TaskState.PART_TAKEN;
        return new TaskLife(after, opened, event.turn(), event.responderId(), all, takers, moved, reports);
    }

    TaskLife evolve(OfferLapsed event) {
        return waiting(takers);
    }

    TaskLife evolve(TaskDeclined event) {
        List<String> left = takers.stream()
                .filter(taker -> !taker.equals(event.responderId()))
                .toList();
        boolean others = offeredTo != null && !offeredTo.equals(event.responderId());
        TaskLife after = others
                ? with(left.isEmpty() ? TaskState.OFFERED : TaskState.PART_TAKEN, offeredTo, left)
                : waiting(left);
        return after.notMoved(event.responderId());
    }

    /** The first come is served: whoever else is asked at this moment is not needed, unless one more is. */
    TaskLife evolve(TaskTaken event) {
        List<String> all = new ArrayList<>(takers);
        all.add(event.responderId());
        boolean enough = all.size() >= event.needed();
        boolean others = !enough && offeredTo != null && !offeredTo.equals(event.responderId());
        return with(enough ? TaskState.TAKEN : TaskState.PART_TAKEN, others ? offeredTo : null, all);
    }

    TaskLife evolve(TaskLeftUnmanned event) {
        return with(TaskState.UNMANNED, null, takers);
    }

    TaskLife evolve(ResponderSetOut event) {
        return with(state == TaskState.ARRIVED ? TaskState.ARRIVED : TaskState.UNDER_WAY, null, takers)
                .moved(OUT + event.responderId());
    }

    TaskLife evolve(ResponderArrived event) {
        return with(TaskState.ARRIVED, null, takers).moved(THERE + event.responderId());
    }

    TaskLife evolve(TaskReported event) {
        Set<String> all = new HashSet<>(reports);
        all.add(event.reportId());
        return new TaskLife(state, opened, turn, offeredTo, asked, takers, moved, all);
    }

    TaskLife evolve(TaskFinished event) {
        return with(TaskState.DONE, null, takers);
    }

    TaskLife evolve(TaskWithdrawn event) {
        return with(TaskState.WITHDRAWN, null, takers);
    }

    /** Nobody is asked any more; who has it goes on with it if they are enough. */
    private TaskLife waiting(List<String> left) {
        return with(left.isEmpty() ? TaskState.OPENED : TaskState.PART_TAKEN, null, left);
    }

    private TaskLife with(TaskState after, @Nullable String offered, List<String> having) {
        return new TaskLife(after, opened, turn, offered, asked, List.copyOf(having), moved, reports);
    }

    private TaskLife moved(String step) {
        Set<String> all = new HashSet<>(moved);
        all.add(step);
        return new TaskLife(state, opened, turn, offeredTo, asked, takers, all, reports);
    }

    /** Whoever gave it back begins anew if they take it again. */
    private TaskLife notMoved(String responderId) {
        Set<String> left = new HashSet<>(moved);
        left.remove(OUT + responderId);
        left.remove(THERE + responderId);
        return new TaskLife(state, opened, turn, offeredTo, asked, takers, left, reports);
    }

    private TaskOffered offer(String responderId, Instant at) {
        return new TaskOffered(task().taskId(), turn + 1, responderId, at.plusSeconds(task().offerSeconds()), at);
    }

    private void mine(TaskStep step, String responderId) {
        boolean alone = takers.contains(responderId) && takers.size() < task().takers() && !now().isOver();
        if (alone) {
            throw DispatchRefused.secondNeeded(takers.size(), task().takers());
        }
        allows(step);
        checkTaker(responderId);
    }

    private void checkTaker(String responderId) {
        if (!takers.contains(responderId)) {
            throw DispatchRefused.notYours();
        }
    }

    private void allows(TaskStep step) {
        step.mayBeTakenIn(now());
    }

    TaskState now() {
        return Objects.requireNonNull(state, "a task that was opened");
    }

    TaskOpened task() {
        return Objects.requireNonNull(opened, "a task that was opened");
    }
}
