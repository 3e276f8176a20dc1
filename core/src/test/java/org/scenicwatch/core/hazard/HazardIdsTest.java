package org.scenicwatch.core.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HazardIdsTest {

    @Test
    void numbersAreCountedWithinADayAndGrowBeyondFourDigits() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        assertThat(HazardIds.number(day, 7)).isEqualTo("YH-20260501-0007");
        assertThat(HazardIds.number(day, 12_345)).isEqualTo("YH-20260501-12345");
    }
}
