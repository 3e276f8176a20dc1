package org.scenicwatch.core.casework.routing.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.Refusal;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.routing.CaseRouter;
import org.scenicwatch.core.casework.routing.ReturnDecision;
import org.scenicwatch.core.casework.routing.RoutingStories;
import org.scenicwatch.core.casework.routing.RoutingStory;
import org.scenicwatch.core.casework.routing.RoutingTables;
import org.scenicwatch.core.casework.write.AlarmOccurrence;
import org.scenicwatch.core.casework.write.AssignCase;
import org.scenicwatch.core.casework.write.CaseAtHand;
import org.scenicwatch.core.casework.write.OpenOrJoinCase;
import org.scenicwatch.core.casework.write.ResolveCase;
import org.scenicwatch.core.casework.write.ReturnCase;
import org.scenicwatch.core.casework.write.TriageCase;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.springframework.context.ConfigurableApplicationContext;

/** Routing over a real event store and database, with automatic assignment switched on. */
class RoutingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AREA = "xijiang";
    /** Wednesday, 10:00 in the village. */
    private static final Instant AT = Instant.parse("2026-05-13T02:00:00Z");

    private static ConfigurableApplicationContext context;
    private static CommandGateway commands;
    private static RoutingStories stories;
    private static RoutingTables tables;

    @BeforeAll
    static void start() {
        context = CoreApplicationForTests.start(
                PostgresForTests.migratedDatabase(), Map.of("scenicwatch.automation.assign-cases", "on"));
        commands = context.getBean(CommandGateway.class);
        stories = context.getBean(RoutingStories.class);
        tables = context.getBean(RoutingTables.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void aReturnIsReviewedAndTheCaseGoesOnInOneTransaction() {
        String id = assigned("noise-or-waste", "patrol", List.of("clinic"));
        giveBack(id, "not-our-matter");
        RoutingStory returned = stories.of(id);
        assertThat(returned.pending()).isPresent();
        assertThat(returned.objected()).containsExactly("patrol");

        refused(review(id, ReturnDecision.UPHELD, "patrol", null), "routing.invalid-body");
        refused(review(id, ReturnDecision.OVERRULED, null, null), "routing.reason-required");
        assertThatThrownBy(() -> commands.sendAndWait(new ReviewReturn(
                        id, returned.version() - 1, ReturnDecision.UPHELD, "clinic", List.of(), null, null, AT)))
                .isInstanceOf(ConflictingAggregateVersionException.class);
        assertThat(stories.of(id).pending()).as("nothing of it was stored").isPresent();

        commands.sendAndWait(review(id, ReturnDecision.OVERRULED, null, "v-reason"));
        RoutingStory back = stories.of(id);
        assertThat(back.pending()).isEmpty();
        assertThat(back.objected()).isEmpty();
        assertThat(back.newest().orElseThrow().body()).isEqualTo("patrol");
        assertThat(back.newest().orElseThrow().jointBodies()).containsExactly("clinic");

        giveBack(id, "nobody-free");
        commands.sendAndWait(review(id, ReturnDecision.UPHELD, "governance-centre", null));
        RoutingStory on = stories.of(id);
        assertThat(on.timesReturned()).isEqualTo(2);
        assertThat(on.objected()).containsExactly("patrol");
        assertThat(on.newest().orElseThrow().body()).isEqualTo("governance-centre");
        assertThat(context.getBean(CaseRouter.class).propose(on, AT).lead()).isEqualTo("governance-centre");
        refused(review(id, ReturnDecision.UPHELD, "clinic", null), "routing.no-pending-return");
    }

    @Test
    void partsOfJointWorkAreReportedByThoseBesideTheLead() {
        String id = assigned("food-safety", "rapid-complaint-desk", List.of("clinic", "patrol"));
        commands.sendAndWait(new ReportJointPart(id, "clinic", null, AT));
        commands.sendAndWait(new ReportJointPart(id, "clinic", null, AT));
        assertThat(stories.of(id).parts())
                .extracting(RoutingStory.Part::body, part -> part.doneAt() != null)
                .containsExactly(tuple("clinic", true), tuple("patrol", false));
        refused(new ReportJointPart(id, "rapid-complaint-desk", null, AT), "routing.invalid-body");

        commands.sendAndWait(new AssignCase(id, null, "rapid-complaint-desk", List.of("clinic"), AT));
        assertThat(stories.of(id).parts().get(0).doneAt()).as("a new order").isNull();
    }

    @Test
    void aTeamOfTheLeadIsNamedAndAnswersAreKeptByReference() {
        String id = assigned("smell-of-burning", "micro-fire-station", List.of());
        commands.sendAndWait(new NameTeam(id, "east", AT));
        assertThat(stories.of(id).team()).contains("east");
        refused(new NameTeam(id, "moon", AT), "routing.unknown-team");

        commands.sendAndWait(new AnswerQuestions(id, "fire", List.of("floor"), "v-answers", AT));
        assertThat(stories.of(id).answers().orElseThrow().answersRef()).isEqualTo("v-answers");
        refused(new AnswerQuestions(id, "fire", List.of("shop"), "v-2", AT), "routing.unknown-question");
    }

    @Test
    void loadCountsOpenCasesOfTheLeadAndOfThoseBeside() {
        int before = tables.openByBody(AREA).getOrDefault("procuratorate-liaison", 0);
        int beside = tables.openByBody(AREA).getOrDefault("law-society-station", 0);
        String id = assigned("craft-imitation", "procuratorate-liaison", List.of("law-society-station"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(tables.openByBody(AREA)).containsEntry("procuratorate-liaison", before + 1);
            assertThat(tables.openByBody(AREA)).containsEntry("law-society-station", beside + 1);
        });
        commands.sendAndWait(new ResolveCase(id, null, "advice-given", null, AT));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tables.openByBody(AREA).getOrDefault("procuratorate-liaison", 0))
                        .isEqualTo(before));
    }

    @Test
    void aCriticalCaseFromAnAlarmIsGivenAwayByRuleOnce() {
        String byComplaint = open("gas-leak", CaseOrigin.COMPLAINT);
        String id = open("fire", CaseOrigin.ALARM);
        await().atMost(PATIENCE).until(() -> stories.of(id).newest().isPresent());
        RoutingStory story = stories.of(id);
        assertThat(story.newest().orElseThrow().body()).isEqualTo("fire-brigade");
        assertThat(story.newest().orElseThrow().jointBodies()).contains("micro-fire-station");
        assertThat(story.newest().orElseThrow().by()).startsWith("system:when-critical-case-triaged");

        giveBack(id, "nobody-free");
        commands.sendAndWait(new TriageCase(id, null, "fire", Priority.CRITICAL, null, AT));
        // A later case that is given away shows that the triage above has been seen.
        String later = open("gas-leak", CaseOrigin.ALARM);
        await().atMost(PATIENCE).until(() -> stories.of(later).newest().isPresent());
        assertThat(stories.of(id).assignments()).hasSize(1);
        assertThat(stories.of(byComplaint).assignments()).isEmpty();
    }

    private static ReviewReturn review(
            String id, ReturnDecision decision, @Nullable String body, @Nullable String noteRef) {
        return new ReviewReturn(id, stories.of(id).version(), decision, body, List.of(), null, noteRef, AT);
    }

    private static void refused(Object command, String code) {
        assertThatThrownBy(() -> commands.sendAndWait(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void giveBack(String id, String ground) {
        commands.sendAndWait(new ReturnCase(id, null, ground, null, AT));
    }

    private static String assigned(String category, String body, List<String> joint) {
        String id = open(category, CaseOrigin.OPERATOR);
        commands.sendAndWait(new TriageCase(id, null, category, Priority.CAUTION, null, AT));
        commands.sendAndWait(new AssignCase(id, null, body, joint, AT));
        return id;
    }

    private static String open(String category, CaseOrigin origin) {
        String uuid = UUID.randomUUID().toString();
        AlarmOccurrence alarm =
                origin == CaseOrigin.ALARM ? new AlarmOccurrence("alarm:xijiang/" + uuid + "/smoke", 1) : null;
        CaseAtHand opened = Objects.requireNonNull(commands.sendAndWait(new OpenOrJoinCase(
                "case:" + uuid, AREA, origin, category, null, null, null, null, null, alarm, null, null, AT)));
        return opened.caseId();
    }
}
