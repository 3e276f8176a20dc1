package org.scenicwatch.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.RuleSchedule.Days;
import org.scenicwatch.core.alarm.RuleSchedule.Hours;
import org.scenicwatch.core.calendar.SiteCalendar;

class RuleScheduleTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The national holiday of 2026 with its make-up Saturday. */
    private static final SiteCalendar CALENDAR = new SiteCalendar(
            CHINA, Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)), Set.of(LocalDate.of(2026, 10, 10)));

    @Test
    void endsAreNotIncluded() {
        RuleSchedule day = schedule(Days.EVERY_DAY, List.of(), "08:00", "18:00");
        assertThat(isOn(day, "2026-10-05T07:59:59.999")).isFalse();
        assertThat(isOn(day, "2026-10-05T08:00")).isTrue();
        assertThat(isOn(day, "2026-10-05T17:59:59.999")).isTrue();
        assertThat(isOn(day, "2026-10-05T18:00")).isFalse();
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBegins() {
        RuleSchedule nights = schedule(Days.WORKING_DAYS, List.of(), "22:00", "06:00");
        // Friday the 9th is worked, and so is Saturday the 10th; Sunday is not.
        assertThat(isOn(nights, "2026-10-10T05:59")).isTrue();
        assertThat(isOn(nights, "2026-10-10T22:00")).isTrue();
        assertThat(isOn(nights, "2026-10-11T05:59")).isTrue();
        assertThat(isOn(nights, "2026-10-11T22:00")).isFalse();
        assertThat(isOn(nights, "2026-10-12T05:59")).isFalse();
    }

    @Test
    void holidaysAreDaysOff() {
        RuleSchedule off = schedule(Days.DAYS_OFF, List.of(DayOfWeek.THURSDAY, DayOfWeek.SATURDAY), "09:00", "17:00");
        assertThat(isOn(off, "2026-10-01T10:00")).isTrue();
        assertThat(isOn(off, "2026-10-02T10:00")).isFalse();
        assertThat(isOn(off, "2026-10-08T10:00")).isFalse();
        assertThat(isOn(off, "2026-10-10T10:00")).isFalse();
        assertThat(isOn(off, "2026-10-17T10:00")).isTrue();
    }

    @Test
    void equalEndsMakeAWholeDay() {
        RuleSchedule mondays = schedule(Days.EVERY_DAY, List.of(DayOfWeek.MONDAY), "00:00", "00:00");
        assertThat(isOn(mondays, "2026-10-04T23:59:59.999")).isFalse();
        assertThat(isOn(mondays, "2026-10-05T00:00")).isTrue();
        assertThat(isOn(mondays, "2026-10-05T23:59:59.999")).isTrue();
        assertThat(isOn(mondays, "2026-10-06T00:00")).isFalse();
    }

    /** The same as colouring every minute of a fortnight by hand. */
    @Property(tries = 300)
    void agreesWithAColouredFortnight(
            @ForAll("schedules") RuleSchedule schedule, @ForAll @IntRange(min = 1_440, max = 14 * 1_440) int minute) {
        LocalDateTime start = LocalDateTime.of(2026, 9, 28, 0, 0);
        Set<LocalDateTime> coloured = new HashSet<>();
        for (int day = 0; day < 15; day++) {
            LocalDate date = start.toLocalDate().plusDays(day);
            for (Hours hours : schedule.hours()) {
                boolean meant = hours.days() == Days.EVERY_DAY
                        || (hours.days() == Days.WORKING_DAYS) == CALENDAR.isWorkingDay(date);
                if (meant && (hours.weekdays().isEmpty() || hours.weekdays().contains(date.getDayOfWeek()))) {
                    LocalDateTime each = date.atTime(hours.from());
                    do {
                        coloured.add(each);
                        each = each.plusMinutes(1);
                    } while (!each.toLocalTime().equals(hours.to()));
                }
            }
        }
        LocalDateTime at = start.plusMinutes(minute);
        assertThat(schedule.isOn(at.atZone(CHINA).toInstant().toEpochMilli(), CALENDAR))
                .isEqualTo(coloured.contains(at));
    }

    @Provide
    Arbitrary<RuleSchedule> schedules() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 1_439).map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
        return Combinators.combine(
                        Arbitraries.of(Days.class),
                        Arbitraries.of(DayOfWeek.class).list().uniqueElements().ofMaxSize(3),
                        times,
                        times)
                .as(Hours::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(RuleSchedule::new);
    }

    private static RuleSchedule schedule(Days days, List<DayOfWeek> weekdays, String from, String to) {
        return new RuleSchedule(List.of(new Hours(days, weekdays, LocalTime.parse(from), LocalTime.parse(to))));
    }

    private static boolean isOn(RuleSchedule schedule, String at) {
        return schedule.isOn(LocalDateTime.parse(at).atZone(CHINA).toInstant().toEpochMilli(), CALENDAR);
    }
}
