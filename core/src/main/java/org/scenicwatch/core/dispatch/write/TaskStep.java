package org.scenicwatch.core.dispatch.write;

import static org.scenicwatch.core.dispatch.TaskState.ARRIVED;
import static org.scenicwatch.core.dispatch.TaskState.DONE;
import static org.scenicwatch.core.dispatch.TaskState.OFFERED;
import static org.scenicwatch.core.dispatch.TaskState.OPENED;
import static org.scenicwatch.core.dispatch.TaskState.PART_TAKEN;
import static org.scenicwatch.core.dispatch.TaskState.TAKEN;
import static org.scenicwatch.core.dispatch.TaskState.UNDER_WAY;
import static org.scenicwatch.core.dispatch.TaskState.UNMANNED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.dispatch.DispatchRefused;
import org.scenicwatch.core.dispatch.TaskState;

/** What can be done with a task, and from which states: the rows of {@code docs/task-states.md}. */
enum TaskStep {
    OFFER("派给他人", "offer it", OPENED, OFFERED, PART_TAKEN, UNMANNED),
    TAKE("接单", "take it", OPENED, OFFERED, PART_TAKEN, UNMANNED),
    DECLINE("退回", "decline it", OPENED, OFFERED, PART_TAKEN, UNMANNED, TAKEN, UNDER_WAY),
    SET_OUT("出发", "set out", TAKEN, UNDER_WAY, ARRIVED),
    ARRIVE("到场", "report an arrival", TAKEN, UNDER_WAY, ARRIVED),
    REPORT("回报", "report", PART_TAKEN, TAKEN, UNDER_WAY, ARRIVED, DONE),
    FINISH("完成", "finish it", TAKEN, UNDER_WAY, ARRIVED),
    WITHDRAW("撤回", "withdraw it", OPENED, OFFERED, PART_TAKEN, UNMANNED, TAKEN, UNDER_WAY, ARRIVED);

    private final LocalText title;
    private final Set<TaskState> from;

    TaskStep(String zh, String en, TaskState... from) {
        this.title = new LocalText(zh, en);
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    /**
     * Checks that the step may be taken.
     *
     * @throws DispatchRefused {@code task.<state>}
     */
    void mayBeTakenIn(TaskState state) {
        if (!from.contains(state)) {
            throw DispatchRefused.inState(state, title);
        }
    }
}
