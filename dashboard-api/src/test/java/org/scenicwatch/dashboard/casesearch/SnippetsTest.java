package org.scenicwatch.dashboard.casesearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SnippetsTest {

    @Test
    void marksWhatWasLookedForInTheTextAsItWasWritten() {
        assertThat(marked("我在北门Ｔａｘｉ站被多收了２０元", "taxi", "20")).isEqualTo("我在北门[Ｔａｘｉ]站被多收了[２０]元");
        assertThat(marked("㎏ 多称了", "kg")).isEqualTo("[㎏] 多称了");
    }

    @Test
    void cutsALongTextAroundTheFirstHit() {
        String far = "一".repeat(100);
        assertThat(marked(far + "宰客" + far, "宰客")).isEqualTo("…" + "一".repeat(24) + "[宰客]" + "一".repeat(46) + "…");
    }

    @Test
    void theLongerOfTwoTermsAtOnePlaceIsMarked() {
        assertThat(marked("停车场乱收费", "停车", "停车场")).isEqualTo("[停车场]乱收费");
    }

    @Test
    void aTextWithoutAnyOfThemHasNone() {
        assertThat(Snippets.of(PlainText.of("什么也没有"), List.of("宰客"))).isEmpty();
    }

    private static String marked(String text, String... terms) {
        return Snippets.of(PlainText.of(text), List.of(terms)).orElseThrow().stream()
                .map(part -> part.hit() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
