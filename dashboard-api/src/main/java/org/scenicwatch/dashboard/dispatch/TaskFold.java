package org.scenicwatch.dashboard.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.TaskIds;
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
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;
import org.scenicwatch.dashboard.registers.RowIds;

/** From events to rows of tasks. */
final class TaskFold {

    private final RowSpace<TaskRow> rows;

    TaskFold(RowSpace<TaskRow> rows) {
        this.rows = rows;
    }

    /** Takes in one event; others than those of tasks change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof TaskOpened e) {
            rows.change(TaskIds.row(e.taskId()), facts.index(), before -> opened(e, facts));
        } else if (event instanceof TaskOffered e) {
            change(e.taskId(), facts, row -> offered(row, e, facts));
        } else if (event instanceof OfferLapsed e) {
            change(
                    e.taskId(),
                    facts,
                    row -> waiting(row, row.put(hand(e.responderId(), Hand.LAPSED, e.at())), facts, e.at()));
        } else if (event instanceof TaskDeclined e) {
            change(e.taskId(), facts, row -> declined(row, e, facts));
        } else if (event instanceof TaskTaken e) {
            change(e.taskId(), facts, row -> taken(row, e, facts));
        } else if (event instanceof TaskLeftUnmanned e) {
            change(e.taskId(), facts, row -> row.with(TaskState.UNMANNED, row.hands(), null, e.at(), facts.version()));
        } else {
            onTheWay(event, facts);
        }
    }

    private void onTheWay(Object event, EventFacts facts) {
        if (event instanceof ResponderSetOut e) {
            change(
                    e.taskId(),
                    facts,
                    row -> row.with(
                            row.state() == TaskState.ARRIVED ? TaskState.ARRIVED : TaskState.UNDER_WAY,
                            row.put(hand(e.responderId(), Hand.OUT, e.at())),
                            null,
                            e.at(),
                            facts.version()));
        } else if (event instanceof ResponderArrived e) {
            change(
                    e.taskId(),
                    facts,
                    row -> row.with(
                            TaskState.ARRIVED,
                            row.put(hand(e.responderId(), Hand.THERE, e.at())),
                            null,
                            e.at(),
                            facts.version()));
        } else if (event instanceof TaskReported e) {
            change(
                    e.taskId(),
                    facts,
                    row -> same(row, e.at(), facts)
                            .plus(new TaskReport(
                                    ResponderIds.code(e.responderId()), e.noteRef(), e.photoRefs(), e.at())));
        } else if (event instanceof TaskFinished e) {
            change(e.taskId(), facts, row -> finished(row, e, facts));
        } else if (event instanceof TaskWithdrawn e) {
            change(
                    e.taskId(),
                    facts,
                    row -> row.with(TaskState.WITHDRAWN, passed(row.hands(), e.at()), null, e.at(), facts.version())
                            .withdrawn(e.ground()));
        }
    }

    private static TaskRow opened(TaskOpened e, EventFacts facts) {
        return new TaskRow(
                TaskIds.row(e.taskId()),
                CaseIds.row(e.caseId()),
                e.area(),
                e.body(),
                e.category(),
                e.priority(),
                RowIds.inArea(e.area(), e.place()),
                RowIds.inArea(e.area(), e.zone()),
                e.lon(),
                e.lat(),
                e.takers(),
                TaskState.OPENED,
                false,
                List.of(),
                null,
                e.at(),
                e.at(),
                e.noteRef(),
                List.of(),
                null,
                facts.version());
    }

    private static TaskRow offered(TaskRow row, TaskOffered e, EventFacts facts) {
        TaskRow without = row.with(row.state(), passed(row.hands(), e.at()), null, e.at(), facts.version());
        return without.with(
                without.takers() == 0 ? TaskState.OFFERED : TaskState.PART_TAKEN,
                without.put(hand(e.responderId(), Hand.OFFERED, e.at())),
                e.until(),
                e.at(),
                facts.version());
    }

    private static TaskRow declined(TaskRow row, TaskDeclined e, EventFacts facts) {
        List<Hand> hands =
                row.put(new Hand(ResponderIds.code(e.responderId()), Hand.DECLINED, e.at(), e.ground(), e.noteRef()));
        boolean asked = hands.stream().anyMatch(hand -> hand.state().equals(Hand.OFFERED));
        if (!asked) {
            return waiting(row, hands, facts, e.at());
        }
        boolean had = hands.stream().anyMatch(Hand::has);
        return row.with(
                had ? TaskState.PART_TAKEN : TaskState.OFFERED, hands, row.offeredUntil(), e.at(), facts.version());
    }

    private static TaskRow taken(TaskRow row, TaskTaken e, EventFacts facts) {
        List<Hand> hands = row.put(hand(e.responderId(), Hand.TAKEN, e.at()));
        if (e.takers() >= e.needed()) {
            return row.with(TaskState.TAKEN, passed(hands, e.at()), null, e.at(), facts.version());
        }
        boolean asked = hands.stream().anyMatch(hand -> hand.state().equals(Hand.OFFERED));
        return row.with(TaskState.PART_TAKEN, hands, asked ? row.offeredUntil() : null, e.at(), facts.version());
    }

    private static TaskRow finished(TaskRow row, TaskFinished e, EventFacts facts) {
        TaskRow done = row.with(TaskState.DONE, row.hands(), null, e.at(), facts.version());
        return e.noteRef() == null
                ? done
                : done.plus(new TaskReport(ResponderIds.code(e.responderId()), e.noteRef(), List.of(), e.at()));
    }

    private static TaskRow waiting(TaskRow row, List<Hand> hands, EventFacts facts, Instant at) {
        boolean had = hands.stream().anyMatch(Hand::has);
        return row.with(had ? TaskState.PART_TAKEN : TaskState.OPENED, hands, null, at, facts.version());
    }

    private static TaskRow same(TaskRow row, Instant at, EventFacts facts) {
        return row.with(row.state(), row.hands(), row.offeredUntil(), at, facts.version());
    }

    /** Whoever is asked at this moment is not any more. */
    private static List<Hand> passed(List<Hand> hands, Instant at) {
        return TaskRow.each(
                hands, hand -> hand.state().equals(Hand.OFFERED) ? new Hand(hand.responder(), Hand.PASSED, at) : hand);
    }

    private static Hand hand(String responderId, String state, Instant at) {
        return new Hand(ResponderIds.code(responderId), state, at);
    }

    private void change(String taskId, EventFacts facts, UnaryOperator<TaskRow> change) {
        rows.change(
                TaskIds.row(taskId), facts.index(), (@Nullable TaskRow row) -> row == null ? null : change.apply(row));
    }
}
