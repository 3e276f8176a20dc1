package org.scenicwatch.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
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
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;
import org.scenicwatch.dashboard.projection.RowJson;

/** Events in, rows out. */
class IncidentFoldTest {

    private static final String ID = "incident:1";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final MemorySpace<IncidentRow> rows = new MemorySpace<>(Map.of(), id -> {});
    private long index;

    @Test
    void keepsSectorsWithWhoHasThemAndWhatIsDone() {
        play(
                given("a", "A"),
                given("b", "B"),
                new SectorCompleted(ID, "a", "patrol", AT),
                new SectorGivenUp(ID, "b", AT));
        assertThat(row().sectors()).singleElement().satisfies(sector -> {
            assertThat(sector.label()).isEqualTo("A");
            assertThat(sector.done()).isEqualTo(new IncidentRow.Deed(AT, "user:1"));
        });
        play(given("a", "A"));
        assertThat(row().sectors())
                .singleElement()
                .satisfies(sector -> assertThat(sector.done()).isNull());
    }

    @Test
    void keepsWhatTeamsAnsweredToEachRoll() {
        play(
                roll(1),
                new TeamCounted(ID, 1, "patrol", 4, 1, AT),
                new TeamCounted(ID, 1, "patrol", 5, 0, AT),
                new RollOverdue(ID, 1, List.of("clinic"), AT),
                new RollDue(ID, 1, AT),
                new WithdrawalOrdered(ID, "case:1", "xijiang", 2, AT),
                roll(2));
        assertThat(row().rolls()).hasSize(2);
        IncidentRow.Roll first = row().rolls().get(0);
        assertThat(first.counts()).singleElement().satisfies(count -> {
            assertThat(count.present()).isEqualTo(5);
            assertThat(count.missing()).isZero();
        });
        assertThat(first.late()).containsExactly("clinic");
        assertThat(first.nextDue()).isTrue();
        assertThat(row().newestRoll().orElseThrow().counts()).isEmpty();
        assertThat(row().withdrawals()).hasSize(1);
    }

    @Test
    void whoIsMissingStaysSoUntilTheTeamSaysOtherwise() {
        play(roll(1), new TeamCounted(ID, 1, "patrol", 4, 1, AT), roll(2));
        assertThat(row().missing()).extracting(IncidentRow.Count::team).containsExactly("patrol");
        play(new TeamCounted(ID, 2, "patrol", 5, 0, AT));
        assertThat(row().missing()).isEmpty();
    }

    @Test
    void countsVolunteersByTheirNewestAnswer() {
        play(
                new VolunteersCalled(
                        ID,
                        "case:1",
                        "xijiang",
                        "c",
                        null,
                        List.of(),
                        List.of("volunteer:xijiang/an", "volunteer:xijiang/bao", "volunteer:xijiang/cai"),
                        null,
                        AT),
                new VolunteerAnswered(ID, "c", "volunteer:xijiang/an", "coming", AT),
                new VolunteerAnswered(ID, "c", "volunteer:xijiang/an", "arrived", AT),
                new VolunteerAnswered(ID, "c", "volunteer:xijiang/bao", "not", AT));
        assertThat(Heads.of(row().calls().get(0).volunteers())).isEqualTo(new IncidentView.Heads(3, 0, 1, 1, 0, 1));
        play(new VolunteersReleased(ID, "c", AT));
        assertThat(row().calls().get(0).releasedAt()).isEqualTo(AT);
    }

    @Test
    void runsUntilItEndsAndAnewWithTheNextStepAndReadsBackAsWritten() {
        play(given("a", "A"), new IncidentEnded(ID, AT));
        assertThat(row().running()).isFalse();
        play(roll(1));
        assertThat(row().running()).isTrue();
        assertThat(row().version()).isEqualTo(2);
        String json = RowJson.mapper().writeValueAsString(row());
        assertThat(RowJson.mapper().readValue(json, IncidentRow.class)).isEqualTo(row());
    }

    private static SectorGiven given(String id, String label) {
        return new SectorGiven(ID, "case:1", "xijiang", id, label, "L-01", null, "patrol", AT);
    }

    private static RollCalled roll(int number) {
        return new RollCalled(ID, "case:1", "xijiang", number, "desk", List.of("clinic", "patrol"), AT, AT, AT);
    }

    private void play(Object... events) {
        for (Object event : events) {
            new IncidentFold(rows).on(event, new EventFacts(index + 1, index, AT, "user:1"));
            index++;
        }
    }

    private IncidentRow row() {
        return Objects.requireNonNull(rows.find("1"));
    }
}
