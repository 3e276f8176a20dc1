package org.scenicwatch.core.casework.evidence;

import java.util.List;
import org.scenicwatch.core.casework.procedure.ProcedureStep;

/**
 * The evidence of a case, laid to the steps of its procedure.
 *
 * @param steps each step that asks for evidence or has some, in the order of the procedure
 * @param loose what belongs to no step of the procedure: evidence without procedure
 */
public record EvidenceReading(List<OfStep> steps, List<EvidenceItem> loose) {

    /** How far what a step asks for is there. */
    public enum Standing {
        /** It is there. */
        HELD,
        /** The step needs it and it is not there. */
        MISSING,
        /** It would be good to have and is not there. */
        WANTED,
        /** The step is not needed. */
        VOID
    }

    /** What a step asks for, and how far it is there. */
    public record Want(ProcedureStep.Asked asked, Standing standing) {}

    /**
     * The evidence of one step.
     *
     * @param step the step's code
     * @param wants what it asks for
     * @param items what belongs to it; also what was withdrawn
     * @param unproven whether it is done and something that it needs is missing
     */
    public record OfStep(String step, List<Want> wants, List<EvidenceItem> items, boolean unproven) {

        public OfStep {
            wants = List.copyOf(wants);
            items = List.copyOf(items);
        }
    }

    public EvidenceReading {
        steps = List.copyOf(steps);
        loose = List.copyOf(loose);
    }

    /** How many things that a step needs are missing. */
    public long missing() {
        return steps.stream()
                .flatMap(step -> step.wants().stream())
                .filter(want -> want.standing() == Standing.MISSING)
                .count();
    }
}
