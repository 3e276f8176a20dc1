package org.scenicwatch.core.casework.procedure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as it stands at a moment.
 *
 * @param step the step
 * @param state where it stands
 * @param doneAt when it was done; for two persons, when the second said so
 * @param doneBy who did it, opaque ids
 * @param doneLate whether it was done when its clock was over
 * @param voidBy for VOID: how the case ended, or the fact that made it pointless
 * @param waitsFor what has to be done before it and is not
 * @param dueAt when it is or was due; none: by no clock, or the clock is held
 * @param warnAt from when on people are warned
 * @param held whether its clock stands still
 * @param marks what people said of it and did not undo
 */
public record StepReading(
        ProcedureStep step,
        StepState state,
        @Nullable Instant doneAt,
        List<String> doneBy,
        boolean doneLate,
        @Nullable String voidBy,
        List<String> waitsFor,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        boolean held,
        List<StepMark> marks) {

    public StepReading {
        doneBy = List.copyOf(doneBy);
        waitsFor = List.copyOf(waitsFor);
        marks = List.copyOf(marks);
    }

    /** Whether somebody is to do it now. */
    public boolean isNext() {
        boolean toDo =
                switch (state) {
                    case LATE, SOON, DUE, OPEN -> true;
                    default -> false;
                };
        return toDo && waitsFor.isEmpty() && !step.optional();
    }
}
