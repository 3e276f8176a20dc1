package org.scenicwatch.core.dispatch.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.dispatch.DispatchBook;
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
 * One task (任务): who is wanted for a case, who is asked, and how it goes. Its life cycle is {@link TaskLife}. An offer
 * lapses by a deadline that lies in the database and outlives a restart.
 */
@Aggregate
class Task {

    static final String OFFER_DUE = "dispatch-offer-due";

    @AggregateIdentifier
    private @Nullable String taskId;

    private TaskLife life = TaskLife.NEVER;

    protected Task() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenTask command, DispatchBook book, TaskBoard board, DeadlineManager deadlines) {
        carryOut(life.decide(command, book), board, deadlines);
    }

    @CommandHandler
    void decide(OfferTask command, TaskBoard board, DeadlineManager deadlines) {
        carryOut(life.decide(command), board, deadlines);
    }

    @CommandHandler
    void decide(PassTaskOn command, TaskBoard board, DeadlineManager deadlines) {
        carryOut(life.decide(command), board, deadlines);
    }

    @CommandHandler
    void decide(TakeTask command, TaskBoard board, DeadlineManager deadlines) {
        carryOut(life.decide(command), board, deadlines);
    }

    @CommandHandler
    void decide(DeclineTask command, DispatchBook book, TaskBoard board, DeadlineManager deadlines) {
        carryOut(life.decide(command, book), board, deadlines);
    }

    @CommandHandler
    void decide(SetOut command, TaskBoard board, DeadlineManager deadlines) {
        carryOut(life.decide(command), board, deadlines);
    }

    @CommandHandler
    void decide(ArriveAtTask command, TaskBoard board, DeadlineManager deadlines) {
        carryOut(life.decide(command), board, deadlines);
    }

    @CommandHandler
    void decide(ReportOnTask command, TaskBoard board, DeadlineManager deadlines) {
        carryOut(life.decide(command), board, deadlines);
    }

    @CommandHandler
    void decide(FinishTask command, TaskBoard board, DeadlineManager deadlines) {
        carryOut(life.decide(command), board, deadlines);
    }

    @CommandHandler
    void decide(WithdrawTask command, DispatchBook book, TaskBoard board, DeadlineManager deadlines) {
        carryOut(life.decide(command, book), board, deadlines);
    }

    /** Fired at least once, and late after a stop of the platform: an offer lapses once all the same. */
    @DeadlineHandler(deadlineName = OFFER_DUE)
    void decide(OfferDue due, TaskBoard board, DeadlineManager deadlines, Clock clock) {
        carryOut(life.lapse(due.turn(), clock.instant()), board, deadlines);
    }

    @EventSourcingHandler
    void evolve(TaskOpened event) {
        taskId = event.taskId();
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(TaskOffered event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(OfferLapsed event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(TaskDeclined event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(TaskTaken event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(TaskLeftUnmanned event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ResponderSetOut event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ResponderArrived event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(TaskReported event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(TaskFinished event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(TaskWithdrawn event) {
        life = life.evolve(event);
    }

    private void carryOut(List<Object> events, TaskBoard board, DeadlineManager deadlines) {
        for (Object event : events) {
            apply(event);
            if (event instanceof TaskOffered offered) {
                // Not cancelled when somebody answers: it then finds nothing to do.
                deadlines.schedule(offered.until(), OFFER_DUE, new OfferDue(offered.turn()));
            }
        }
        if (!events.isEmpty()) {
            put(board);
        }
    }

    private void put(TaskBoard board) {
        TaskOpened task = life.task();
        TaskState state = life.now();
        Set<String> busy = new LinkedHashSet<>(life.takers());
        if (life.offeredTo() != null) {
            busy.add(life.offeredTo());
        }
        board.put(task.taskId(), task.area(), task.caseId(), task.body(), state.name(), busy, life.asked());
    }
}
