package org.scenicwatch.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleDrawTest {

    private static final List<String> CASES =
            IntStream.range(0, 100).mapToObj(n -> "case:" + n).toList();

    @Test
    void theSameCasesRuleAndSeedDrawTheSameInWhateverOrderTheyCome() {
        List<String> shuffled = new ArrayList<>(CASES);
        Collections.reverse(shuffled);
        shuffled.addAll(CASES.subList(0, 10));
        List<String> drawn = SampleDraw.draw("2026-05", 7, CASES);
        assertThat(drawn).hasSize(7).doesNotHaveDuplicates().isEqualTo(SampleDraw.draw("2026-05", 7, shuffled));
        assertThat(SampleDraw.draw("2026-06", 7, CASES)).isNotEqualTo(drawn);
        assertThat(SampleDraw.fingerprint(shuffled)).isEqualTo(SampleDraw.fingerprint(CASES));
        assertThat(SampleDraw.fingerprint(CASES.subList(1, 100))).isNotEqualTo(SampleDraw.fingerprint(CASES));
    }

    @Test
    void anyoneCanDrawAgainWithTheToolsOfAnySystem() {
        // printf "seed\ncase:a" | sha256sum gives f9cc9cbb, case:b e8a01222, case:c a2633d10: the smallest comes first.
        assertThat(SampleDraw.draw("seed", 3, List.of("case:a", "case:b", "case:c")))
                .containsExactly("case:c", "case:b", "case:a");
    }

    @Test
    void aLargerSampleHoldsTheSmallerOne() {
        assertThat(SampleDraw.draw("s", 20, CASES))
                .startsWith(SampleDraw.draw("s", 5, CASES).toArray(String[]::new));
        assertThat(SampleDraw.draw("s", 500, CASES)).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, 5, 3, 3",
        "COUNT, 2, 3, 2",
        "SHARE, 5, 1, 1",
        "SHARE, 5, 20, 1",
        "SHARE, 5, 21, 2",
        "SHARE, 100, 7, 7"
    })
    void anAmountMeansSoMany(SampleUnit unit, int amount, int population, int size) {
        assertThat(SampleDraw.sizeOf(unit, amount, population)).isEqualTo(size);
    }
}
