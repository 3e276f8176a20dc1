package org.scenicwatch.dashboard.alarmhealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.HealthTarget;
import org.scenicwatch.core.alarm.Priority;

/** The figures of the two hundred events; every number is worked by hand in {@code alarm-health/sample-200.md}. */
class HealthFiguresTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final Map<String, String> MODELS = Map.of(
            "xijiang/SM-0101", "JTY-A", "xijiang/SM-0102", "JTY-A", "xijiang/SM-0103", "300", "xijiang/SM-0104", "300");

    private static final AlarmFacts FACTS = facts();
    private static final AlarmHealth DAY = HealthFigures.of(FACTS, SampleEvents.FROM, SampleEvents.TO, 1, MODELS);

    private static AlarmFacts facts() {
        FoldInMemory fold = new FoldInMemory();
        SampleEvents.all().forEach(stored -> fold.on(stored.event(), stored.actor()));
        return fold.facts();
    }

    private static List<String> names(List<AlarmHealth.Actor> actors) {
        return actors.stream()
                .map(actor -> actor.source().substring("xijiang/".length()) + " " + actor.count())
                .toList();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-05-01T" + time + "Z");
    }

    @Test
    void isMadeOfTwoHundredEvents() {
        assertThat(SampleEvents.all()).hasSize(200);
    }

    @Test
    void countsWhatCameInTenMinutes() {
        assertThat(DAY.annunciated()).isEqualTo(47);
        AlarmHealth.Rates rates = DAY.rates();
        assertThat(rates.average()).isEqualTo(47.0 / 144, EXACT);
        assertThat(rates.peak()).isEqualTo(12);
        assertThat(rates.peakAt()).isEqualTo(at("12:00:00"));
        assertThat(rates.above()).isEqualTo(1);
        assertThat(rates.abovePercent()).isEqualTo(100.0 / 144, EXACT);
        assertThat(rates.latest()).isEqualTo(1);
        assertThat(rates.windows()).hasSize(144);
        assertThat(rates.windows().get(72)).isEqualTo(12);
        assertThat(rates.windows().stream().mapToInt(Integer::intValue).sum()).isEqualTo(47);
    }

    @Test
    void seesFloodsFromAboveTenToBelowFiveAndClipsThemToThePeriod() {
        AlarmHealth.Floods floods = DAY.floods();
        assertThat(floods.floods())
                .containsExactly(
                        new AlarmHealth.Flood(Instant.parse("2026-04-30T23:53:40Z"), at("00:03:00"), 11, 11),
                        new AlarmHealth.Flood(at("12:03:20"), at("12:12:20"), 12, 12));
        assertThat(floods.seconds()).isEqualTo(720);
        assertThat(floods.percent()).isEqualTo(100.0 * 720 / 86_400, EXACT);
        assertThat(floods.inFlood()).isFalse();
    }

    @Test
    void namesTheMostFrequent() {
        assertThat(names(DAY.topTen().alarms()))
                .containsExactly(
                        "SM-0301 5",
                        "H-001 4",
                        "SM-0302 4",
                        "PW-0201 2",
                        "PW-0303 2",
                        "SM-0002 2",
                        "SM-0101 2",
                        "CP-01 1",
                        "H-013 1",
                        "H-020 1");
        assertThat(DAY.topTen().percent()).isEqualTo(100.0 * 24 / 47, EXACT);
    }

    @Test
    void tellsChatteringFromFleeting() {
        assertThat(DAY.chattering().alarms()).isEqualTo(1);
        assertThat(DAY.chattering().annunciations()).isEqualTo(4);
        assertThat(names(DAY.chattering().worst())).containsExactly("H-001 4");
        assertThat(DAY.fleeting().alarms()).isEqualTo(1);
        assertThat(DAY.fleeting().annunciations()).isEqualTo(2);
        assertThat(names(DAY.fleeting().worst())).containsExactly("SM-0002 2");
    }

    @Test
    void knowsWhatStandsAndWhatIsStale() {
        assertThat(DAY.standing()).isEqualTo(5);
        assertThat(DAY.stale().now()).isEqualTo(2);
        assertThat(DAY.stale().worstDay()).isEqualTo(3);
        assertThat(DAY.stale().oldest())
                .extracting(AlarmHealth.Actor::source, AlarmHealth.Actor::since)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("xijiang/H-009", Instant.parse("2026-04-29T10:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple("xijiang/H-012", Instant.parse("2026-04-30T23:30:00Z")));
    }

    @Test
    void splitsByPriority() {
        assertThat(DAY.priorities())
                .containsExactly(
                        new AlarmHealth.PriorityShare(Priority.CRITICAL, 9, 100.0 * 9 / 47),
                        new AlarmHealth.PriorityShare(Priority.WARNING, 13, 100.0 * 13 / 47),
                        new AlarmHealth.PriorityShare(Priority.CAUTION, 25, 100.0 * 25 / 47));
    }

    @Test
    void knowsWhatWaits() {
        assertThat(DAY.waiting()).isEqualTo(new AlarmHealth.Waiting(3, at("22:00:00"), 7_200.0));
    }

    @Test
    void measuresUntilSomebodyAcknowledgedAndUntilSomebodyActed() {
        assertThat(DAY.acknowledging()).isEqualTo(new AlarmHealth.Durations(40, 35.0, 320.0, 360.0));
        assertThat(DAY.responding()).isEqualTo(new AlarmHealth.Durations(10, 180.0, 780.0, 780.0));
    }

    @Test
    void countsFalseAlarmsByCauseAndModel() {
        AlarmHealth.Fires fires = DAY.fires();
        assertThat(fires.verified()).isEqualTo(7);
        assertThat(fires.tests()).isEqualTo(1);
        assertThat(fires.real()).isEqualTo(1);
        assertThat(fires.falseAlarms()).isEqualTo(5);
        assertThat(fires.percent()).isEqualTo(100.0 * 5 / 6, EXACT);
        assertThat(fires.causes())
                .containsExactly(
                        new AlarmHealth.CauseShare("cooking", 2, 40),
                        new AlarmHealth.CauseShare("device-fault", 1, 20),
                        new AlarmHealth.CauseShare("pressed-by-mistake", 1, 20),
                        new AlarmHealth.CauseShare("steam", 1, 20));
        assertThat(fires.models())
                .containsExactly(
                        new AlarmHealth.ModelShare("smoke", "JTY-A", 3, 3, 100),
                        new AlarmHealth.ModelShare("callpoint", null, 1, 1, 100),
                        new AlarmHealth.ModelShare("smoke", "300", 2, 1, 50));
        assertThat(names(fires.worst())).containsExactly("SM-0101 2", "CP-01 1", "SM-0102 1", "SM-0104 1");
    }

    @Test
    void sharesTheAlarmsAmongDesks() {
        AlarmHealth two = HealthFigures.of(FACTS, SampleEvents.FROM, SampleEvents.TO, 2, MODELS);
        assertThat(two.rates().average()).isEqualTo(47.0 / 288, EXACT);
        assertThat(two.rates().peak()).isEqualTo(6);
        assertThat(two.rates().above()).isZero();
        assertThat(two.floods().floods()).isEmpty();
        assertThat(two.floods().percent()).isZero();
    }

    @Test
    void isInFloodWhileItLasts() {
        AlarmHealth now = HealthFigures.of(FACTS, at("12:00:00"), at("12:10:00"), 1, MODELS);
        assertThat(now.rates().latest()).isEqualTo(12);
        assertThat(now.rates().average()).isEqualTo(12);
        assertThat(now.floods().inFlood()).isTrue();
        assertThat(now.floods().seconds()).isEqualTo(400);
        assertThat(now.floods().floods()).containsExactly(new AlarmHealth.Flood(at("12:03:20"), null, 12, 12));
        // Acknowledged at 12:06:00, and returned only after the period.
        assertThat(now.waiting().count()).isZero();
        assertThat(now.acknowledging().count()).isEqualTo(12);
        assertThat(now.standing()).isEqualTo(3 + 12);
    }

    @Test
    void countsAPeriodShorterThanAWindowAsOne() {
        AlarmHealth minute = HealthFigures.of(FACTS, at("08:00:00"), at("08:00:30"), 1, MODELS);
        assertThat(minute.rates().windows()).containsExactly(2);
        assertThat(minute.rates().average()).isEqualTo(2);
    }

    @Test
    void hasNoSharesWhereNothingHappened() {
        AlarmHealth nothing =
                HealthFigures.of(new AlarmFacts(List.of(), List.of()), SampleEvents.FROM, SampleEvents.TO, 1, Map.of());
        assertThat(nothing.annunciated()).isZero();
        assertThat(nothing.rates().peakAt()).isNull();
        assertThat(nothing.topTen().percent()).isNull();
        assertThat(nothing.fires().percent()).isNull();
        assertThat(nothing.acknowledging()).isEqualTo(new AlarmHealth.Durations(0, null, null, null));
        assertThat(shipped(HealthFigure.TOP_TEN, nothing).verdict()).isEqualTo(HealthFigure.Verdict.NONE);
        assertThat(shipped(HealthFigure.OLDEST_WAITING, nothing).verdict()).isEqualTo(HealthFigure.Verdict.GOOD);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> HealthFigures.of(FACTS, SampleEvents.TO, SampleEvents.FROM, 1, MODELS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static HealthFigure.Assessment shipped(HealthFigure figure, AlarmHealth health) {
        return figure.of(health, HealthTargetBook.Targets.SHIPPED, actor -> null);
    }

    @Test
    void holdsAFigureAgainstWhatTheSiteSetAndSaysWho() {
        HealthTargetBook.Change loose = new HealthTargetBook.Change(
                1, "rate-peak", new HealthTarget(0, 20, 0, 30), SampleEvents.FROM, "user:7", "vault:w");
        HealthTargetBook.Targets set = HealthTargetBook.after(List.of(loose));
        assertThat(shipped(HealthFigure.RATE_PEAK, DAY).verdict()).isEqualTo(HealthFigure.Verdict.POOR);
        HealthFigure.Assessment it = HealthFigure.RATE_PEAK.of(DAY, set, actor -> "Yang");
        assertThat(it.verdict()).isEqualTo(HealthFigure.Verdict.GOOD);
        assertThat(it.limitTo()).isEqualTo(30);
        assertThat(it.own()).isTrue();
        assertThat(it.source().en()).startsWith("set on site by Yang;").contains("ISA-18.2");
        assertThat(it.source().zh()).startsWith("现场设定（Yang）");
        assertThat(it.setAt()).isEqualTo(SampleEvents.FROM);
        assertThat(HealthFigure.FLOOD_TIME.of(DAY, set, actor -> "Yang"))
                .isEqualTo(shipped(HealthFigure.FLOOD_TIME, DAY));

        assertThat(HealthFigure.PRIORITY_CAUTION.target(60, 50)).isEqualTo(new HealthTarget(60, 100, 50, 100));
        assertThat(HealthFigure.RATE_PEAK.target(20, 30)).isEqualTo(loose.target());

        HealthTargetBook.Change back =
                new HealthTargetBook.Change(2, "rate-peak", null, SampleEvents.TO, "user:7", "vault:w");
        HealthTargetBook.Targets restored = HealthTargetBook.after(List.of(loose, back));
        assertThat(restored.version()).isEqualTo(2);
        assertThat(HealthFigure.RATE_PEAK.of(DAY, restored, actor -> "Yang"))
                .isEqualTo(shipped(HealthFigure.RATE_PEAK, DAY));
    }

    @Test
    void holdsEachFigureAgainstItsTarget() {
        assertThat(List.of(HealthFigure.values()))
                .extracting(figure -> figure.code() + " " + shipped(figure, DAY).verdict())
                .containsExactly(
                        "rate-average GOOD",
                        "rate-peak POOR",
                        "windows-above GOOD",
                        "flood-time GOOD",
                        "top-ten POOR",
                        "chattering POOR",
                        "fleeting POOR",
                        "stale GOOD",
                        "priority-critical TOLERABLE",
                        "priority-warning TOLERABLE",
                        "priority-caution POOR",
                        "oldest-waiting POOR",
                        "acknowledge-p95 POOR",
                        "respond-p95 POOR");
    }

    @Test
    void keepsAFloodThatBeganBeforeThePeriodAndLingers() {
        Instant noon = at("12:12:00");
        AlarmHealth later = HealthFigures.of(FACTS, noon, noon.plus(Duration.ofMinutes(10)), 1, MODELS);
        assertThat(later.annunciated()).isZero();
        assertThat(later.floods().seconds()).isEqualTo(20);
    }
}
