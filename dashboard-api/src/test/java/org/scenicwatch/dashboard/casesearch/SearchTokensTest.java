package org.scenicwatch.dashboard.casesearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTokensTest {

    @Test
    void hanIsFoundByPairsOfNeighbours() {
        assertThat(SearchTokens.ofText(plain("停车乱收费。"))).containsExactlyInAnyOrder("停车", "车乱", "乱收", "收费");
        assertThat(SearchTokens.ofTerm("乱收费")).containsExactly("乱收", "收费");
    }

    @Test
    void everyTermIsFoundInTheTextThatHoldsIt() {
        String text = plain("在Ｔａｘｉ上被多收２００元，司机叫 Zhang-Wei，车牌末三位 007");
        for (String term : new String[] {"taxi", "ta", "被多收", "200", "zhang-wei", "wei", "007", "司机叫", "元", "上被多"}) {
            assertThat(SearchTokens.ofText(text)).as(term).containsAll(SearchTokens.ofTerm(plain(term)));
            assertThat(text).contains(plain(term));
        }
    }

    @Test
    void aSingleHanCharacterSaysTooLittle() {
        assertThat(SearchTokens.ofTerm("火")).isEmpty();
        assertThat(SearchTokens.ofText("火")).isEmpty();
        assertThat(SearchTokens.ofTerm("a火")).containsExactly("a");
    }

    @Test
    void aWordIsFoundByItsBeginningAndANumberByAnyPart() {
        assertThat(SearchTokens.ofText("overcharged"))
                .contains("ov", "over", "overcharge")
                .doesNotContain("overcharged", "charged");
        assertThat(SearchTokens.ofTerm("overcharged")).containsExactly("overcharge");
        assertThat(SearchTokens.ofText("20260501")).contains("202", "501").containsAll(SearchTokens.ofTerm("605"));
    }

    @Test
    void aQuestionIsTheTermsBetweenSpaces() {
        assertThat(SearchTokens.termsOf("  停车，收费　ＳＪ-20260501-0007 停车 "))
                .containsExactly("停车", "收费", "sj-20260501-0007");
        assertThat(SearchTokens.termsOf("　 ，")).isEmpty();
        assertThat(SearchTokens.termsOf("a b c d e f g h i j")).hasSize(SearchTokens.MOST_TERMS);
    }

    private static String plain(String text) {
        return PlainText.of(text).text();
    }
}
