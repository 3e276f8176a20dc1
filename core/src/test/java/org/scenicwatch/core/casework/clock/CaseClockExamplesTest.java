package org.scenicwatch.core.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.calendar.PublicHolidays;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.casework.clock.ClockLine.Code;

/** Worked examples of {@code docs/standards/case-clocks.md}; all times are the site's. */
class CaseClockExamplesTest {

    private static final PublicHolidays CHINA = PublicHolidays.ofChina();
    private static final SiteCalendar CALENDAR = new SiteCalendar(CHINA.zone(), CHINA.holidays(), CHINA.makeUpDays());
    private static final ClockBook BOOK = new ClockBook();

    @Test
    void countsWorkingDaysAcrossNationalDayWithItsMakeUpDay() {
        ClockReading clock = read("respondents-answer", "2026-10-12T09:00", started("2026-09-30T16:30"));

        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.dueAt()).isEqualTo(at("2026-10-14T00:00"));
        assertThat(clock.left()).isEqualTo(2);
        assertThat(clock.period().toConfirm()).isTrue();
        assertThat(clock.lines())
                .containsExactly(
                        new ClockLine(
                                at("2026-09-30T16:30"), Code.STARTED, Map.of("amount", "5", "unit", "WORKING_DAYS"), 5),
                        new ClockLine(at("2026-09-30T16:30"), Code.FIRST_DAY, Map.of("day", "2026-10-01"), 5),
                        new ClockLine(
                                at("2026-10-14T00:00"),
                                Code.DAYS_OFF,
                                Map.of("days", "2026-10-01/2026-10-07,2026-10-11"),
                                0),
                        new ClockLine(at("2026-10-14T00:00"), Code.MAKE_UP_DAYS, Map.of("days", "2026-10-10"), 0),
                        new ClockLine(at("2026-10-14T00:00"), Code.DUE, Map.of(), 0));
    }

    @Test
    void endsAPeriodOfDaysThatEndsOnADayOffWithTheNextWorkingDay() {
        ClockReading clock = read("judicial-confirmation", "2026-10-05T09:00", started("2026-09-04T11:00"));

        assertThat(clock.dueAt()).isEqualTo(at("2026-10-09T00:00"));
        assertThat(clock.left()).isZero();
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.lines())
                .contains(new ClockLine(
                        at("2026-10-09T00:00"),
                        Code.LAST_DAY_OFF,
                        Map.of("from", "2026-10-04", "to", "2026-10-08"),
                        0));
    }

    @Test
    void isMetUntilTheLastMomentOfItsLastDayAndLateAfterIt() {
        ClockFact start = started("2026-06-01T09:00");
        ClockFact inTime = new ClockFact.Stopped(at("2026-06-04T00:00"), CaseMilestone.ADMITTED);
        ClockFact late = new ClockFact.Stopped(at("2026-06-04T00:01"), CaseMilestone.ADMITTED);

        assertThat(read("decide-admission", "2026-06-05T00:00", start, inTime).state())
                .isEqualTo(ClockState.MET);
        ClockReading missed = read("decide-admission", "2026-06-05T00:00", start, late);
        assertThat(missed.state()).isEqualTo(ClockState.LATE);
        assertThat(missed.isOpen()).isFalse();
        assertThat(missed.lines())
                .endsWith(
                        new ClockLine(at("2026-06-04T00:00"), Code.PASSED, Map.of(), 0),
                        new ClockLine(
                                at("2026-06-04T00:01"), Code.MET_LATE, Map.of("by", "admitted", "seconds", "60"), 0));
    }

    @Test
    void takesOutTheDaysWhoseMidnightAPauseCovers() {
        ClockFact start = started("2026-06-01T09:00");

        assertThat(read("decide-admission", "2026-06-01T10:00", start).dueAt()).isEqualTo(at("2026-06-04T00:00"));
        ClockReading overMidnight = read(
                "decide-admission",
                "2026-06-03T02:00",
                start,
                new ClockFact.Paused(at("2026-06-02T23:00"), "appraisal"),
                new ClockFact.Resumed(at("2026-06-03T01:00")));
        assertThat(overMidnight.dueAt()).isEqualTo(at("2026-06-05T00:00"));
        assertThat(overMidnight.left()).isEqualTo(2);
        ClockReading withinADay = read(
                "decide-admission",
                "2026-06-03T02:00",
                start,
                new ClockFact.Paused(at("2026-06-02T08:00"), "appraisal"),
                new ClockFact.Resumed(at("2026-06-02T20:00")));
        assertThat(withinADay.dueAt()).isEqualTo(at("2026-06-04T00:00"));
    }

    @Test
    void addsAPauseOverMidnightToAClockOfMinutesAsItIs() {
        ClockReading clock = read(
                "first-answer",
                "2026-06-02T00:06",
                started("2026-06-01T23:50"),
                new ClockFact.Paused(at("2026-06-01T23:55"), "waiting-for-material"),
                new ClockFact.Resumed(at("2026-06-02T00:05")));

        assertThat(clock.dueAt()).isEqualTo(at("2026-06-02T00:10"));
        assertThat(clock.left()).isEqualTo(240);
    }

    @Test
    void standsStillWhileAnotherAuthorityHasTheCaseAndGoesOnWithWhatWasLeft() {
        ClockFact start = started("2026-02-12T15:00");
        ClockFact out = new ClockFact.TransferredOut(at("2026-02-13T10:00"));
        ClockReading away = read("decide-admission", "2026-03-01T00:00", start, out);
        assertThat(away.state()).isEqualTo(ClockState.PAUSED);
        assertThat(away.dueAt()).isNull();
        assertThat(away.left()).isEqualTo(5);

        // Order 32 goes on to apply: 13 February ended elsewhere, so 26 and 27 February, 28 February (worked), 2 and 3
        // March.
        ClockReading back = read(
                "decide-admission", "2026-02-26T12:00", start, out, new ClockFact.TakenBack(at("2026-02-26T09:00")));
        assertThat(back.dueAt()).isEqualTo(at("2026-03-04T00:00"));
        assertThat(back.lines()).extracting(ClockLine::code).contains(Code.TRANSFERRED_OUT, Code.TAKEN_BACK);
    }

    @Test
    void isExtendedToTheEndOfADayAndNeverShortened() {
        ClockFact start = started("2026-06-01T09:00");
        ClockReading extended = read(
                "decide-admission",
                "2026-06-02T12:00",
                start,
                new ClockFact.Extended(at("2026-06-02T10:00"), at("2026-06-13T12:00")));
        // 13 June is a Saturday.
        assertThat(extended.dueAt()).isEqualTo(at("2026-06-16T00:00"));
        ClockReading notLater = read(
                "decide-admission",
                "2026-06-02T12:00",
                start,
                new ClockFact.Extended(at("2026-06-02T10:00"), at("2026-06-03T12:00")));
        assertThat(notLater.dueAt()).isEqualTo(at("2026-06-04T00:00"));
        assertThat(notLater.lines()).extracting(ClockLine::code).contains(Code.EXTENSION_NOT_LATER);
        ClockReading tooLate = read(
                "decide-admission",
                "2026-06-10T12:00",
                start,
                new ClockFact.Extended(at("2026-06-04T00:01"), at("2026-06-30T12:00")));
        assertThat(tooLate.state()).isEqualTo(ClockState.LATE);
        assertThat(tooLate.dueAt()).isEqualTo(at("2026-06-04T00:00"));
    }

    @Test
    void appliesTheLawOfTheDayOfTheStartToTheEnd() {
        ClockReading before = read("decide-admission", "2026-03-16T09:00", started("2026-03-13T17:00"));
        assertThat(before.period().amount()).isEqualTo(5);
        assertThat(before.dueAt()).isEqualTo(at("2026-03-21T00:00"));
        ClockReading after = read("decide-admission", "2026-03-16T09:00", started("2026-03-15T00:00"));
        assertThat(after.period().amount()).isEqualTo(2);
        assertThat(after.dueAt()).isEqualTo(at("2026-03-18T00:00"));
        // What starts after the change runs by the new order, also in a case from before; it has no period for serving.
        assertThat(find("serve-respondent", "2026-03-20T09:00", started("2026-03-16T09:00")))
                .isEmpty();
        assertThat(find("serve-respondent", "2026-03-20T09:00", started("2026-03-14T23:59")))
                .isPresent();
        assertThat(read("settle", "2026-03-20T09:00", started("2026-03-16T09:00"))
                        .period()
                        .source()
                        .zh())
                .contains("第14号");
    }

    @Test
    void runsAnewFromTheDayOfTheReopening() {
        ClockReading clock = read(
                "settle",
                "2026-09-02T09:00",
                started("2026-03-10T09:00"),
                new ClockFact.Stopped(at("2026-04-01T09:00"), CaseMilestone.MEDIATION_ENDED),
                new ClockFact.Reopened(at("2026-09-01T09:00")));

        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.startedAt()).isEqualTo(at("2026-09-01T09:00"));
        // 31 October is a Saturday.
        assertThat(clock.dueAt()).isEqualTo(at("2026-11-03T00:00"));
        assertThat(clock.period().source().zh()).contains("第14号");
        assertThat(clock.lines()).extracting(ClockLine::code).contains(Code.MET, Code.STARTED_ANEW);
    }

    @Test
    void warnsBeforeItsEndButNotBeforeItsStart() {
        assertThat(read("first-answer", "2026-06-01T09:01", started("2026-06-01T09:00"))
                        .warnAt())
                .isEqualTo(at("2026-06-01T09:07"));
    }

    private static ClockFact started(String local) {
        return new ClockFact.Started(at(local));
    }

    private static ClockReading read(String clock, String now, ClockFact... facts) {
        return find(clock, now, facts).orElseThrow();
    }

    private static Optional<ClockReading> find(String clock, String now, ClockFact... facts) {
        return CaseClock.read(BOOK.clock(clock).orElseThrow(), List.of(facts), CALENDAR, at(now));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHINA.zone()).toInstant();
    }
}
