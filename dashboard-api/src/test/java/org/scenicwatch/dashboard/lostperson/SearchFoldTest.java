package org.scenicwatch.dashboard.lostperson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.lostperson.SearchState;
import org.scenicwatch.core.lostperson.SectorState;
import org.scenicwatch.core.lostperson.events.ConsentPaperFiled;
import org.scenicwatch.core.lostperson.events.GuardianConsentRecorded;
import org.scenicwatch.core.lostperson.events.LegalGroundRecorded;
import org.scenicwatch.core.lostperson.events.PersonPhotoFiled;
import org.scenicwatch.core.lostperson.events.SearchBegun;
import org.scenicwatch.core.lostperson.events.SearchEnded;
import org.scenicwatch.core.lostperson.events.SearchRecordsErased;
import org.scenicwatch.core.lostperson.events.SectorLaidOut;
import org.scenicwatch.core.lostperson.events.SectorSearchBegun;
import org.scenicwatch.core.lostperson.events.SectorSearched;
import org.scenicwatch.core.lostperson.events.SightingConfirmed;
import org.scenicwatch.core.lostperson.events.SightingDismissed;
import org.scenicwatch.core.lostperson.events.SightingPhotoFiled;
import org.scenicwatch.core.lostperson.events.SightingReported;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;
import org.scenicwatch.dashboard.projection.RowJson;

/** Events in, rows out. */
class SearchFoldTest {

    private static final String ID = "search:1";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final SearchBegun BEGUN =
            new SearchBegun(ID, "case:1", "SJ-1", "xijiang", 1, "under-14", "parent", "gate", "ref-person", AT);

    private final MemorySpace<SearchRow> rows = new MemorySpace<>(Map.of(), id -> {});
    private long index;

    @Test
    void isCoveredOnceGroundConsentAndItsPaperAreOnFile() {
        play(BEGUN, new LegalGroundRecorded(ID, "police-request", "number", AT));
        assertThat(SearchViews.stateOf(row())).isEqualTo(SearchState.UNCOVERED);
        play(new GuardianConsentRecorded(ID, "mother", "signed-paper", true, null, AT));
        assertThat(SearchViews.stateOf(row())).isEqualTo(SearchState.UNCOVERED);
        play(new ConsentPaperFiled(ID, "paper", AT));
        assertThat(SearchViews.stateOf(row())).isEqualTo(SearchState.COVERED);
        assertThat(row().legal().grounded()).isEqualTo(new SearchRow.Deed(AT, "user:1"));
    }

    @Test
    void keepsWhoWeighedASightingAndWhoLookedWhere() {
        play(
                BEGUN,
                new SightingReported(ID, "a", "DESK", "seen-a", AT),
                new SightingReported(ID, "b", "OUTSIDE", "seen-b", AT),
                new SightingPhotoFiled(ID, "a", "picture", AT),
                new SightingConfirmed(ID, "a", AT),
                new SightingDismissed(ID, "b", AT),
                new SectorLaidOut(ID, "s", "lane-1", null, AT),
                new SectorSearchBegun(ID, "s", "patrol", 1, AT),
                new SectorSearched(ID, "s", "patrol", 1, AT),
                new SectorSearchBegun(ID, "s", "clinic", 2, AT));
        assertThat(row().sightings()).extracting(SearchRow.Sighting::confirmed).containsExactly(true, false);
        assertThat(row().sightings().get(0).photoRef()).isEqualTo("picture");
        SearchRow.Sector sector = row().sectors().get(0);
        assertThat(sector.state()).isEqualTo(SectorState.SEARCHING_AGAIN);
        SearchRow.Deed deed = new SearchRow.Deed(AT, "user:1");
        assertThat(sector.marks())
                .containsExactly(
                        new SearchRow.Mark("patrol", 1, deed, deed), new SearchRow.Mark("clinic", 2, deed, null));
    }

    @Test
    void whatIsLeftAfterTheEndHoldsNoReference() {
        play(
                BEGUN,
                new LegalGroundRecorded(ID, "police-request", "ref-number", AT),
                new PersonPhotoFiled(ID, "ref-photo", AT),
                new GuardianConsentRecorded(ID, "mother", "signed-paper", true, "ref-where", AT),
                new ConsentPaperFiled(ID, "ref-paper", AT),
                new SightingReported(ID, "a", "DESK", "ref-seen", AT),
                new SearchEnded(ID, 1, "resolved", "person-found", AT.plusSeconds(60)),
                new SearchRecordsErased(ID, 1, 2, 1, 6, AT.plusSeconds(60)));
        assertThat(row().end())
                .isEqualTo(
                        new SearchRow.End(AT.plusSeconds(60), "resolved", "person-found", 2, 1, 6, AT.plusSeconds(60)));
        assertThat(RowJson.mapper().writeValueAsString(row())).doesNotContain("ref-");
        assertThat(row().sightings()).isEmpty();
    }

    @Test
    void theNextSearchBeginsWithoutTheFormer() {
        play(
                BEGUN,
                new SectorLaidOut(ID, "s", "lane-1", null, AT),
                new SearchEnded(ID, 1, "closed", null, AT),
                new SearchRecordsErased(ID, 1, 0, 0, 1, AT),
                new SearchBegun(ID, "case:1", "SJ-1", "xijiang", 2, "adult", "spouse", null, "again", AT));
        assertThat(row().round()).isEqualTo(2);
        assertThat(row().isRunning()).isTrue();
        assertThat(row().sectors()).isEmpty();
        assertThat(row().legal()).isEqualTo(SearchRow.Legal.NOTHING);
    }

    @Test
    void theSameEventsTwiceGiveTheSameRow() {
        List<Object> events = List.of(BEGUN, new SightingReported(ID, "a", "DESK", "seen-a", AT));
        play(events.toArray());
        index = 0;
        play(events.toArray());
        assertThat(row().sightings()).hasSize(1);
    }

    private SearchRow row() {
        return Objects.requireNonNull(rows.find("1"));
    }

    private void play(Object... events) {
        SearchFold fold = new SearchFold(rows);
        for (Object event : events) {
            index++;
            fold.on(event, new EventFacts(index, index, AT, "user:1"));
        }
    }
}
