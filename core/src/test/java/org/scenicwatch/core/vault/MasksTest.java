package org.scenicwatch.core.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({
        "13812341234, 138****1234",
        "+86 138 1234 1234, +86****1234",
        "0855-3348000, 085****8000",
        "110, ***",
        "1234567, ***67",
        "'', ***"
    })
    void showsThreeAndFourDigitsOfAPhone(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"贵H12345, 贵H**345", "贵H·12345, 贵H**345", "贵h d12345, 贵H***345", "粤Z1234澳, 粤Z**34澳", "AB1, ***"})
    void hidesTheMiddleOfAPlate(String plate, String masked) {
        assertThat(Masks.plate(plate)).isEqualTo(masked);
    }

    @Test
    void hidesMostOfACode() {
        assertThat(Masks.code("7k3m-9qxt-2abc-zzzz")).isEqualTo("7k3m***");
        assertThat(Masks.code("7k3m")).isEqualTo("***");
    }
}
