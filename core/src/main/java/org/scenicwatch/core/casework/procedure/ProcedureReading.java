package org.scenicwatch.core.casework.procedure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The procedure of a case as it stands at a moment.
 *
 * @param procedure the procedure that the case has now
 * @param stages its stages with the steps that a case like this has
 */
public record ProcedureReading(Procedure procedure, List<StageReading> stages) {

    /** A stage as it stands. */
    public record StageReading(Procedure.Stage stage, StepState state, List<StepReading> steps) {

        public StageReading {
            steps = List.copyOf(steps);
        }
    }

    public ProcedureReading {
        stages = List.copyOf(stages);
    }

    /** All steps, in the order in which they are drawn. */
    public Stream<StepReading> steps() {
        return stages.stream().flatMap(stage -> stage.steps().stream());
    }

    /** The step with this code, if a case like this has it. */
    public Optional<StepReading> step(String id) {
        return steps().filter(reading -> reading.step().id().equals(id)).findFirst();
    }

    /** The codes of what somebody is to do now. */
    public List<String> next() {
        return steps().filter(StepReading::isNext)
                .map(reading -> reading.step().id())
                .toList();
    }
}
