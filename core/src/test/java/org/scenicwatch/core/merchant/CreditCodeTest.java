package org.scenicwatch.core.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    /** The example that the standard works out. */
    private static final String EXAMPLE = "91350100M000100Y43";

    @Test
    void theStandardsExampleIsRightWithItsCheckSignAndWrongWithEveryOther() {
        assertThat(CreditCode.isValid(EXAMPLE)).isTrue();
        for (char sign : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            assertThat(CreditCode.isValid(EXAMPLE.substring(0, 17) + sign)).isEqualTo(sign == '3');
        }
    }

    @Test
    void aRemainderOfNoneLeadsToTheSignOfNone() {
        assertThat(CreditCode.checkSign("00000000000000000")).isEqualTo('0');
        assertThat(CreditCode.isValid("000000000000000000")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100m000100y43",
                "9135O100M000100Y43",
                "91A50100M000100Y43",
                "19350100M000100Y43",
                "91350100M000100I43"
            })
    void whatHasAnotherShapeOrTwoSignsExchangedIsNone(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Test
    void blanksAndSmallLettersArePutRight() {
        assertThat(CreditCode.normalised(" 91350100 m000100y43\u3000")).isEqualTo("91350100M000100Y43");
    }
}
