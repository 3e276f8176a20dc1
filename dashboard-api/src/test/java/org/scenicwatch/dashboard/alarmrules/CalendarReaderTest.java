package org.scenicwatch.dashboard.alarmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.projection.RowJson;

/** What a person may put into the calendar. */
class CalendarReaderTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void takesDaysOffAndWeekendsThatAreWorked() {
        SiteCalendar calendar = read("\"2026-10-01\",\"2026-10-03\"", "\"2026-10-10\"");
        assertThat(calendar.zone()).isEqualTo(ZONE);
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-10-01"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-10-10"))).isTrue();
        assertThat(read("", "").holidays()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026-10-01\",\"2026-13-01\" | | holidays.1 | calendar.invalid-day",
                "7 | | holidays.0 | calendar.invalid-day",
                "\"1999-10-01\" | | holidays.0 | calendar.invalid-day",
                "\"2026-10-01\",\"2026-10-01\" | | holidays.1 | calendar.twice",
                "\"2026-10-10\" | \"2026-10-11\",\"2026-10-10\" | makeUpDays.1 | calendar.contradiction",
                "| \"2026-10-12\" | makeUpDays.0 | calendar.no-weekend",
                "| \"2026-10-10\",\"2026-10-10\" | makeUpDays.1 | calendar.twice"
            })
    void namesTheEntryThatIsWrong(String holidays, String makeUpDays, String field, String code) {
        assertThatThrownBy(() -> read(holidays == null ? "" : holidays, makeUpDays == null ? "" : makeUpDays))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.field()).isEqualTo(field);
                    assertThat(problem.code()).isEqualTo(code);
                });
    }

    @Test
    void asksForBothLists() {
        assertThatThrownBy(() -> CalendarReader.read(RowJson.mapper().readTree("{\"holidays\":[]}"), ZONE))
                .isInstanceOfSatisfying(
                        ApiProblem.class, problem -> assertThat(problem.field()).isEqualTo("makeUpDays"));
    }

    private static SiteCalendar read(String holidays, String makeUpDays) {
        return CalendarReader.read(
                RowJson.mapper().readTree("{\"holidays\":[" + holidays + "],\"makeUpDays\":[" + makeUpDays + "]}"),
                ZONE);
    }
}
