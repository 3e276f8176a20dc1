package org.scenicwatch.dashboard.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scenicwatch.core.hazard.HazardState;
import org.scenicwatch.dashboard.track.Progress;

class HazardWordsTest {

    private static final Instant AT = Instant.parse("2026-06-01T02:00:00Z");

    @Test
    void drawsWhatWasReachedAndTakesBackWhatDidNotPass() {
        assertThat(reached()).containsExactly("found");
        assertThat(reached(HazardRow.What.ORDERED, HazardRow.What.RECTIFIED))
                .containsExactly("found", "ordered", "rectified");
        assertThat(reached(HazardRow.What.ORDERED, HazardRow.What.RECTIFIED, HazardRow.What.NOT_PASSED))
                .containsExactly("found", "ordered");
        assertThat(reached(
                        HazardRow.What.ORDERED,
                        HazardRow.What.RECTIFIED,
                        HazardRow.What.PASSED,
                        HazardRow.What.REWARDED,
                        HazardRow.What.STRUCK_OFF))
                .containsExactly("found", "ordered", "rectified", "rechecked", "struck-off");
        assertThat(reached(HazardRow.What.DISMISSED)).containsExactly("found", "dismissed");
    }

    @Test
    void anOrderThatIsChangedKeepsTheTimeOfTheFirst() {
        List<HazardRow.Step> twice = List.of(step(HazardRow.What.ORDERED, 1), step(HazardRow.What.ORDERED, 9));
        assertThat(HazardWords.steps(AT, twice).get(1).at()).isEqualTo(AT.plusSeconds(1));
    }

    @ParameterizedTest
    @EnumSource
    void saysEachStateAndWhatFollowsInBothLanguages(HazardState state) {
        assertThat(Stream.of(HazardWords.of(state), HazardWords.next(state)))
                .allSatisfy(text -> assertThat(List.of(text.zh(), text.en())).noneMatch(String::isBlank));
    }

    private static List<String> reached(HazardRow.What... what) {
        List<HazardRow.Step> happened =
                Arrays.stream(what).map(one -> step(one, 1)).toList();
        return HazardWords.steps(AT, happened).stream()
                .filter(Progress.Step::done)
                .map(Progress.Step::key)
                .toList();
    }

    private static HazardRow.Step step(HazardRow.What what, long seconds) {
        return new HazardRow.Step(what, AT.plusSeconds(seconds), "user:x", null, List.of(), null);
    }
}
