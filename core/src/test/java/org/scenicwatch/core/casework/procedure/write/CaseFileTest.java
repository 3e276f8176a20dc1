package org.scenicwatch.core.casework.procedure.write;

import static org.scenicwatch.core.casework.procedure.CoursesForTests.ID;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.PROCEDURES;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.arrived;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.assigned;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.closed;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.course;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.minute;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.resolved;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.taken;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.triaged;

import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.casework.CaseFileIds;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.EvidenceAdded;
import org.scenicwatch.core.casework.events.EvidenceWithdrawn;
import org.scenicwatch.core.casework.events.StepMarked;
import org.scenicwatch.core.casework.events.StepUnmarked;
import org.scenicwatch.core.casework.evidence.write.AddEvidence;
import org.scenicwatch.core.casework.evidence.write.WithdrawEvidence;
import org.scenicwatch.core.casework.procedure.CaseCourse;

class CaseFileTest {

    private static final String FILE = CaseFileIds.ofCase(ID);
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String REF = "v-aaaaaaaaaaaaaaaaaaaaaaaaaa";

    private final CaseCourse atWork =
            course("power-fault", "OPERATOR", triaged("power-fault", 0), assigned(1), taken(2), arrived(3));

    private FixtureConfiguration<CaseFile> fixture;
    private @Nullable CaseCourse course = atWork;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(CaseFile.class);
        fixture.registerInjectableResource(PROCEDURES);
        CaseCourses courses = caseId -> Optional.ofNullable(course);
        fixture.registerInjectableResource(courses);
    }

    @Test
    void aStepOfTheProcedureIsMarkedByHand() {
        fixture.givenNoPriorActivity()
                .when(done("cause", "user:a", 5))
                .expectEvents(new StepMarked(ID, "cause", "user:a", null, minute(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-step, case.unknown-step",
        "take, case.step-by-fact",
        "repaired, case.step-waits",
        "restore-power, case.step-waits"
    })
    void whatIsNoStepOrNotOfHandsOrWaitsIsRefused(String step, String code) {
        fixture.givenNoPriorActivity().when(done(step, "user:a", 5)).expectException(Refused.with(code));
    }

    @Test
    void aCaseThatThereIsNotHasNoFile() {
        course = null;
        fixture.givenNoPriorActivity().when(done("cause", "user:a", 5)).expectException(Refused.with("case.not-found"));
    }

    @Test
    void whatIsDoneIsNotMarkedAgain() {
        fixture.given(marked("cause", "user:a", 5))
                .when(done("cause", "user:b", 6))
                .expectNoEvents();
    }

    @Test
    void restoringPowerTakesTwoDifferentPersons() {
        Object[] before = {
            marked("cut-power", "user:a", 4),
            marked("cause", "user:a", 5),
            marked("repaired", "user:a", 6),
            marked("restore-power", "user:a", 7)
        };
        fixture.given(before)
                .when(done("restore-power", "user:a", 8))
                .expectException(Refused.with("case.step-same-person"));
        fixture.given(before)
                .when(done("restore-power", "user:b", 8))
                .expectEvents(new StepMarked(ID, "restore-power", "user:b", null, minute(8)));
    }

    @Test
    void aStepIsUndoneWithAReasonUnlessOthersFollowIt() {
        Object[] before = {marked("cause", "user:a", 5), marked("repaired", "user:a", 6)};
        fixture.given(before)
                .when(undo("repaired", REF))
                .expectEvents(new StepUnmarked(ID, "repaired", "user:b", REF, minute(9)));
        fixture.given(before).when(undo("repaired", null)).expectException(Refused.with("case.words-required"));
        fixture.given(before).when(undo("cause", REF)).expectException(Refused.with("case.step-needed-before"));
        fixture.given(before).when(undo("cut-power", REF)).expectException(Refused.with("case.step-not-marked"));
        fixture.given(before[0], before[1], new StepUnmarked(ID, "repaired", "user:b", REF, minute(7)))
                .when(done("repaired", "user:c", 9))
                .expectEvents(new StepMarked(ID, "repaired", "user:c", null, minute(9)));
    }

    @Test
    void anEndedCaseIsLeftAloneButForWhatIsDoneAfterwards() {
        course = course(
                "fire", "OPERATOR", triaged("fire", 0), assigned(1), taken(2), arrived(3), resolved(4), closed(5));
        fixture.givenNoPriorActivity()
                .when(done("evacuate", "user:a", 6))
                .expectException(Refused.with("case.step-case-ended"));
        fixture.given(marked("evacuate", "user:a", 4))
                .when(undo("evacuate", REF))
                .expectException(Refused.with("case.step-case-ended"));
        fixture.givenNoPriorActivity()
                .when(done("cause", "user:a", 6))
                .expectEvents(new StepMarked(ID, "cause", "user:a", null, minute(6)));
    }

    @Test
    void evidenceComesWithItsHashOnceAndBelongsToAStepOrToNone() {
        fixture.givenNoPriorActivity().when(add("photo", "cause", HASH)).expectEvents(added("photo", "cause"));
        fixture.givenNoPriorActivity().when(add("document", null, HASH)).expectEvents(added("document", null));
        fixture.given(added("photo", "cause")).when(add("photo", "cause", HASH)).expectNoEvents();
    }

    @Test
    void evidenceOfNoKindForNoStepOrWithoutAHashIsRefused() {
        refuses(add("rumour", null, HASH), "case.unknown-evidence-kind");
        refuses(add("note", null, HASH), "case.unknown-evidence-kind");
        refuses(add("photo", "no-such-step", HASH), "case.unknown-step");
        refuses(add("photo", null, "abc"), "case.invalid-evidence");
    }

    @Test
    void evidenceThatComesLateBelongsToAClosedCaseButNotToOneThatWentOnElsewhere() {
        course = CaseCourse.after(atWork, resolved(4), "user:a");
        course = CaseCourse.after(course, closed(5), "user:a");
        fixture.givenNoPriorActivity().when(add("document", null, HASH)).expectEvents(added("document", null));

        course = CaseCourse.after(atWork, new CaseMerged(ID, "case:other", "SJ-2", minute(5)), "user:a");
        refuses(add("document", null, HASH), "case.step-case-ended");
    }

    @Test
    void evidenceIsWithdrawnOnAGroundThatMayEraseItAndNeverTwice() {
        fixture.given(added("photo", "cause"))
                .when(withdraw("replaced"))
                .expectResultMessagePayload(false)
                .expectEvents(new EvidenceWithdrawn(ID, "item-1", "replaced", false, null, "user:b", minute(9)));
        fixture.given(added("photo", "cause"))
                .when(withdraw("personal-data"))
                .expectResultMessagePayload(true)
                .expectEvents(new EvidenceWithdrawn(ID, "item-1", "personal-data", true, null, "user:b", minute(9)));
        fixture.given(added("photo", "cause"))
                .when(withdraw("because"))
                .expectException(Refused.with("case.unknown-ground"));
        fixture.given(
                        added("photo", "cause"),
                        new EvidenceWithdrawn(ID, "item-1", "replaced", false, null, "user:b", minute(8)))
                .when(withdraw("replaced"))
                .expectException(Refused.with("case.unknown-evidence"));
    }

    private void refuses(Object command, String code) {
        fixture.givenNoPriorActivity().when(command).expectException(Refused.with(code));
    }

    private static MarkStepDone done(String step, String by, int minute) {
        return new MarkStepDone(FILE, ID, step, by, null, minute(minute));
    }

    private static UnmarkStep undo(String step, @Nullable String reasonRef) {
        return new UnmarkStep(FILE, null, ID, step, "user:b", reasonRef, minute(9));
    }

    private static StepMarked marked(String step, String by, int minute) {
        return new StepMarked(ID, step, by, null, minute(minute));
    }

    private static AddEvidence add(String kind, @Nullable String step, String hash) {
        return new AddEvidence(
                FILE, ID, "item-1", kind, step, hash, 9, "image/jpeg", REF, "upload", null, "user:a", minute(5));
    }

    private static EvidenceAdded added(String kind, @Nullable String step) {
        return new EvidenceAdded(
                ID, "item-1", kind, step, HASH, 9, "image/jpeg", REF, "upload", null, "user:a", minute(5));
    }

    private static WithdrawEvidence withdraw(String ground) {
        return new WithdrawEvidence(FILE, null, ID, "item-1", ground, null, "user:b", minute(9));
    }
}
