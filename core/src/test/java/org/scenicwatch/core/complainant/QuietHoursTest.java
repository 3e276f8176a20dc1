package org.scenicwatch.core.complainant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId XIJIANG = ZoneId.of("Asia/Shanghai");

    private static QuietHours hours(String from, String until) {
        return QuietHours.of("from", from, "until", until, XIJIANG);
    }

    @ParameterizedTest
    @CsvSource({
        // 20:00, 21:59:59 and 07:00 local time are not quiet; 22:00, 03:30 and 06:59 are.
        "2026-05-01T12:00:00Z, 2026-05-01T12:00:00Z",
        "2026-05-01T13:59:59Z, 2026-05-01T13:59:59Z",
        "2026-05-01T14:00:00Z, 2026-05-01T23:00:00Z",
        "2026-05-01T19:30:00Z, 2026-05-01T23:00:00Z",
        "2026-05-01T22:59:00Z, 2026-05-01T23:00:00Z",
        "2026-05-01T23:00:00Z, 2026-05-01T23:00:00Z"
    })
    void whatComesUpAtNightWaitsForTheMorning(String at, String sent) {
        assertThat(hours("22:00", "07:00").after(Instant.parse(at))).isEqualTo(Instant.parse(sent));
    }

    @Test
    void aRestAtNoonEndsOnTheSameDay() {
        assertThat(hours("12:30", "14:00").after(Instant.parse("2026-05-01T05:00:00Z")))
                .isEqualTo(Instant.parse("2026-05-01T06:00:00Z"));
    }

    @Test
    void equalEndsMeanNever() {
        assertThat(hours("22:00", "22:00").after(Instant.parse("2026-05-01T14:00:00Z")))
                .isEqualTo(Instant.parse("2026-05-01T14:00:00Z"));
    }

    @Test
    void aWrongTimeIsToldWithTheSettingsName() {
        assertThatThrownBy(() -> QuietHours.of("a.from", "10 pm", "a.until", "07:00", XIJIANG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.from")
                .hasMessageContaining("10 pm");
    }
}
