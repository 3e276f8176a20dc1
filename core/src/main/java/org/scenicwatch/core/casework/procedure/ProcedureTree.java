package org.scenicwatch.core.casework.procedure;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.clock.ClockReading;
import org.scenicwatch.core.casework.clock.ClockState;

/** Reads where each step of a procedure stands, from what happened to the case, what people marked, and the clocks. */
public final class ProcedureTree {

    private static final int TWO = 2;

    private final CaseCourse course;
    private final List<StepMark> marks;
    private final Map<String, ClockReading> clocks;
    private final Instant now;
    private final Map<String, StepReading> read = new LinkedHashMap<>();
    private final Map<String, ProcedureStep> steps = new LinkedHashMap<>();

    private ProcedureTree(CaseCourse course, List<StepMark> marks, Map<String, ClockReading> clocks, Instant now) {
        this.course = course;
        this.marks = marks;
        this.clocks = clocks;
        this.now = now;
    }

    /** What completed a step. */
    private record Done(Instant at, List<String> by) {}

    /**
     * The procedure as it stands at {@code now}; what is later has not happened.
     *
     * @param marks in any order
     * @param clocks the clocks of the case, read at {@code now}, by their codes
     */
    public static ProcedureReading read(
            Procedure procedure,
            CaseCourse course,
            List<StepMark> marks,
            Map<String, ClockReading> clocks,
            Instant now) {
        ProcedureTree tree = new ProcedureTree(course, marks, clocks, now);
        procedure.steps().filter(step -> step.isFor(course)).forEach(step -> tree.steps.put(step.id(), step));
        List<ProcedureReading.StageReading> stages = procedure.stages().stream()
                .map(tree::stage)
                .filter(stage -> !stage.steps().isEmpty())
                .toList();
        return new ProcedureReading(procedure, stages);
    }

    private ProcedureReading.StageReading stage(Procedure.Stage stage) {
        List<StepReading> readings = stage.steps().stream()
                .filter(step -> steps.containsKey(step.id()))
                .map(this::step)
                .toList();
        return new ProcedureReading.StageReading(stage, stateOf(readings), readings);
    }

    /** The most pressing of what is to be done; done when nothing is left but what may be left out. */
    private static StepState stateOf(List<StepReading> readings) {
        return readings.stream()
                .filter(reading -> !reading.step().optional() || reading.state() == StepState.LATE)
                .map(StepReading::state)
                .filter(state -> state != StepState.DONE && state != StepState.VOID)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> readings.stream().anyMatch(reading -> reading.state() == StepState.DONE)
                        ? StepState.DONE
                        : leftOver(readings));
    }

    private static StepState leftOver(List<StepReading> readings) {
        return readings.stream()
                .map(StepReading::state)
                .filter(state -> state != StepState.VOID)
                .min(Comparator.naturalOrder())
                .orElse(StepState.VOID);
    }

    /** The book lets no step come before itself, so this ends. */
    private StepReading step(ProcedureStep step) {
        StepReading known = read.get(step.id());
        if (known == null) {
            known = reading(step);
            read.put(step.id(), known);
        }
        return known;
    }

    private StepReading reading(ProcedureStep step) {
        List<StepMark> said = marksOf(step);
        Optional<Done> done = done(step, said);
        ClockReading clock = step.clock() == null ? null : clocks.get(step.clock());
        String voidBy = done.isPresent() ? null : voidBy(step);
        List<String> waitsFor = done.isPresent() || voidBy != null
                ? List.of()
                : step.after().stream().filter(this::isMissing).toList();
        return new StepReading(
                step,
                stateOf(done.isPresent(), voidBy, waitsFor, clock),
                done.map(Done::at).orElse(null),
                done.map(Done::by).orElse(List.of()),
                done.isPresent() && clock != null && wasLate(clock, done.get().at()),
                voidBy,
                waitsFor,
                clock == null ? null : clock.dueAt(),
                clock == null ? null : clock.warnAt(),
                done.isEmpty() && clock != null && clock.state() == ClockState.PAUSED,
                said);
    }

    private StepState stateOf(
            boolean done, @Nullable String voidBy, List<String> waitsFor, @Nullable ClockReading clock) {
        if (done) {
            return StepState.DONE;
        } else if (voidBy != null) {
            return StepState.VOID;
        } else if (clock != null && clock.isOpen() && clock.state() == ClockState.LATE) {
            return StepState.LATE;
        } else if (!waitsFor.isEmpty()) {
            return StepState.WAITING;
        } else if (clock == null || !clock.isOpen() || clock.state() != ClockState.RUNNING) {
            return StepState.OPEN;
        }
        Instant warnAt = clock.warnAt();
        return warnAt != null && !warnAt.isAfter(now) ? StepState.SOON : StepState.DUE;
    }

    private static boolean wasLate(ClockReading clock, Instant at) {
        Instant dueAt = clock.dueAt();
        return clock.state() == ClockState.LATE && (!clock.isOpen() || dueAt != null && at.isAfter(dueAt));
    }

    private boolean isMissing(String id) {
        ProcedureStep before = steps.get(id);
        if (before == null) {
            return false;
        }
        StepState state = step(before).state();
        return state != StepState.DONE && state != StepState.VOID;
    }

    private Optional<Done> done(ProcedureStep step, List<StepMark> said) {
        if (!step.isByHand()) {
            return course.first(step.facts(), step.again(), now).map(fact -> new Done(fact.at(), List.of(fact.by())));
        }
        // Each person counts once, with what they said first.
        Map<String, StepMark> persons = new LinkedHashMap<>();
        said.forEach(mark -> persons.putIfAbsent(mark.by(), mark));
        List<StepMark> needed =
                persons.values().stream().limit(step.twoPersons() ? TWO : 1).toList();
        if (needed.size() < (step.twoPersons() ? TWO : 1)) {
            return Optional.empty();
        }
        return Optional.of(new Done(
                needed.get(needed.size() - 1).at(),
                needed.stream().map(StepMark::by).toList()));
    }

    private List<StepMark> marksOf(ProcedureStep step) {
        Instant reopened = course.reopenedAt();
        Stream<StepMark> said = marks.stream()
                .filter(mark -> mark.step().equals(step.id()))
                .filter(mark -> !mark.at().isAfter(now))
                .filter(mark -> !step.again() || reopened == null || !mark.at().isBefore(reopened));
        return said.sorted(Comparator.comparing(StepMark::at).thenComparing(StepMark::by))
                .toList();
    }

    private @Nullable String voidBy(ProcedureStep step) {
        CaseCourse.Ending ending = course.ending();
        if (ending != null && !ending.at().isAfter(now)) {
            boolean goesOn = ending.ground().equals(CaseCourse.CLOSED) && step.afterEnd();
            if (!goesOn) {
                return ending.ground();
            }
        }
        return course.first(step.voidBy(), step.again(), now)
                .map(CourseFact::key)
                .orElse(null);
    }
}
