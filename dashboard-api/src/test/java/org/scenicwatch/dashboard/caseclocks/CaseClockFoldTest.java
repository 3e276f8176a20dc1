package org.scenicwatch.dashboard.caseclocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.dashboard.Events.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.PublishedRules;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockState;
import org.scenicwatch.core.casework.events.ArrivalReported;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ClockPaused;
import org.scenicwatch.core.casework.events.ClockResumed;
import org.scenicwatch.core.casework.events.ComplaintAdmitted;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.DeadlineExtended;
import org.scenicwatch.core.casework.events.MediationEnded;
import org.scenicwatch.core.casework.events.MilestoneReached;
import org.scenicwatch.core.casework.events.OutsideOrderRecorded;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

/** Events in, rows out. */
class CaseClockFoldTest {

    private static final String CASE = "01964a51-0000-7000-8000-000000000001";
    private static final String ID = "case:" + CASE;

    private final SiteCalendar shipped = DefaultRules.book().calendar();
    private final MemorySpace<CaseClockRow> cases = new MemorySpace<>(Map.of(), id -> {});
    private final MemorySpace<CaseDueRow> dues = new MemorySpace<>(Map.of(), id -> {});
    private final MemorySpace<CaseNextDueRow> next = new MemorySpace<>(Map.of(), id -> {});
    private final CaseClockFold fold =
            new CaseClockFold(cases, dues, next, new CaseCatalogue(), new ClockBook(), () -> shipped);

    private long index;

    @Test
    void keepsWhenEachClockIsDueThroughPauseAndEnd() {
        play(opened("bad-service", "service", "rural-tourism"), filed("bad-service"));
        assertThat(due("on-the-spot").dueAt()).isEqualTo(NOON.plusSeconds(1_800));
        assertThat(due("on-the-spot").warnMillis())
                .isEqualTo(NOON.plusSeconds(1_200).toEpochMilli());

        play(new ClockPaused(ID, "on-the-spot", "parties-asked", null, minute(10)));
        assertThat(due("on-the-spot").state()).isEqualTo(ClockState.PAUSED);
        assertThat(due("on-the-spot").dueAt()).isNull();
        assertThat(due("on-the-spot").warnMillis()).isNull();
        // The first answer still counts, and it is the next that is due.
        assertThat(next.find(CASE)).isEqualTo(new CaseNextDueRow(CASE, "first-answer", minute(10), ClockState.RUNNING));
        play(new ClockResumed(ID, "on-the-spot", "parties-asked", null, minute(70)));
        assertThat(due("on-the-spot").dueAt()).isEqualTo(minute(90));

        play(new CaseResolved(ID, "settled-on-the-spot", null, minute(80)));
        assertThat(due("on-the-spot").state()).isEqualTo(ClockState.MET);
        assertThat(dues.rows()).noneMatch(CaseDueRow::open);
        assertThat(next.find(CASE)).isEqualTo(new CaseNextDueRow(CASE, null, null, null));
        assertThat(row().open()).isFalse();
    }

    @Test
    void theCallBackOfAClosedComplaintIsDueUntilItIsRecorded() {
        play(
                opened("bad-service", "service", "rural-tourism"),
                filed("bad-service"),
                new CaseResolved(ID, "settled-on-the-spot", null, minute(8)),
                new CaseClosed(ID, "vault:reply", minute(9)));
        assertThat(due("call-back").open()).isTrue();
        assertThat(row().open()).isTrue();

        play(new MilestoneReached(ID, "called-back", null, minute(100)));
        assertThat(due("call-back").state()).isEqualTo(ClockState.MET);
    }

    @Test
    void aClosedCaseWithoutAComplaintHasNobodyToCallBack() {
        play(
                opened("bad-service", "service", "rural-tourism"),
                new CaseResolved(ID, "settled-on-the-spot", null, minute(8)),
                new CaseClosed(ID, null, minute(9)));
        assertThat(dues.find(CASE + "/call-back")).isNull();
    }

    @Test
    void thePoliceAreToldWhenTheTourismPoliceGetsTheCase() {
        play(opened("harm-to-minor", "harm-to-minor", "care"));
        assertThat(due("police-told").open()).isTrue();
        play(new CaseAssigned(ID, "mediation-centre", List.of("tourism-police"), minute(2)));
        assertThat(due("police-told").state()).isEqualTo(ClockState.MET);
    }

    @Test
    void admissionExtensionTransferAndReturnMoveTheClocksOfAComplaint() {
        play(
                opened("bad-service", "service", "rural-tourism"),
                filed("bad-service"),
                new ComplaintAdmitted(ID, "business-seat", null, minute(5)));
        assertThat(due("first-answer").state()).isEqualTo(ClockState.MET);
        assertThat(due("on-the-spot").state()).isEqualTo(ClockState.VOID);
        assertThat(due("decide-admission").state()).isEqualTo(ClockState.MET);
        // 60 days after 1 May.
        assertThat(due("settle").dueAt()).isEqualTo("2026-06-30T16:00:00Z");

        play(new DeadlineExtended(ID, "settle", Instant.parse("2026-07-10T04:00:00Z"), "vault:why", minute(6)));
        assertThat(due("settle").dueAt()).isEqualTo("2026-07-10T16:00:00Z");
        play(new CaseTransferredOut(ID, "court", "2026-1", null, minute(7)));
        assertThat(due("settle").state()).isEqualTo(ClockState.PAUSED);
        play(new CaseTakenBack(ID, null, NOON.plus(Duration.ofDays(3))));
        assertThat(due("settle").dueAt()).isEqualTo("2026-07-13T16:00:00Z");
        play(new CaseMerged(ID, "case:2", "SJ-2", NOON.plus(Duration.ofDays(4))));
        assertThat(due("settle").state()).isEqualTo(ClockState.VOID);
    }

    @Test
    void anAgreementOfAPeoplesMediationSettlesTheMatterAndCanBeConfirmed() {
        play(
                opened("bad-service", "service", "rural-tourism"),
                filed("bad-service"),
                new ComplaintAdmitted(ID, "business-seat", null, minute(5)),
                new MediationEnded(ID, "mediation:1", "peoples-mediation", "no-agreement", null, minute(10)));
        assertThat(due("settle").state()).isEqualTo(ClockState.MET);
        play(new MediationEnded(ID, "mediation:2", "peoples-mediation", "agreed", null, minute(20)));
        assertThat(due("judicial-confirmation").state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void theTeamOfAFireSetsOutArrivesAndCalls119() {
        play(
                opened("fire", "fire", "village-protection"),
                new CaseTaken(ID, NOON.plusSeconds(40)),
                new OutsideOrderRecorded(ID, "119", "F-1", NOON.plusSeconds(50)),
                new ArrivalReported(ID, NOON.plusSeconds(200)));
        assertThat(due("fire-start").state()).isEqualTo(ClockState.MET);
        assertThat(due("fire-119").state()).isEqualTo(ClockState.MET);
        assertThat(due("fire-on-scene").state()).isEqualTo(ClockState.LATE);
        assertThat(due("fire-on-scene").open()).isFalse();
    }

    @Test
    void aComplaintThatCameFromAnotherCaseCountsFromWhenItWasFiled() {
        play(
                opened("bad-service", "service", "rural-tourism"),
                new ComplaintFiled(ID, "vault:1", null, "bad-service", "zh", 0, NOON.minusSeconds(600)));
        assertThat(due("on-the-spot").dueAt()).isEqualTo(NOON.plusSeconds(1_200));
    }

    @Test
    void triageGivesACaseTheClocksOfItsCategory() {
        play(
                opened("bad-service", "service", "rural-tourism"),
                filed("bad-service"),
                new CaseTriaged(ID, "smell-of-burning", "village-protection", "CRITICAL", minute(5)));
        assertThat(due("fire-on-scene").dueAt()).isEqualTo(minute(8));
        assertThat(due("on-the-spot").state()).isEqualTo(ClockState.VOID);
        assertThat(row().category()).isEqualTo("smell-of-burning");
    }

    @Test
    void anotherCalendarReckonsOpenClocksAnew() {
        play(opened("bad-service", "service", "rural-tourism"), filed("bad-service"));
        // Friday 2026-05-01 is a holiday until 5 May.
        assertThat(due("decide-admission").dueAt()).isEqualTo("2026-05-07T16:00:00Z");

        RuleSet book = DefaultRules.book();
        RuleSet without = new RuleSet(
                book.rules(),
                book.overrides(),
                book.inhibitions(),
                new SiteCalendar(shipped.zone(), Set.of(), Set.of()));
        fold.on(PublishedRules.write("rules:xijiang", "xijiang", 2, without, null, minute(1)), facts(), Set.of(CASE));
        assertThat(due("decide-admission").dueAt()).isEqualTo("2026-05-05T16:00:00Z");
    }

    private void play(Object... events) {
        for (Object event : events) {
            fold.on(event, facts());
        }
    }

    private EventFacts facts() {
        index++;
        return new EventFacts(index, index, NOON, "user:7");
    }

    private CaseDueRow due(String clock) {
        return Objects.requireNonNull(dues.find(CASE + "/" + clock), clock);
    }

    private CaseClockRow row() {
        return Objects.requireNonNull(cases.find(CASE));
    }

    private static CaseOpened opened(String category, String cause, String remit) {
        return new CaseOpened(
                ID,
                "SJ-20260501-0001",
                "xijiang",
                "COMPLAINT",
                category,
                cause,
                remit,
                "CAUTION",
                "house-0001",
                "Z-01",
                null,
                null,
                NOON);
    }

    private static ComplaintFiled filed(String category) {
        return new ComplaintFiled(ID, "vault:1", null, category, "zh", 0, NOON);
    }

    private static Instant minute(int minute) {
        return NOON.plusSeconds(minute * 60L);
    }
}
