package org.scenicwatch.core.incident.write;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.incident.IncidentBook;
import org.scenicwatch.core.incident.RollReason;
import org.scenicwatch.core.incident.VolunteerAnswer;
import org.scenicwatch.core.incident.events.IncidentEnded;
import org.scenicwatch.core.incident.events.RollCalled;
import org.scenicwatch.core.incident.events.RollDue;
import org.scenicwatch.core.incident.events.RollOverdue;
import org.scenicwatch.core.incident.events.SectorCompleted;
import org.scenicwatch.core.incident.events.SectorGiven;
import org.scenicwatch.core.incident.events.SectorGivenUp;
import org.scenicwatch.core.incident.events.TeamCounted;
import org.scenicwatch.core.incident.events.VolunteerAnswered;
import org.scenicwatch.core.incident.events.VolunteersCalled;
import org.scenicwatch.core.incident.events.VolunteersReleased;
import org.scenicwatch.core.incident.events.WithdrawalOrdered;

class IncidentTest {

    private static final String ID = "incident:1";
    private static final String CASE = "case:1";
    private static final String AREA = "xijiang";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final String AN = "volunteer:xijiang/an";
    private static final String BAO = "volunteer:xijiang/bao";

    private FixtureConfiguration<Incident> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Incident.class)
                .registerInjectableResource(new CaseCatalogue())
                .registerInjectableResource(new IncidentBook())
                .registerInjectableResource(Clock.fixed(AT, ZoneOffset.UTC));
    }

    @Test
    void aSectorIsGivenOnceAndAnewToAnotherTeam() {
        fixture.givenNoPriorActivity()
                .when(give("a", "A", "fire-brigade"))
                .expectEvents(given("a", "A", "fire-brigade"));
        setUp();
        fixture.given(given("a", "A", "fire-brigade"))
                .when(give("a", "A", "fire-brigade"))
                .expectNoEvents();
        setUp();
        fixture.given(given("a", "A", "fire-brigade"), new SectorCompleted(ID, "a", "fire-brigade", AT))
                .when(give("a", "A", "patrol"))
                .expectEvents(given("a", "A", "patrol"));
    }

    @Test
    void aSectorIsCompletedOnceByTheTeamThatHasIt() {
        fixture.given(given("a", "A", "patrol"))
                .when(new CompleteSector(ID, "a", AT))
                .expectEvents(new SectorCompleted(ID, "a", "patrol", AT));
        setUp();
        fixture.given(given("a", "A", "patrol"), new SectorCompleted(ID, "a", "patrol", AT))
                .when(new CompleteSector(ID, "a", AT))
                .expectNoEvents();
        setUp();
        fixture.given(given("a", "A", "patrol"), new SectorGivenUp(ID, "a", AT))
                .when(new CompleteSector(ID, "a", AT))
                .expectException(Refused.with("incident.unknown-sector"));
    }

    @Test
    void sectorsAreCalledByLabelsThatAreTheirsAlone() {
        fixture.given(given("a", "A", "patrol"))
                .when(give("b", "A", "patrol"))
                .expectException(Refused.with("incident.label-taken"));
        setUp();
        fixture.given(given("a", "A", "patrol"), new SectorGivenUp(ID, "a", AT))
                .when(give("b", "A", "patrol"))
                .expectEvents(given("b", "A", "patrol"));
        setUp();
        fixture.givenNoPriorActivity()
                .when(give("a", "Mr. Li's house", "patrol"))
                .expectException(Refused.with("incident.bad-label"));
        setUp();
        fixture.givenNoPriorActivity()
                .when(give("a", "A", "circus"))
                .expectException(Refused.with("case.unknown-body"));
    }

    @Test
    void aRollIsCalledWithTheTimesOfItsCategory() {
        fixture.givenNoPriorActivity()
                .when(call("patrol", "fire-brigade", "patrol"))
                .expectEvents(roll(1, RollReason.DESK, "fire-brigade", "patrol"))
                .expectScheduledDeadlineWithName(AT.plusSeconds(180), Incident.ANSWERS_DUE)
                .expectScheduledDeadlineWithName(AT.plusSeconds(600), Incident.NEXT_DUE);
        setUp();
        fixture.givenNoPriorActivity().when(call()).expectException(Refused.with("incident.no-teams"));
    }

    @Test
    void aWithdrawalCallsARoll() {
        fixture.given(roll(1, RollReason.DESK, "patrol"))
                .when(new OrderWithdrawal(ID, CASE, AREA, "fire", List.of("patrol"), AT))
                .expectEvents(new WithdrawalOrdered(ID, CASE, AREA, 2, AT), roll(2, RollReason.WITHDRAWAL, "patrol"));
    }

    @Test
    void onlyTeamsThatAreAskedAnswerTheNewestRoll() {
        fixture.given(roll(1, RollReason.DESK, "patrol"))
                .when(new CountTeam(ID, 1, "patrol", 4, 1, AT))
                .expectEvents(new TeamCounted(ID, 1, "patrol", 4, 1, AT));
        setUp();
        fixture.given(roll(1, RollReason.DESK, "patrol"), new TeamCounted(ID, 1, "patrol", 4, 1, AT))
                .when(new CountTeam(ID, 1, "patrol", 4, 1, AT))
                .expectNoEvents();
        refused(new CountTeam(ID, 1, "clinic", 4, 0, AT), "incident.team-not-called");
        refused(new CountTeam(ID, 2, "patrol", 4, 0, AT), "incident.roll-over");
        refused(new CountTeam(ID, 1, "patrol", -1, 0, AT), "incident.bad-count");
        refused(new CountTeam(ID, 1, "patrol", 4, 1_000, AT), "incident.bad-count");
    }

    @Test
    void whoDoesNotAnswerInTimeIsNamedOnceAndTheNextRollIsDueOnce() {
        fixture.given()
                .andGivenCommands(call("patrol", "clinic"), new CountTeam(ID, 1, "clinic", 2, 0, AT))
                .whenTimeElapses(Duration.ofMinutes(11))
                .expectEvents(new RollOverdue(ID, 1, List.of("patrol"), AT), new RollDue(ID, 1, AT));
    }

    @Test
    void nothingIsDueAfterAnotherRollOrTheEnd() {
        fixture.given()
                .andGivenCommands(call("patrol"), new CountTeam(ID, 1, "patrol", 2, 0, AT), new EndIncident(ID, AT))
                .whenTimeElapses(Duration.ofMinutes(11))
                .expectNoEvents();
    }

    @Test
    void volunteersAnswerTheCallThatAsksThem() {
        fixture.givenNoPriorActivity()
                .when(new CallVolunteers(ID, CASE, AREA, "c", "first-aid", List.of("G-01"), List.of(AN), "house-1", AT))
                .expectEvents(called("c", AN));
        setUp();
        fixture.given(called("c", AN))
                .when(new AnswerCall(ID, "c", AN, VolunteerAnswer.COMING, AT))
                .expectEvents(new VolunteerAnswered(ID, "c", AN, "coming", AT));
        setUp();
        fixture.given(called("c", AN), new VolunteerAnswered(ID, "c", AN, "coming", AT))
                .when(new AnswerCall(ID, "c", AN, VolunteerAnswer.COMING, AT))
                .expectNoEvents();
        setUp();
        fixture.given(called("c", AN))
                .when(new AnswerCall(ID, "c", BAO, VolunteerAnswer.COMING, AT))
                .expectException(Refused.with("incident.not-called"));
        setUp();
        fixture.given(called("c", AN), new VolunteersReleased(ID, "c", AT))
                .when(new AnswerCall(ID, "c", AN, VolunteerAnswer.ARRIVED, AT))
                .expectException(Refused.with("incident.call-over"));
        setUp();
        fixture.givenNoPriorActivity()
                .when(new CallVolunteers(ID, CASE, AREA, "c", "first-aid", List.of(), List.of(), null, AT))
                .expectException(Refused.with("incident.nobody-to-call"));
    }

    @Test
    void anIncidentEndsOnceAndGoesOnWithTheNextStep() {
        fixture.given(given("a", "A", "patrol")).when(new EndIncident(ID, AT)).expectEvents(new IncidentEnded(ID, AT));
        setUp();
        fixture.given(given("a", "A", "patrol"), new IncidentEnded(ID, AT))
                .when(new EndIncident(ID, AT))
                .expectNoEvents();
        setUp();
        fixture.given(roll(1, RollReason.DESK, "patrol"), new IncidentEnded(ID, AT))
                .when(call("patrol"))
                .expectEvents(roll(2, RollReason.DESK, "patrol"));
    }

    private void refused(CountTeam command, String code) {
        setUp();
        fixture.given(roll(1, RollReason.DESK, "patrol")).when(command).expectException(Refused.with(code));
    }

    private static GiveSector give(String id, String label, String team) {
        return new GiveSector(ID, CASE, AREA, id, label, "L-01", null, team, AT);
    }

    private static SectorGiven given(String id, String label, String team) {
        return new SectorGiven(ID, CASE, AREA, id, label, "L-01", null, team, AT);
    }

    private static CallRoll call(String... teams) {
        return new CallRoll(ID, CASE, AREA, "fire", RollReason.DESK, List.of(teams), AT);
    }

    private static RollCalled roll(int number, RollReason reason, String... teams) {
        return new RollCalled(
                ID,
                CASE,
                AREA,
                number,
                reason.key(),
                List.of(teams),
                AT.plus(Duration.ofMinutes(3)),
                AT.plus(Duration.ofMinutes(10)),
                AT);
    }

    private static VolunteersCalled called(String id, String... volunteers) {
        return new VolunteersCalled(
                ID, CASE, AREA, id, "first-aid", List.of("G-01"), List.of(volunteers), "house-1", AT);
    }
}
