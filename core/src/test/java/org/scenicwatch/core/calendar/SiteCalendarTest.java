package org.scenicwatch.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate OWN = LocalDate.of(2027, 11, 18);
    private static final LocalDate SPRING_2026 = LocalDate.of(2026, 2, 17);
    private static final LocalDate NATIONAL_DAY_2027 = LocalDate.of(2027, 10, 1);
    private static final LocalDate SATURDAY_2027 = LocalDate.of(2027, 10, 9);
    private static final SiteCalendar NOTHING = of(Set.of(), Set.of());

    @Test
    void aDayOfItsOwnKeepsNoOtherDayOfTheYearOut() {
        SiteCalendar site = new SiteCalendar(ZoneId.of("Asia/Urumqi"), Set.of(SPRING_2026, OWN), Set.of());
        SiteCalendar now = of(Set.of(SPRING_2026, NATIONAL_DAY_2027), Set.of(SATURDAY_2027));
        assertThat(site.movedFrom(of(Set.of(SPRING_2026), Set.of()), now))
                .isEqualTo(of(Set.of(SPRING_2026, OWN, NATIONAL_DAY_2027), Set.of(SATURDAY_2027)));
    }

    @Test
    void whatTheSiteHasOtherwiseStandsWhateverIsShippedNow() {
        SiteCalendar before = of(Set.of(NATIONAL_DAY_2027), Set.of(SATURDAY_2027));
        SiteCalendar site = of(Set.of(SATURDAY_2027), Set.of());
        assertThat(site.movedFrom(before, before)).isEqualTo(site);
        assertThat(site.movedFrom(before, of(Set.of(NATIONAL_DAY_2027, OWN), Set.of(SATURDAY_2027))))
                .isEqualTo(of(Set.of(SATURDAY_2027, OWN), Set.of()));
    }

    @Test
    void whatTheSiteLeftAsItWasIsPutRightWhenTheAnnouncementIs() {
        SiteCalendar before = of(Set.of(NATIONAL_DAY_2027), Set.of(SATURDAY_2027));
        SiteCalendar site = of(Set.of(NATIONAL_DAY_2027, OWN), Set.of(SATURDAY_2027));
        assertThat(site.movedFrom(before, of(Set.of(SATURDAY_2027), Set.of())))
                .isEqualTo(of(Set.of(SATURDAY_2027, OWN), Set.of()));
    }

    @Test
    void aYearOfWhichItKnowsNothingIsTheShippedOne() {
        SiteCalendar shipped = of(Set.of(SPRING_2026, NATIONAL_DAY_2027), Set.of(SATURDAY_2027));
        assertThat(of(Set.of(SPRING_2026), Set.of()).movedFrom(shipped, shipped))
                .isEqualTo(shipped);
        assertThat(NOTHING.movedFrom(NOTHING, shipped)).isEqualTo(shipped);
    }

    @Test
    void someYearsAreTheDaysOfThose() {
        SiteCalendar all = of(Set.of(SPRING_2026, NATIONAL_DAY_2027), Set.of(SATURDAY_2027));
        assertThat(all.ofYears(year -> year <= 2026)).isEqualTo(of(Set.of(SPRING_2026), Set.of()));
    }

    private static SiteCalendar of(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
        return new SiteCalendar(SHANGHAI, holidays, makeUpDays);
    }
}
