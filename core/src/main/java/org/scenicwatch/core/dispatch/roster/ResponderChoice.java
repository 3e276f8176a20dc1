package org.scenicwatch.core.dispatch.roster;

import java.time.Instant;
import java.util.Optional;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.events.TaskOpened;
import org.scenicwatch.core.dispatch.write.TaskBoardTable;
import org.springframework.stereotype.Component;

/** Chooses who is asked next. */
@Component
public class ResponderChoice {

    private final ResponderTables responders;
    private final TaskBoardTable board;
    private final DispatchBook book;

    ResponderChoice(ResponderTables responders, TaskBoardTable board, DispatchBook book) {
        this.responders = responders;
        this.board = board;
        this.book = book;
    }

    /** Whoever comes next at that time; empty when nobody is left. */
    public Optional<String> next(TaskOpened task, Instant at) {
        return OrderOfAsking.next(
                Wanted.of(task),
                responders.candidates(
                        task.area(), task.body(), book.dutyOf(task.body()).orElse(null), at),
                board.asked(task.taskId()),
                board.loads(task.area()));
    }
}
