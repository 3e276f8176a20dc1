package org.scenicwatch.core.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.calendar.PublicHolidays;
import org.scenicwatch.core.calendar.SiteCalendar;

class CaseClocksTest {

    private static final Instant AT = Instant.parse("2026-06-01T02:00:00Z");
    private static final CaseMark TOURISM = CaseMark.sorted(AT, "service", "rural-tourism");
    private static final CaseMark OPENED = CaseMark.reached(AT, CaseMilestone.CASE_OPENED);
    private static final CaseMark FILED = CaseMark.reached(AT, CaseMilestone.COMPLAINT_FILED);

    private final PublicHolidays china = PublicHolidays.ofChina();
    private final CaseClocks clocks =
            new CaseClocks(new ClockBook(), new SiteCalendar(china.zone(), china.holidays(), china.makeUpDays()));

    @Test
    void aTourismComplaintIsToBeAnsweredSettledAndDecidedOn() {
        assertThat(read(5, TOURISM, OPENED, FILED))
                .extracting(ClockReading::clock, ClockReading::state)
                .containsExactly(
                        tuple("first-answer", ClockState.RUNNING),
                        tuple("on-the-spot", ClockState.RUNNING),
                        tuple("decide-admission", ClockState.RUNNING));
    }

    @Test
    void theFormalTrackMakesTheSpotPointlessAndStartsMediation() {
        List<ClockReading> read = read(20, TOURISM, OPENED, FILED, reached(9, CaseMilestone.ADMITTED));

        assertThat(states(read))
                .containsExactly("first-answer MET", "on-the-spot VOID", "decide-admission MET", "settle RUNNING");
    }

    @Test
    void aComplaintThatIsSettledNeedsNoDecision() {
        assertThat(states(read(20, TOURISM, OPENED, FILED, reached(9, CaseMilestone.RESOLVED))))
                .containsExactly("first-answer MET", "on-the-spot MET", "decide-admission VOID");
    }

    @Test
    void theClocksOfAFireStartWhenItIsKnownToBeOne() {
        CaseMark fire = CaseMark.sorted(minute(30), "fire", "village-protection");
        List<ClockReading> read = read(31, TOURISM, OPENED, FILED, fire, reached(31, CaseMilestone.TEAM_STARTED));

        assertThat(states(read))
                .contains("fire-start MET", "fire-on-scene RUNNING", "on-the-spot VOID", "decide-admission VOID");
        assertThat(read.get(0).startedAt()).isEqualTo(minute(30));
    }

    @Test
    void aComplaintSortedBackIsDueAsIfItHadNeverBeenSortedOtherwise() {
        CaseMark fire = CaseMark.sorted(minute(2), "fire", "village-protection");
        CaseMark back = CaseMark.sorted(minute(3), "service", "rural-tourism");

        ClockReading decide = read(5, TOURISM, OPENED, FILED, fire, back).stream()
                .filter(clock -> clock.clock().equals("decide-admission"))
                .findFirst()
                .orElseThrow();
        assertThat(decide.state()).isEqualTo(ClockState.RUNNING);
        assertThat(decide.startedAt()).isEqualTo(AT);
        assertThat(states(read(5, TOURISM, OPENED, FILED, fire, back))).contains("fire-start VOID");
    }

    @Test
    void aPauseConcernsItsOwnClockATransferAll() {
        assertThat(states(read(5, TOURISM, OPENED, FILED, CaseMark.paused(minute(1), "on-the-spot", "parties-asked"))))
                .containsExactly("first-answer RUNNING", "on-the-spot PAUSED", "decide-admission RUNNING");
        assertThat(states(read(5, TOURISM, OPENED, FILED, CaseMark.of(minute(1), CaseMark.What.TRANSFERRED_OUT))))
                .containsExactly("first-answer PAUSED", "on-the-spot PAUSED", "decide-admission PAUSED");
    }

    @Test
    void nothingIsDueInACaseThatIsGone() {
        assertThat(read(90, TOURISM, OPENED, FILED, CaseMark.gone(minute(5), "withdrawn")))
                .allSatisfy(clock -> {
                    assertThat(clock.state()).isEqualTo(ClockState.VOID);
                    assertThat(clock.isOpen()).isFalse();
                });
    }

    private List<ClockReading> read(int minute, CaseMark... marks) {
        return clocks.read(List.of(marks), minute(minute));
    }

    private static Stream<String> states(List<ClockReading> read) {
        return read.stream().map(clock -> clock.clock() + " " + clock.state());
    }

    private static CaseMark reached(int minute, CaseMilestone milestone) {
        return CaseMark.reached(minute(minute), milestone);
    }

    private static Instant minute(int minute) {
        return AT.plusSeconds(minute * 60L);
    }
}
