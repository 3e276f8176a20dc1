package org.scenicwatch.core.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.PROCEDURES;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.course;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.minute;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockPeriod;
import org.scenicwatch.core.casework.clock.ClockReading;
import org.scenicwatch.core.casework.clock.ClockState;
import org.scenicwatch.core.casework.clock.ClockUnit;

/** What holds of every procedure, whatever happened, was marked, and is late. */
class ProcedurePropertyTest {

    private static final int MINUTES = 60;

    /** A case: its procedure follows from its course; what people marked; its clocks; when it is looked at. */
    record Situation(CaseCourse course, List<StepMark> marks, Map<String, ClockReading> clocks, Instant now) {

        ProcedureReading read() {
            return read(marks);
        }

        ProcedureReading read(List<StepMark> ordered) {
            return ProcedureTree.read(PROCEDURES.of(course), course, ordered, clocks, now);
        }
    }

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    void aStepIsNeverDoneBeforeItsFactsOrItsMarks(@ForAll("situations") Situation situation) {
        situation.read().steps().filter(at -> at.state() == StepState.DONE).forEach(at -> {
            ProcedureStep step = at.step();
            Instant doneAt = at.doneAt();
            assertThat(doneAt).isNotNull().isBeforeOrEqualTo(situation.now());
            if (step.isByHand()) {
                Set<String> persons = situation.marks().stream()
                        .filter(mark ->
                                mark.step().equals(step.id()) && !mark.at().isAfter(doneAt))
                        .map(StepMark::by)
                        .collect(Collectors.toSet());
                assertThat(persons).hasSizeGreaterThanOrEqualTo(step.twoPersons() ? 2 : 1);
            } else {
                assertThat(situation.course().facts())
                        .anyMatch(fact ->
                                step.facts().contains(fact.key()) && fact.at().equals(doneAt));
            }
        });
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfMarksDoesNotMatter(@ForAll("situations") Situation situation, @ForAll Random chance) {
        List<StepMark> shuffled = new ArrayList<>(situation.marks());
        Collections.shuffle(shuffled, chance);

        assertThat(situation.read(shuffled)).isEqualTo(situation.read());
    }

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    void nothingIsLateThatIsDoneAndNothingIsNextThatWaits(@ForAll("situations") Situation situation) {
        ProcedureReading reading = situation.read();

        reading.steps().forEach(at -> {
            assertThat(at.state() == StepState.DONE).isEqualTo(at.doneAt() != null);
            assertThat(at.state() == StepState.VOID).isEqualTo(at.voidBy() != null);
            if (at.state() == StepState.LATE) {
                assertThat(situation.clocks().get(at.step().clock()).isOpen()).isTrue();
            }
        });
        assertThat(reading.next())
                .allSatisfy(next ->
                        assertThat(reading.step(next).orElseThrow().waitsFor()).isEmpty());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void oneMoreMarkUndoesNothing(@ForAll("situations") Situation situation) {
        ProcedureReading reading = situation.read();
        reading.steps().filter(at -> at.step().isByHand()).forEach(at -> {
            List<StepMark> more = new ArrayList<>(situation.marks());
            more.add(new StepMark(at.step().id(), "user:z", situation.now(), null));
            ProcedureReading after = situation.read(more);
            reading.steps()
                    .filter(before -> before.state() == StepState.DONE)
                    .forEach(before -> assertThat(
                                    after.step(before.step().id()).orElseThrow().state())
                            .isEqualTo(StepState.DONE));
        });
    }

    @Provide
    Arbitrary<Situation> situations() {
        List<String> categories = new CaseCatalogue()
                .categories().stream().map(CaseCatalogue.Category::id).toList();
        return Combinators.combine(
                        Arbitraries.of(categories),
                        Arbitraries.of("ALARM", "COMPLAINT", "OPERATOR", "AGENCY"),
                        Arbitraries.of(List.copyOf(CourseFact.keys()))
                                .tuple2()
                                .map(pair -> List.of(pair.get1(), pair.get2()))
                                .list()
                                .ofMaxSize(8),
                        Arbitraries.integers().between(0, MINUTES).list().ofSize(40),
                        Arbitraries.of("user:a", "user:b").list().ofSize(24),
                        Arbitraries.of(ClockState.values()).list().ofSize(20),
                        Arbitraries.integers().between(0, MINUTES),
                        Arbitraries.integers().between(0, 3))
                .as(ProcedurePropertyTest::situation);
    }

    private static Situation situation(
            String category,
            String origin,
            List<List<String>> facts,
            List<Integer> minutes,
            List<String> persons,
            List<ClockState> states,
            int now,
            int way) {
        CaseCourse course = course(
                category,
                origin,
                way == 0 ? new Object[0] : new Object[] {CoursesForTests.filed(category), CoursesForTests.alarm("S")});
        int at = 0;
        for (List<String> pair : facts) {
            for (String key : pair) {
                course = course.reaching(key, minute(minutes.get(at++ % minutes.size())), "user:a");
            }
        }
        if (way == 2) {
            course = CaseCourse.after(course, CoursesForTests.closed(minutes.get(0)), "user:a");
        } else if (way == 3) {
            course = CaseCourse.after(course, CoursesForTests.reopened(minutes.get(0)), "user:a");
        }
        CaseCourse made = Objects.requireNonNull(course);
        List<String> steps = PROCEDURES.of(made).steps().map(ProcedureStep::id).toList();
        List<StepMark> marks = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            marks.add(new StepMark(
                    steps.get(minutes.get(i) % steps.size()), persons.get(i), minute(minutes.get(i + 8)), null));
        }
        Map<String, ClockReading> clocks = new ClockBook()
                .clocks().stream()
                        .map(kind ->
                                reading(kind.id(), states.get(Math.abs(kind.id().hashCode()) % states.size())))
                        .collect(Collectors.toMap(ClockReading::clock, Function.identity()));
        return new Situation(made, marks, clocks, minute(now));
    }

    private static ClockReading reading(String clock, ClockState state) {
        boolean over = state == ClockState.MET || state == ClockState.VOID;
        ClockPeriod period = new ClockPeriod(
                5, ClockUnit.MINUTES, Duration.ofMinutes(1), null, null, new LocalText("源", "s"), false);
        return new ClockReading(
                clock,
                state,
                minute(0),
                state == ClockState.PAUSED ? null : minute(5),
                state == ClockState.PAUSED ? null : minute(4),
                over ? minute(3) : null,
                0,
                period,
                List.of());
    }
}
