package org.scenicwatch.core.lostperson.write;

import static org.scenicwatch.core.lostperson.SearchState.COVERED;
import static org.scenicwatch.core.lostperson.SearchState.ENDED;
import static org.scenicwatch.core.lostperson.SearchState.NOT_BEGUN;
import static org.scenicwatch.core.lostperson.SearchState.UNCOVERED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.lostperson.SearchRefused;
import org.scenicwatch.core.lostperson.SearchState;

/** What can be done in a search, and from which states: the rows of {@code docs/search-states.md}. */
enum SearchStep {
    BEGIN("开始搜寻", "begin it", NOT_BEGUN, ENDED),
    DESCRIBE("更正走失者信息", "correct what is known of the person", UNCOVERED, COVERED),
    RECORD_GROUND("登记法定依据", "record its legal ground", UNCOVERED, COVERED),
    RECORD_CONSENT("登记监护人同意", "record the guardian's consent", UNCOVERED, COVERED),
    FILE_PAPER("登记同意书照片", "file the signed consent", UNCOVERED, COVERED),
    FILE_PHOTO("登记照片", "file a photo", UNCOVERED, COVERED),
    REPORT_SIGHTING("登记线索", "report a sighting", UNCOVERED, COVERED),
    WEIGH_SIGHTING("核实线索", "weigh a sighting", UNCOVERED, COVERED),
    LAY_OUT("划分片区", "lay out sectors", UNCOVERED, COVERED),
    SEARCH_SECTOR("搜寻片区", "search a sector", UNCOVERED, COVERED);

    private final LocalText title;
    private final Set<SearchState> from;

    SearchStep(String zh, String en, SearchState... from) {
        this.title = new LocalText(zh, en);
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    /**
     * Checks that the step may be taken.
     *
     * @throws SearchRefused {@code search.not-begun}, {@code search.running}, {@code search.ended}
     */
    void mayBeTakenIn(SearchState state) {
        if (!from.contains(state)) {
            throw SearchRefused.inState(state, title);
        }
    }
}
