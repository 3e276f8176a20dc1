package org.scenicwatch.core.casework.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseLinked;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.JointComplaintFormed;

/** What several cases have to do with each other, and the places that they claim. */
class CaseGroupsIT {

    private static final Instant AT = CasesForTests.AT;

    private static CasesForTests cases;

    @BeforeAll
    static void start() {
        cases = new CasesForTests();
    }

    @AfterAll
    static void stop() {
        cases.close();
    }

    @Test
    void mergesWithAllThatBelongsToItAndPassesItsPlaceOn() {
        CaseAtHand from = cases.open("house-1000", "fire", "g1");
        cases.commands.sendAndWait(
                new JoinAlarm(from.caseId(), new AlarmOccurrence("alarm:xijiang/SM-1000/smoke", 2), AT));
        CaseAtHand into = cases.open("house-1001", "fire", "g2");
        cases.commands.sendAndWait(new MergeCases(from.caseId(), 2L, into.caseId(), into.number(), AT.plusSeconds(60)));

        assertThat(cases.history(from.caseId())).last().isInstanceOf(CaseMerged.class);
        assertThat(cases.history(into.caseId()))
                .filteredOn(ComplaintFiled.class::isInstance)
                .extracting(event -> ((ComplaintFiled) event).complaintRef())
                .containsExactly("g2", "g1");
        assertThat(cases.history(into.caseId()))
                .contains(new AlarmJoined(into.caseId(), "alarm:xijiang/SM-1000/smoke", 2, AT.plusSeconds(60)))
                .contains(
                        new CaseLinked(into.caseId(), from.caseId(), from.number(), "merged-from", AT.plusSeconds(60)));
        // Whatever comes for the place of the one that ended joins the one that goes on.
        assertThat(cases.open("house-1000", "fire", "g3"))
                .isEqualTo(new CaseAtHand(into.caseId(), into.number(), true));
    }

    @Test
    void leavesBothCasesAsTheyWereWhenTheOtherCannotTakeItOver() {
        CaseAtHand from = cases.open("house-1010", "fire", "h1");
        CaseAtHand closed = cases.open("house-1011", "fire", "h2");
        cases.end(closed.caseId());
        assertThatThrownBy(() -> cases.commands.sendAndWait(
                        new MergeCases(from.caseId(), null, closed.caseId(), closed.number(), AT)))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.code()).isEqualTo("case.closed"));
        assertThat(cases.history(from.caseId())).hasSize(2);
        assertThat(cases.open("house-1010", "fire", "h3"))
                .isEqualTo(new CaseAtHand(from.caseId(), from.number(), true));
    }

    @Test
    void fourPeopleAreNeverMergedAway() {
        CaseAtHand joint = cases.open("house-1020", "overcharging", "j1");
        for (String ref : List.of("j2", "j3", "j4")) {
            cases.open("house-1020", "overcharging", ref);
        }
        assertThat(cases.history(joint.caseId()))
                .contains(new JointComplaintFormed(joint.caseId(), "overcharging", 4, AT));
        CaseAtHand other = cases.open("house-1021", "overcharging", "j5");
        assertThatThrownBy(() -> cases.commands.sendAndWait(
                        new MergeCases(joint.caseId(), null, other.caseId(), other.number(), AT)))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.code()).isEqualTo("case.joint-complaint"));
        cases.commands.sendAndWait(new MergeCases(other.caseId(), null, joint.caseId(), joint.number(), AT));
        assertThat(cases.history(joint.caseId()))
                .filteredOn(ComplaintFiled.class::isInstance)
                .hasSize(5);
    }

    @Test
    void splitsAPartOffAsACaseOfItsOwn() {
        CaseAtHand whole = cases.open("house-1030", "overcharging", "s1");
        cases.open("house-1030", "overcharging", "s2");
        CaseAtHand part = cases.commands.sendAndWait(splitOff(whole, "parking", List.of("s2")));

        assertThat(part.number()).isGreaterThan(whole.number());
        assertThat(cases.history(part.caseId()))
                .filteredOn(ComplaintFiled.class::isInstance)
                .extracting(event -> ((ComplaintFiled) event).complaintRef())
                .containsExactly("s2");
        assertThat(cases.open("house-1030", "parking", "s3"))
                .isEqualTo(new CaseAtHand(part.caseId(), part.number(), true));
        assertThat(cases.open("house-1030", "overcharging", "s4").caseId()).isEqualTo(whole.caseId());
        assertThatThrownBy(() -> cases.commands.sendAndWait(splitOff(whole, "parking", List.of("s2"))))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.code()).isEqualTo("case.unknown-complaint"));
        assertThatThrownBy(() -> cases.commands.sendAndWait(splitOff(whole, "parking", List.of("s1", "s4"))))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.code()).isEqualTo("case.invalid-choice"));
    }

    @Test
    void linksBothCases() {
        CaseAtHand one = cases.open("house-1040", "fire", "l1");
        CaseAtHand two = cases.open("house-1041", "fire", "l2");
        for (int i = 0; i < 2; i++) {
            cases.commands.sendAndWait(new LinkCases(one.caseId(), null, one.number(), two.caseId(), two.number(), AT));
        }
        assertThat(cases.history(one.caseId()))
                .filteredOn(CaseLinked.class::isInstance)
                .containsExactly(new CaseLinked(one.caseId(), two.caseId(), two.number(), "see-also", AT));
        assertThat(cases.history(two.caseId()))
                .filteredOn(CaseLinked.class::isInstance)
                .containsExactly(new CaseLinked(two.caseId(), one.caseId(), one.number(), "see-also", AT));
    }

    @Test
    void aCaseThatIsTakenUpAgainHoldsItsPlaceAgain() {
        CaseAtHand first = cases.open("house-1050", "fire", "o1");
        cases.end(first.caseId());
        cases.commands.sendAndWait(new ReopenCase(first.caseId(), null, "new-facts", "why", AT));
        assertThat(cases.open("house-1050", "fire", "o2"))
                .isEqualTo(new CaseAtHand(first.caseId(), first.number(), true));

        CaseAtHand old = cases.open("house-1051", "fire", "o3");
        cases.end(old.caseId());
        CaseAtHand heir = cases.open("house-1051", "fire", "o4");
        assertThatThrownBy(() -> cases.commands.sendAndWait(new ReopenCase(old.caseId(), null, "new-facts", "why", AT)))
                .isInstanceOfSatisfying(CaseRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("case.place-and-cause-taken");
                    assertThat(refused.text().zh()).contains(heir.number());
                });
    }

    @Test
    void whatComesWhileAnotherAuthorityHasACaseOpensANewOne() {
        CaseAtHand first = cases.open("house-1060", "fire", "t1");
        cases.commands.sendAndWait(new TriageCase(first.caseId(), null, "fire", Priority.CRITICAL, null, AT));
        cases.commands.sendAndWait(new TransferCaseOut(first.caseId(), null, "fire-and-rescue", "A-1", null, AT));
        assertThat(cases.open("house-1060", "fire", "t2").joined()).isFalse();
        assertThatThrownBy(() -> cases.commands.sendAndWait(new TakeCaseBack(first.caseId(), null, null, AT)))
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("case.place-and-cause-taken"));
    }

    private static SplitOffCase splitOff(CaseAtHand whole, String category, List<String> refs) {
        return new SplitOffCase(
                whole.caseId(),
                null,
                CasesForTests.newId(),
                "xijiang",
                CaseOrigin.COMPLAINT,
                category,
                "house-1030",
                null,
                null,
                null,
                List.of(),
                refs,
                AT);
    }
}
