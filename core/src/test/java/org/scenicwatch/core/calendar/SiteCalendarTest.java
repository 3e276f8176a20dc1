package org.scenicwatch.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate OWN_HOLIDAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate NATIONAL_DAY_2026 = LocalDate.of(2026, 10, 1);
    private static final LocalDate NATIONAL_DAY_2027 = LocalDate.of(2027, 10, 1);
    private static final LocalDate MADE_UP_2027 = LocalDate.of(2027, 10, 9);

    @Test
    void takesOverTheYearsOfWhichItKnowsNothing() {
        SiteCalendar own = new SiteCalendar(ZoneId.of("Asia/Urumqi"), Set.of(OWN_HOLIDAY), Set.of());
        SiteCalendar shipped =
                new SiteCalendar(SHANGHAI, Set.of(NATIONAL_DAY_2026, NATIONAL_DAY_2027), Set.of(MADE_UP_2027));

        assertThat(own.withYearsOf(shipped))
                .isEqualTo(new SiteCalendar(SHANGHAI, Set.of(OWN_HOLIDAY, NATIONAL_DAY_2027), Set.of(MADE_UP_2027)));
    }

    @Test
    void aYearWithMakeUpDaysAloneIsKnown() {
        SiteCalendar own = new SiteCalendar(SHANGHAI, Set.of(), Set.of(MADE_UP_2027));
        SiteCalendar shipped = new SiteCalendar(SHANGHAI, Set.of(NATIONAL_DAY_2027), Set.of());

        assertThat(own.withYearsOf(shipped)).isEqualTo(own);
    }
}
