package org.scenicwatch.dashboard.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerchantFileTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1, \"'=1+1\"", "@x, \"'@x\"", "-3, \"'-3\"", "阿幼银饰店, 阿幼银饰店"})
    void noCellIsTakenForAFormula(String written, String cell) {
        assertThat(MerchantFile.guarded(written)).isEqualTo(cell);
    }
}
