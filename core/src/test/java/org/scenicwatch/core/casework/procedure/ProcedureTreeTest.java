package org.scenicwatch.core.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.ID;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.PROCEDURES;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.alarm;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.arrived;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.assigned;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.closed;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.course;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.filed;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.mark;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.marks;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.milestone;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.minute;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.reopened;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.resolved;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.taken;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.triaged;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.calendar.PublicHolidays;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.casework.clock.CaseClocks;
import org.scenicwatch.core.casework.clock.CaseMark;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockReading;
import org.scenicwatch.core.casework.events.CaseReturned;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;

class ProcedureTreeTest {

    private final PublicHolidays china = PublicHolidays.ofChina();
    private final CaseClocks clocks =
            new CaseClocks(new ClockBook(), new SiteCalendar(china.zone(), china.holidays(), china.makeUpDays()));

    @ParameterizedTest
    @CsvSource({
        "0, DUE",
        "39, DUE",
        "40, SOON", // 20 s before its minute is over
        "60, SOON",
        "61, LATE"
    })
    void aStepIsDueSoonOrLateByItsClock(int second, StepState state) {
        ProcedureReading fire = fireAt(second, course("fire", "OPERATOR"));

        assertThat(state(fire, "call-119")).isEqualTo(state);
        assertThat(fire.next()).contains("call-119", "triage").doesNotContain("on-scene", "evacuate");
    }

    @Test
    void aStepIsDoneByTheFactsOfTheCaseWithWhenAndByWhom() {
        ProcedureReading fire = fireAt(180, course("fire", "OPERATOR", milestone("called-119", 1)));

        StepReading called = fire.step("call-119").orElseThrow();
        assertThat(called.state()).isEqualTo(StepState.DONE);
        assertThat(called.doneAt()).isEqualTo(minute(1));
        assertThat(called.doneBy()).containsExactly("user:a");
        assertThat(called.doneLate()).isFalse();
    }

    @Test
    void aStepThatIsDoneTooLateIsDoneAndSaysSo() {
        CaseCourse course = course("fire", "OPERATOR", milestone("called-119", 2));

        StepReading called = fireAt(300, course).step("call-119").orElseThrow();

        assertThat(called.state()).isEqualTo(StepState.DONE);
        assertThat(called.doneLate()).isTrue();
    }

    @Test
    void aStepWaitsForWhatComesBeforeItUnlessItIsLate() {
        ProcedureReading fire = fireAt(0, course("fire", "OPERATOR"));
        assertThat(state(fire, "start")).isEqualTo(StepState.WAITING);
        assertThat(fire.step("start").orElseThrow().waitsFor()).containsExactly("assign");

        ProcedureReading later = fireAt(240, course("fire", "OPERATOR"));
        assertThat(state(later, "start")).isEqualTo(StepState.LATE);
        assertThat(later.next()).as("whoever waits for others is not called").doesNotContain("start");

        CaseCourse onItsWay = course("fire", "OPERATOR", triaged("fire", 0), assigned(0), taken(0), arrived(1));
        assertThat(state(fireAt(60, onItsWay), "evacuate")).isEqualTo(StepState.OPEN);
    }

    @Test
    void whatTwoPersonsHaveToConfirmIsDoneWithTheSecondOfThem() {
        CaseCourse power =
                course("power-fault", "OPERATOR", triaged("power-fault", 0), assigned(1), taken(2), arrived(3));
        List<StepMark> first = marks(
                mark("cut-power", "user:a", 4),
                mark("cause", "user:a", 5),
                mark("repaired", "user:a", 6),
                mark("restore-power", "user:a", 7),
                mark("restore-power", "user:a", 8));
        assertThat(state(read(power, first, 9), "restore-power")).isEqualTo(StepState.OPEN);

        List<StepMark> both = new ArrayList<>(first);
        both.add(mark("restore-power", "user:b", 9));
        StepReading restored = read(power, both, 9).step("restore-power").orElseThrow();
        assertThat(restored.state()).isEqualTo(StepState.DONE);
        assertThat(restored.doneAt()).isEqualTo(minute(9));
        assertThat(restored.doneBy()).containsExactly("user:a", "user:b");
        assertThat(state(read(power, both, 8), "restore-power"))
                .as("what is later has not happened")
                .isEqualTo(StepState.OPEN);
    }

    @Test
    void anotherPathMakesStepsVoidButNotWhatIsDoneAfterTheEnd() {
        CaseCourse withdrawn = course(
                "overcharging",
                "COMPLAINT",
                filed("overcharging"),
                new ComplaintWithdrawn(ID, "v-aaaaaaaaaaaaaaaaaaaaaaaaaa", true, true, null, minute(3)));
        ProcedureReading gone = read(withdrawn, List.of(), 5);
        assertThat(state(gone, "filed")).isEqualTo(StepState.DONE);
        assertThat(gone.step("settled").orElseThrow().voidBy()).isEqualTo(CaseCourse.WITHDRAWN);
        assertThat(gone.next()).isEmpty();

        CaseCourse closed = course(
                "overcharging", "COMPLAINT", filed("overcharging"), triaged("overcharging", 1), resolved(2), closed(3));
        ProcedureReading ended = read(closed, List.of(), 4);
        assertThat(ended.step("heard").orElseThrow().voidBy()).isEqualTo(CaseCourse.CLOSED);
        assertThat(state(ended, "call-back")).isEqualTo(StepState.OPEN);
        assertThat(ended.next()).containsExactly("call-back");
    }

    @Test
    void aStepOfAComplaintOrAnAlarmIsOnlyInCasesWithOne() {
        ProcedureReading plain = read(course("fire", "OPERATOR"), List.of(), 0);
        ProcedureReading alarmed = read(course("fire", "ALARM", alarm("SM-0001")), List.of(), 0);

        assertThat(plain.step("verify")).isEmpty();
        assertThat(plain.step("filed")).isEmpty();
        assertThat(alarmed.step("verify")).isPresent();
        CaseCourse verified =
                course("fire", "ALARM", alarm("SM-0001")).reaching(CourseFact.ALARMS_VERIFIED, minute(1), "user:b");
        assertThat(state(read(verified, List.of(), 1), "verify")).isEqualTo(StepState.DONE);
    }

    @Test
    void whatIsDoneByTheBodyIsToBeDoneAgainWhenItGivesTheCaseBack() {
        CaseCourse returned = course(
                "parking",
                "OPERATOR",
                triaged("parking", 0),
                assigned(1),
                taken(2),
                new CaseReturned(ID, "patrol", "not-ours", null, minute(3)));

        ProcedureReading general = read(returned, List.of(), 4);

        assertThat(state(general, "triage")).isEqualTo(StepState.DONE);
        assertThat(state(general, "assign")).isEqualTo(StepState.OPEN);
        assertThat(state(general, "take")).isEqualTo(StepState.WAITING);
    }

    @Test
    void aReopenedCaseIsToBeSettledAndClosedAgain() {
        CaseCourse again = course(
                "parking",
                "OPERATOR",
                triaged("parking", 0),
                assigned(1),
                taken(2),
                resolved(3),
                closed(4),
                reopened(5));

        ProcedureReading general = read(again, List.of(), 6);

        assertThat(state(general, "triage")).isEqualTo(StepState.DONE);
        assertThat(state(general, "assign")).isEqualTo(StepState.OPEN);
        assertThat(state(general, "close")).isEqualTo(StepState.WAITING);
    }

    @Test
    void aStageShowsTheMostPressingOfItsSteps() {
        ProcedureReading fire = fireAt(121, course("fire", "OPERATOR", milestone("called-119", 0)));

        assertThat(fire.stages())
                .extracting(stage -> stage.stage().id() + " " + stage.state())
                .containsExactly("alarm DONE", "out LATE", "scene WAITING", "after WAITING");
    }

    private ProcedureReading fireAt(int second, CaseCourse course) {
        Instant now = CoursesForTests.START.plusSeconds(second);
        List<CaseMark> happened = new ArrayList<>(List.of(
                CaseMark.sorted(minute(0), "fire", "village-protection"),
                CaseMark.reached(minute(0), CaseMilestone.CASE_OPENED)));
        course.facts().stream()
                .flatMap(fact -> CaseMilestone.of(fact.key()).map(it -> CaseMark.reached(fact.at(), it)).stream())
                .forEach(happened::add);
        Map<String, ClockReading> running =
                clocks.read(happened, now).stream().collect(Collectors.toMap(ClockReading::clock, Function.identity()));
        return ProcedureTree.read(PROCEDURES.of(course), course, List.of(), running, now);
    }

    private static ProcedureReading read(CaseCourse course, List<StepMark> marks, int minute) {
        return ProcedureTree.read(PROCEDURES.of(course), course, marks, Map.of(), minute(minute));
    }

    private static StepState state(ProcedureReading reading, String step) {
        return reading.step(step).orElseThrow().state();
    }
}
