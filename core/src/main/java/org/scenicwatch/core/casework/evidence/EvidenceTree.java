package org.scenicwatch.core.casework.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scenicwatch.core.casework.evidence.EvidenceReading.OfStep;
import org.scenicwatch.core.casework.evidence.EvidenceReading.Standing;
import org.scenicwatch.core.casework.evidence.EvidenceReading.Want;
import org.scenicwatch.core.casework.procedure.ProcedureReading;
import org.scenicwatch.core.casework.procedure.ProcedureStep;
import org.scenicwatch.core.casework.procedure.StepReading;
import org.scenicwatch.core.casework.procedure.StepState;

/** Lays the evidence of a case to the steps of its procedure. */
public final class EvidenceTree {

    private EvidenceTree() {}

    /**
     * The evidence as it stands.
     *
     * <p>What somebody added, or issued as a document, belongs to the step that is named with it. What follows from the
     * case belongs to the first step that asks for its kind and is not void. All else is evidence without procedure.
     *
     * @param items in any order
     */
    public static EvidenceReading read(ProcedureReading procedure, List<EvidenceItem> items) {
        Map<String, List<EvidenceItem>> byStep = new LinkedHashMap<>();
        List<EvidenceItem> loose = new ArrayList<>();
        items.stream()
                .sorted(Comparator.comparing(EvidenceItem::at).thenComparing(EvidenceItem::id))
                .forEach(item -> stepOf(procedure, item)
                        .ifPresentOrElse(
                                step -> byStep.computeIfAbsent(step, none -> new ArrayList<>())
                                        .add(item),
                                () -> loose.add(item)));
        List<OfStep> steps = procedure
                .steps()
                .map(step -> ofStep(step, byStep.getOrDefault(step.step().id(), List.of())))
                .filter(step -> !step.wants().isEmpty() || !step.items().isEmpty())
                .toList();
        return new EvidenceReading(steps, loose);
    }

    private static Optional<String> stepOf(ProcedureReading procedure, EvidenceItem item) {
        if (!item.origin().equals(EvidenceItem.OF_THE_CASE)) {
            return Optional.ofNullable(item.step())
                    .filter(step -> procedure.step(step).isPresent());
        }
        return procedure
                .steps()
                .filter(step -> step.state() != StepState.VOID)
                .filter(step -> asks(step.step(), item))
                .map(step -> step.step().id())
                .findFirst();
    }

    private static boolean asks(ProcedureStep step, EvidenceItem item) {
        return step.evidence().stream().anyMatch(asked -> asked.kind().equals(item.kind()));
    }

    private static OfStep ofStep(StepReading step, List<EvidenceItem> items) {
        List<Want> wants = step.step().evidence().stream()
                .map(asked -> new Want(asked, standing(step, asked, items)))
                .toList();
        boolean unproven =
                step.state() == StepState.DONE && wants.stream().anyMatch(want -> want.standing() == Standing.MISSING);
        return new OfStep(step.step().id(), wants, items, unproven);
    }

    private static Standing standing(StepReading step, ProcedureStep.Asked asked, List<EvidenceItem> items) {
        Stream<EvidenceItem> counting = items.stream().filter(EvidenceItem::counts);
        if (counting.anyMatch(item -> item.kind().equals(asked.kind()))) {
            return Standing.HELD;
        } else if (step.state() == StepState.VOID) {
            return Standing.VOID;
        }
        return asked.required() ? Standing.MISSING : Standing.WANTED;
    }
}
