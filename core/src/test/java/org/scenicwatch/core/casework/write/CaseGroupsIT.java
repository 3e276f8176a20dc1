package org.scenicwatch.core.casework.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseLinked;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.JointComplaintFormed;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.springframework.context.ConfigurableApplicationContext;

/** What several cases have to do with each other, and the places that they claim. */
class CaseGroupsIT {

    private static final Instant AT = Instant.parse("2026-05-01T16:30:00Z");

    private static ConfigurableApplicationContext context;
    private static CommandGateway commands;
    private static EventStore events;

    @BeforeAll
    static void start() {
        context = CoreApplicationForTests.start(PostgresForTests.freshDatabase(), Map.of());
        commands = context.getBean(CommandGateway.class);
        events = context.getBean(EventStore.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void mergesWithAllThatBelongsToItAndPassesItsPlaceOn() {
        CaseAtHand from = open("house-1000", "fire", "g1");
        commands.sendAndWait(new JoinAlarm(from.caseId(), new AlarmOccurrence("alarm:xijiang/SM-1000/smoke", 2), AT));
        CaseAtHand into = open("house-1001", "fire", "g2");
        commands.sendAndWait(new MergeCases(from.caseId(), 2L, into.caseId(), into.number(), AT.plusSeconds(60)));

        assertThat(history(from.caseId())).last().isInstanceOf(CaseMerged.class);
        assertThat(history(into.caseId()))
                .filteredOn(ComplaintFiled.class::isInstance)
                .extracting(event -> ((ComplaintFiled) event).complaintRef())
                .containsExactly("g2", "g1");
        assertThat(history(into.caseId()))
                .contains(new AlarmJoined(into.caseId(), "alarm:xijiang/SM-1000/smoke", 2, AT.plusSeconds(60)))
                .contains(
                        new CaseLinked(into.caseId(), from.caseId(), from.number(), "merged-from", AT.plusSeconds(60)));
        // Whatever comes for the place of the one that ended joins the one that goes on.
        assertThat(open("house-1000", "fire", "g3")).isEqualTo(new CaseAtHand(into.caseId(), into.number(), true));
    }

    @Test
    void leavesBothCasesAsTheyWereWhenTheOtherCannotTakeItOver() {
        CaseAtHand from = open("house-1010", "fire", "h1");
        CaseAtHand closed = open("house-1011", "fire", "h2");
        close(closed.caseId());
        assertThatThrownBy(() ->
                        commands.sendAndWait(new MergeCases(from.caseId(), null, closed.caseId(), closed.number(), AT)))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.code()).isEqualTo("case.closed"));
        assertThat(history(from.caseId())).hasSize(2);
        assertThat(open("house-1010", "fire", "h3")).isEqualTo(new CaseAtHand(from.caseId(), from.number(), true));
    }

    @Test
    void fourPeopleAreNeverMergedAway() {
        CaseAtHand joint = open("house-1020", "overcharging", "j1");
        for (String ref : List.of("j2", "j3", "j4")) {
            open("house-1020", "overcharging", ref);
        }
        assertThat(history(joint.caseId())).contains(new JointComplaintFormed(joint.caseId(), "overcharging", 4, AT));
        CaseAtHand other = open("house-1021", "overcharging", "j5");
        assertThatThrownBy(() ->
                        commands.sendAndWait(new MergeCases(joint.caseId(), null, other.caseId(), other.number(), AT)))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.code()).isEqualTo("case.joint-complaint"));
        commands.sendAndWait(new MergeCases(other.caseId(), null, joint.caseId(), joint.number(), AT));
        assertThat(history(joint.caseId()))
                .filteredOn(ComplaintFiled.class::isInstance)
                .hasSize(5);
    }

    @Test
    void splitsAPartOffAsACaseOfItsOwn() {
        CaseAtHand whole = open("house-1030", "overcharging", "s1");
        open("house-1030", "overcharging", "s2");
        CaseAtHand part = commands.sendAndWait(splitOff(whole, "parking", List.of("s2")));

        assertThat(part.number()).isGreaterThan(whole.number());
        assertThat(history(part.caseId()))
                .filteredOn(ComplaintFiled.class::isInstance)
                .extracting(event -> ((ComplaintFiled) event).complaintRef())
                .containsExactly("s2");
        assertThat(open("house-1030", "parking", "s3")).isEqualTo(new CaseAtHand(part.caseId(), part.number(), true));
        assertThat(open("house-1030", "overcharging", "s4").caseId()).isEqualTo(whole.caseId());
        assertThatThrownBy(() -> commands.sendAndWait(splitOff(whole, "parking", List.of("s2"))))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.code()).isEqualTo("case.unknown-complaint"));
        assertThatThrownBy(() -> commands.sendAndWait(splitOff(whole, "parking", List.of("s1", "s4"))))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.code()).isEqualTo("case.invalid-choice"));
    }

    @Test
    void linksBothCases() {
        CaseAtHand one = open("house-1040", "fire", "l1");
        CaseAtHand two = open("house-1041", "fire", "l2");
        for (int i = 0; i < 2; i++) {
            commands.sendAndWait(new LinkCases(one.caseId(), null, one.number(), two.caseId(), two.number(), AT));
        }
        assertThat(history(one.caseId()))
                .filteredOn(CaseLinked.class::isInstance)
                .containsExactly(new CaseLinked(one.caseId(), two.caseId(), two.number(), "see-also", AT));
        assertThat(history(two.caseId()))
                .filteredOn(CaseLinked.class::isInstance)
                .containsExactly(new CaseLinked(two.caseId(), one.caseId(), one.number(), "see-also", AT));
    }

    @Test
    void aCaseThatIsTakenUpAgainHoldsItsPlaceAgain() {
        CaseAtHand first = open("house-1050", "fire", "o1");
        close(first.caseId());
        commands.sendAndWait(new ReopenCase(first.caseId(), null, "new-facts", "why", AT));
        assertThat(open("house-1050", "fire", "o2")).isEqualTo(new CaseAtHand(first.caseId(), first.number(), true));

        CaseAtHand old = open("house-1051", "fire", "o3");
        close(old.caseId());
        CaseAtHand heir = open("house-1051", "fire", "o4");
        assertThatThrownBy(() -> commands.sendAndWait(new ReopenCase(old.caseId(), null, "new-facts", "why", AT)))
                .isInstanceOfSatisfying(CaseRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("case.place-and-cause-taken");
                    assertThat(refused.text().zh()).contains(heir.number());
                });
    }

    @Test
    void whatComesWhileAnotherAuthorityHasACaseOpensANewOne() {
        CaseAtHand first = open("house-1060", "fire", "t1");
        commands.sendAndWait(new TriageCase(first.caseId(), null, "fire", Priority.CRITICAL, null, AT));
        commands.sendAndWait(new TransferCaseOut(first.caseId(), null, "fire-and-rescue", "A-1", null, AT));
        assertThat(open("house-1060", "fire", "t2").joined()).isFalse();
        assertThatThrownBy(() -> commands.sendAndWait(new TakeCaseBack(first.caseId(), null, null, AT)))
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("case.place-and-cause-taken"));
    }

    private static SplitOffCase splitOff(CaseAtHand whole, String category, List<String> refs) {
        return new SplitOffCase(
                whole.caseId(),
                null,
                newId(),
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

    private static CaseAtHand open(String place, String category, String ref) {
        return commands.sendAndWait(request(newId(), place, category, ref));
    }

    private static OpenOrJoinCase request(String caseId, String place, String category, String ref) {
        return new OpenOrJoinCase(
                caseId,
                "xijiang",
                CaseOrigin.COMPLAINT,
                category,
                null,
                place,
                "Z-01",
                null,
                null,
                null,
                new Complaint(ref, null, category, "zh", 0),
                null,
                AT);
    }

    private static void close(String caseId) {
        commands.sendAndWait(new TriageCase(caseId, null, "fire", Priority.CRITICAL, null, AT));
        commands.sendAndWait(new ResolveCase(caseId, null, "false-alarm", null, AT));
        commands.sendAndWait(new CloseCase(caseId, null, null, AT));
    }

    private static List<Object> history(String id) {
        return events.readEvents(id)
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();
    }

    private static String newId() {
        return "case:" + UUID.randomUUID();
    }
}
