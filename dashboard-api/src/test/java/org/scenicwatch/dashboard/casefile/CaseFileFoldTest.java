package org.scenicwatch.dashboard.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.dashboard.Events.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.EvidenceAdded;
import org.scenicwatch.core.casework.events.EvidenceWithdrawn;
import org.scenicwatch.core.casework.events.StepMarked;
import org.scenicwatch.core.casework.events.StepUnmarked;
import org.scenicwatch.core.casework.evidence.EvidenceItem;
import org.scenicwatch.core.casework.procedure.CourseFact;
import org.scenicwatch.core.casework.procedure.Procedures;
import org.scenicwatch.core.casework.procedure.StepMark;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;
import org.scenicwatch.dashboard.projection.RowJson;

/** Events in, rows out. */
class CaseFileFoldTest {

    private static final String CASE = "01964a51-0000-7000-8000-000000000001";
    private static final String ID = "case:" + CASE;
    private static final String FILE = "casefile:" + CASE;
    private static final String HASH = "a".repeat(64);

    private final MemorySpace<CaseFileRow> files = new MemorySpace<>(Map.of(), id -> {});
    private final CaseFileFold fold = new CaseFileFold(files, new Procedures(new CaseCatalogue(), new ClockBook()));

    private long index;

    @Test
    void keepsTheCourseOfTheCaseAndWhatPeopleDidToItsFile() {
        play(ID, 0, opened("parking", "parking"));
        play(ID, 1, new CaseTriaged(ID, "parking", "rural-tourism", "CAUTION", minute(1)));
        play(ID, 2, new CaseAssigned(ID, "patrol", List.of(), minute(2)));
        play(FILE, 0, new StepMarked(ID, "seen", "user:a", null, minute(3)));
        play(FILE, 1, added("1"));

        CaseFileRow row = row();
        assertThat(row.course().facts())
                .extracting(CourseFact::key)
                .containsExactly("case-opened", "triaged", "assigned");
        assertThat(row.course().body()).isEqualTo("patrol");
        assertThat(row.marks()).extracting(StepMark::step).containsExactly("seen");
        assertThat(row.item("1")).get().extracting(EvidenceItem::sha256).isEqualTo(HASH);
        assertThat(row.version()).isEqualTo(2);

        play(FILE, 2, new StepUnmarked(ID, "seen", "user:b", "v-x", minute(5)));
        play(FILE, 3, new EvidenceWithdrawn(ID, "1", "personal-data", true, null, "user:b", minute(6)));
        assertThat(row().marks()).isEmpty();
        assertThat(row().item("1")).get().satisfies(item -> {
            assertThat(item.counts()).isFalse();
            assertThat(item.ref()).isNull();
            assertThat(item.sha256()).isEqualTo(HASH);
        });
        assertThat(row().version()).isEqualTo(4);
    }

    @Test
    void theSameEventTwiceIsOnce() {
        play(ID, 0, opened("parking", "parking"));
        play(FILE, 0, added("1"));
        CaseFileRow before = row();
        index--;
        play(FILE, 0, added("1"));

        assertThat(row()).isEqualTo(before);
    }

    @Test
    void aCaseOnceAboutHarmToAMinorStaysRestricted() {
        play(ID, 0, opened("fight-or-theft", "public-order"));
        assertThat(row().restricted()).isFalse();
        play(ID, 1, new ComplaintFiled(ID, "v-1", null, "harm-to-minor", "zh", 0, minute(1)));
        assertThat(row().restricted()).isTrue();
        play(ID, 2, new CaseTriaged(ID, "fight-or-theft", "care", "WARNING", minute(2)));
        assertThat(row().restricted()).isTrue();
    }

    @Test
    void aRowReadsAsItWasWritten() {
        play(ID, 0, opened("harm-to-minor", "harm-to-minor"));
        play(ID, 1, new ComplaintFiled(ID, "v-1", null, "harm-to-minor", "zh", 0, minute(1)));
        play(FILE, 0, added("1"));

        String json = RowJson.mapper().writeValueAsString(row());

        assertThat(RowJson.mapper().readValue(json, CaseFileRow.class)).isEqualTo(row());
        assertThat(json)
                .as("what the search for a photo's case relies on")
                .contains("\"complaints\":[{\"ref\":\"v-1\"");
    }

    private void play(String stream, long version, Object event) {
        fold.on(stream, event, new EventFacts(++index, version, NOON, "user:a"));
    }

    private CaseFileRow row() {
        return Objects.requireNonNull(files.find(CASE));
    }

    private static Instant minute(int minute) {
        return NOON.plusSeconds(60L * minute);
    }

    private static CaseOpened opened(String category, String cause) {
        return new CaseOpened(
                ID, "SJ-1", "xijiang", "OPERATOR", category, cause, "care", "WARNING", null, null, null, null, NOON);
    }

    private static EvidenceAdded added(String item) {
        return new EvidenceAdded(
                ID, item, "photo", "seen", HASH, 9, "image/jpeg", "v-y", "upload", null, "user:a", minute(4));
    }
}
