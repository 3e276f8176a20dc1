package org.scenicwatch.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.alarm.DefaultRules;

class PublicHolidaysTest {

    private final PublicHolidays china = PublicHolidays.ofChina();
    private final SiteCalendar shipped = DefaultRules.book().calendar();

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, false",
        "2025-01-26, true",
        "2025-01-27, true",
        "2025-01-28, false",
        "2025-02-04, false",
        "2025-02-05, true",
        "2025-02-08, true",
        "2025-02-09, false",
        "2025-04-04, false",
        "2025-04-27, true",
        "2025-05-05, false",
        "2025-05-06, true",
        "2025-06-02, false",
        "2025-09-28, true",
        "2025-10-01, false",
        "2025-10-08, false",
        "2025-10-09, true",
        "2025-10-11, true",
        "2026-01-02, false",
        "2026-01-04, true",
        "2026-02-14, true",
        "2026-02-15, false",
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-02-28, true",
        "2026-05-05, false",
        "2026-05-09, true",
        "2026-06-19, false",
        "2026-09-20, true",
        "2026-09-25, false",
        "2026-10-07, false",
        "2026-10-10, true",
        "2026-10-11, false"
    })
    void theShippedCalendarKnowsDaysOffAndDaysThatAreMadeUpFor(LocalDate day, boolean worked) {
        assertThat(shipped.isWorkingDay(day)).isEqualTo(worked);
    }

    /** By the announcements: 1 + 8 + 3 + 5 + 3 + 8 and 3 + 9 + 3 + 5 + 3 + 3 + 7 days off. */
    @Test
    void aYearHasAsManyDaysOffAsAnnounced() {
        assertThat(china.holidays()).filteredOn(day -> day.getYear() == 2025).hasSize(28);
        assertThat(china.holidays()).filteredOn(day -> day.getYear() == 2026).hasSize(33);
        assertThat(workingDays(2025)).isEqualTo(248);
        assertThat(workingDays(2026)).isEqualTo(248);
    }

    @Test
    void ofAYearThatIsNotAnnouncedNothingIsKnown() {
        assertThat(china.knows(2026)).isTrue();
        assertThat(china.sources().get(2026)).contains("国务院办公厅", "2026年");
        assertThat(china.knows(2024)).isFalse();
        assertThat(shipped.zone()).isEqualTo(china.zone());
    }

    @Test
    void refusesDataThatContradictThemselves() {
        String good = """
                {"zone":"Asia/Shanghai","years":[{"year":2026,"source":"s",
                 "holidays":[{"name":"n","from":"2026-10-01","to":"2026-10-07"}],"makeUpDays":["2026-10-10"]}]}
                """;
        assertThat(read(good).makeUpDays()).containsExactly(LocalDate.of(2026, 10, 10));
        refused(good.replace("\"2026-10-10\"", "\"2026-10-12\""), "2026-10-12 is no weekend day");
        refused(good.replace("\"2026-10-10\"", "\"2026-10-03\""), "2026-10-03 is no weekend day");
        refused(good.replace("\"to\":\"2026-10-07\"", "\"to\":\"2026-09-30\""), "ends before it begins");
        refused(good.replace("\"year\":2026", "\"year\":2027"), "is not in 2027");
        refused(good.replace("\"source\":\"s\"", "\"source\":\" \""), "no source");
    }

    private long workingDays(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .filter(shipped::isWorkingDay)
                .count();
    }

    private static PublicHolidays read(String json) {
        return PublicHolidays.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(String json, String fault) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(fault);
    }
}
