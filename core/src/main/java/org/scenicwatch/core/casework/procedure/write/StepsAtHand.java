package org.scenicwatch.core.casework.procedure.write;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseFileRefused;
import org.scenicwatch.core.casework.events.StepMarked;
import org.scenicwatch.core.casework.events.StepUnmarked;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.casework.procedure.Procedure;
import org.scenicwatch.core.casework.procedure.ProcedureReading;
import org.scenicwatch.core.casework.procedure.ProcedureStep;
import org.scenicwatch.core.casework.procedure.ProcedureTree;
import org.scenicwatch.core.casework.procedure.StepMark;
import org.scenicwatch.core.casework.procedure.StepReading;
import org.scenicwatch.core.casework.procedure.StepState;

/**
 * What people said of the steps of one case, and what they may say next.
 *
 * @param marks what was said and not taken back, the oldest first
 */
record StepsAtHand(List<StepMark> marks) {

    static final StepsAtHand NONE = new StepsAtHand(List.of());

    StepsAtHand {
        marks = List.copyOf(marks);
    }

    List<Object> decide(MarkStepDone command, CaseCourse course, Procedure procedure) {
        StepReading at = reading(command.step(), course, procedure, command.at());
        ProcedureStep step = at.step();
        if (!step.isByHand()) {
            throw CaseFileRefused.stepByFact(step.title());
        }
        if (at.state() == StepState.DONE) {
            return List.of();
        }
        if (at.state() == StepState.VOID) {
            throw course.ending() == null ? CaseFileRefused.stepVoid(step.title()) : CaseFileRefused.caseEnded();
        }
        if (!at.waitsFor().isEmpty()) {
            throw CaseFileRefused.stepWaits(step.title(), titles(procedure, at.waitsFor()));
        }
        if (at.marks().stream().anyMatch(mark -> mark.by().equals(command.by()))) {
            throw CaseFileRefused.samePerson(step.title());
        }
        return List.of(new StepMarked(command.caseId(), step.id(), command.by(), command.noteRef(), command.at()));
    }

    List<Object> decide(UnmarkStep command, CaseCourse course, Procedure procedure) {
        ProcedureReading tree = tree(course, procedure, command.at());
        StepReading at = tree.step(command.step()).orElseThrow(() -> CaseFileRefused.unknownStep(command.step()));
        ProcedureStep step = at.step();
        String reason = command.reasonRef();
        if (!step.isByHand()) {
            throw CaseFileRefused.stepByFact(step.title());
        }
        if (at.marks().isEmpty()) {
            throw CaseFileRefused.notMarked(step.title());
        }
        if (isOver(course, step)) {
            throw CaseFileRefused.caseEnded();
        }
        List<String> followers = tree.steps()
                .filter(other -> other.step().isByHand() && other.state() == StepState.DONE)
                .filter(other -> other.step().after().contains(step.id()))
                .map(other -> other.step().id())
                .toList();
        if (!followers.isEmpty()) {
            throw CaseFileRefused.followed(step.title(), titles(procedure, followers));
        }
        if (reason == null) {
            throw CaseFileRefused.reasonRequired();
        }
        return List.of(new StepUnmarked(command.caseId(), step.id(), command.by(), reason, command.at()));
    }

    StepsAtHand evolve(StepMarked event) {
        StepMark mark = new StepMark(event.step(), event.by(), event.at(), event.noteRef());
        return new StepsAtHand(Stream.concat(marks.stream(), Stream.of(mark)).toList());
    }

    StepsAtHand evolve(StepUnmarked event) {
        return new StepsAtHand(
                marks.stream().filter(mark -> !mark.step().equals(event.step())).toList());
    }

    private StepReading reading(String step, CaseCourse course, Procedure procedure, Instant at) {
        return tree(course, procedure, at).step(step).orElseThrow(() -> CaseFileRefused.unknownStep(step));
    }

    /** Without clocks: when something is due allows and forbids nothing. */
    private ProcedureReading tree(CaseCourse course, Procedure procedure, Instant at) {
        return ProcedureTree.read(procedure, course, marks, Map.of(), at);
    }

    private static boolean isOver(CaseCourse course, ProcedureStep step) {
        CaseCourse.Ending ending = course.ending();
        return ending != null && !(ending.ground().equals(CaseCourse.CLOSED) && step.afterEnd());
    }

    private static List<LocalText> titles(Procedure procedure, List<String> steps) {
        return steps.stream()
                .flatMap(id -> procedure.step(id).stream())
                .map(ProcedureStep::title)
                .toList();
    }
}
