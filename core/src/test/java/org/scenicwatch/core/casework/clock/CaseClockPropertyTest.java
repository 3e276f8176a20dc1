package org.scenicwatch.core.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.calendar.PublicHolidays;
import org.scenicwatch.core.calendar.SiteCalendar;

/** The clock against one that lives through every minute. */
class CaseClockPropertyTest {

    private static final PublicHolidays CHINA = PublicHolidays.ofChina();
    private static final SiteCalendar CALENDAR = new SiteCalendar(CHINA.zone(), CHINA.holidays(), CHINA.makeUpDays());
    private static final int MINUTES_OF_A_HISTORY = 12 * 24 * 60;

    /** A history: the clock, what happened to it, and when it is looked at. */
    record History(ClockKind kind, Instant first, List<ClockFact> facts, Instant now) {}

    @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE)
    void theClockAgreesWithOneThatLivesThroughEveryMinute(@ForAll("histories") History history) {
        SlowClock slow = new SlowClock(history.kind(), CALENDAR);
        slow.live(history.facts(), history.first(), history.now());

        Optional<ClockReading> found = CaseClock.read(history.kind(), history.facts(), CALENDAR, history.now());

        assertThat(found.isPresent()).isEqualTo(slow.hasBegun());
        found.ifPresent(clock -> {
            assertThat(clock.state()).isEqualTo(slow.state());
            assertThat(clock.startedAt()).isEqualTo(slow.startedAt);
            assertThat(clock.endedAt()).isEqualTo(slow.endedAt);
            if (clock.isOpen()) {
                assertThat(clock.dueAt()).isEqualTo(slow.due(history.now()));
                int left = clock.period().unit().isOfDays() ? slow.left() : slow.left() * 60;
                assertThat(clock.left()).isEqualTo(left);
            } else if (clock.state() == ClockState.LATE) {
                assertThat(clock.dueAt()).isEqualTo(slow.missed);
            }
        });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theLinesTellEachStepInItsOrderAndEndWithTheState(@ForAll("histories") History history) {
        CaseClock.read(history.kind(), history.facts(), CALENDAR, history.now()).ifPresent(clock -> {
            List<ClockLine> lines = clock.lines();
            assertThat(lines.get(0).code()).isEqualTo(ClockLine.Code.STARTED);
            assertThat(lines).extracting(ClockLine::at).isSorted();
            ClockLine.Code last = lines.get(lines.size() - 1).code();
            switch (clock.state()) {
                case RUNNING -> assertThat(last).isEqualTo(ClockLine.Code.DUE);
                case MET -> assertThat(last).isEqualTo(ClockLine.Code.MET);
                case VOID -> assertThat(last).isEqualTo(ClockLine.Code.VOIDED);
                case PAUSED ->
                    assertThat(lines)
                            .extracting(ClockLine::code)
                            .containsAnyOf(ClockLine.Code.PAUSED, ClockLine.Code.TRANSFERRED_OUT);
                case LATE -> assertThat(lines).extracting(ClockLine::code).contains(ClockLine.Code.PASSED);
            }
        });
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Instant> starts = Arbitraries.of(
                        "2025-12-27T00:00:00Z",
                        "2026-02-11T00:00:00Z",
                        "2026-03-12T00:00:00Z",
                        "2026-04-28T00:00:00Z",
                        "2026-09-18T00:00:00Z",
                        "2026-09-28T00:00:00Z")
                .map(Instant::parse);
        return Combinators.combine(
                        kinds(), starts, acts(), Arbitraries.integers().between(0, MINUTES_OF_A_HISTORY))
                .as((kind, start, acts, nowAfter) -> {
                    List<ClockFact> facts = new ArrayList<>();
                    for (Act act : acts) {
                        facts.add(act.at(start));
                    }
                    facts.sort(Comparator.comparing(ClockFact::at));
                    return new History(kind, start, facts, start.plus(Duration.ofMinutes(nowAfter)));
                });
    }

    /** An act so many minutes after the beginning. */
    private record Act(int kind, int after, int extraMinutes) {
        ClockFact at(Instant start) {
            Instant at = start.plus(Duration.ofMinutes(after));
            return switch (kind) {
                case 0, 1, 2, 3 -> new ClockFact.Started(at);
                case 4, 5 -> new ClockFact.Paused(at, "appraisal");
                case 6, 7, 8 -> new ClockFact.Resumed(at);
                case 9 -> new ClockFact.TransferredOut(at);
                case 10, 11 -> new ClockFact.TakenBack(at);
                case 12, 13 -> new ClockFact.Extended(at, at.plus(Duration.ofMinutes(extraMinutes)));
                case 14 -> new ClockFact.Stopped(at, CaseMilestone.RESOLVED);
                case 15 -> new ClockFact.Voided(at, "withdrawn");
                default -> new ClockFact.Reopened(at);
            };
        }
    }

    private static Arbitrary<List<Act>> acts() {
        // Half of the moments lie at midnight of the site, where days are counted.
        Arbitrary<Integer> any = Arbitraries.integers().between(0, MINUTES_OF_A_HISTORY);
        Arbitrary<Integer> midnights = Arbitraries.integers().between(0, 11).map(day -> day * 24 * 60 + 16 * 60);
        Arbitrary<Integer> moments = Arbitraries.oneOf(any, midnights);
        Arbitrary<Act> act = Combinators.combine(
                        Arbitraries.integers().between(0, 17),
                        moments,
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(-600, 6_000),
                                Arbitraries.integers().between(0, 5).map(day -> day * 24 * 60)))
                .as(Act::new);
        Arbitrary<Act> begin = Arbitraries.integers().between(0, 2_000).map(after -> new Act(0, after, 0));
        return Combinators.combine(begin, act.list().ofMinSize(0).ofMaxSize(9)).as((first, rest) -> {
            List<Act> all = new ArrayList<>(rest);
            all.add(0, first);
            return all;
        });
    }

    private static Arbitrary<ClockKind> kinds() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(ClockUnit.values()),
                        Arbitraries.of(true, false))
                .as(CaseClockPropertyTest::kind);
    }

    private static ClockKind kind(int amount, ClockUnit unit, boolean again) {
        int much = unit == ClockUnit.MINUTES ? amount * 700 : unit == ClockUnit.HOURS ? amount * 9 : amount;
        LocalText name = new LocalText("时限", "clock");
        LocalDate change = LocalDate.parse("2026-03-15");
        return new ClockKind(
                "any",
                name,
                List.of(),
                List.of(),
                CaseMilestone.COMPLAINT_FILED,
                List.of(CaseMilestone.RESOLVED),
                List.of(),
                again,
                false,
                true,
                List.of(
                        new ClockPeriod(much, unit, Duration.ofHours(1), null, change.minusDays(1), name, false),
                        new ClockPeriod(much + 1, unit, Duration.ofHours(1), change, null, name, false)));
    }
}
