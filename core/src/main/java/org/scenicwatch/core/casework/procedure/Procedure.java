package org.scenicwatch.core.casework.procedure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scenicwatch.core.LocalText;

/**
 * What has to happen in cases of one sort: a tree of stages and their steps.
 *
 * @param id its code
 * @param title what people call it
 * @param scope which cases it is for
 * @param stages in the order in which they are drawn
 */
public record Procedure(String id, LocalText title, Scope scope, List<Stage> stages) {

    /**
     * Which cases a procedure is for; the first that fits counts: category, then cause, then track, then origin.
     *
     * @param categories codes of the catalogue
     * @param causes causes of the catalogue
     * @param tracks {@code on-the-spot} or {@code formal}, for cases with a complaint
     * @param origins ALARM, COMPLAINT, OPERATOR, PATROL or AGENCY
     */
    public record Scope(List<String> categories, List<String> causes, List<String> tracks, List<String> origins) {

        public Scope {
            categories = categories == null ? List.of() : List.copyOf(categories);
            causes = causes == null ? List.of() : List.copyOf(causes);
            tracks = tracks == null ? List.of() : List.copyOf(tracks);
            origins = origins == null ? List.of() : List.copyOf(origins);
        }
    }

    /** Steps that belong together. */
    public record Stage(String id, LocalText title, List<ProcedureStep> steps) {

        public Stage {
            steps = List.copyOf(steps);
        }
    }

    public Procedure {
        stages = List.copyOf(stages);
    }

    /** All steps, in the order in which they are drawn. */
    public Stream<ProcedureStep> steps() {
        return stages.stream().flatMap(stage -> stage.steps().stream());
    }

    /** The step with this code, if it has one. */
    public Optional<ProcedureStep> step(String id) {
        return steps().filter(step -> step.id().equals(id)).findFirst();
    }
}
