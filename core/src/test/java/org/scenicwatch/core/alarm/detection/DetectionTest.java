package org.scenicwatch.core.alarm.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.ReadingsBlock;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.DevicesApplied;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.RulesApplied;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.core.telemetry.events.TimePassed;

class DetectionTest {

    private static final long T0 = 1_777_777_777_000L;

    private final RuleBooks books = RulesForTests.books();
    private DetectorState state = readyState();
    private final List<Object> stored = new ArrayList<>();

    @Test
    void raisesAtTheThresholdAndReturnsOnlyBeyondTheHysteresis() {
        assertThat(pressure(0, 0.20)).isEmpty();
        assertThat(pressure(1, 0.13)).containsExactly("RAISE hydrant-pressure-low low 0.13 below 0.14");
        assertThat(pressure(2, 0.12)).isEmpty();
        assertThat(pressure(3, 0.145)).isEmpty();
        assertThat(pressure(4, 0.16)).containsExactly("RETURN_TO_NORMAL hydrant-pressure-low - 0.16 below null");
    }

    @Test
    void changesTheLevelOfTheSameAlarm() {
        pressure(0, 0.13);
        assertThat(pressure(1, 0.09)).containsExactly("CHANGE_LEVEL hydrant-pressure-low low-low 0.09 below 0.1");
        assertThat(pressure(2, 0.105)).isEmpty();
        assertThat(pressure(3, 0.12)).containsExactly("CHANGE_LEVEL hydrant-pressure-low low 0.12 below 0.14");
    }

    @Test
    void takesTheThresholdFromTheDevicesAttribute() {
        assertThat(of(sample("T-01", 0, "level", 1.1))).containsExactly("RAISE tank-level-low low 1.1 below 1.2");
        assertThat(of(sample("T-02", 0, "level", 1.1))).isEmpty();
    }

    @Test
    void judgesNothingLateButStoresItMarked() {
        pressure(5, 0.20);
        Detection detection = new Detection(state, books);
        Sample late = detection.judge(sample("H-001", 3, "pressure", 0.05));
        assertThat(late.quality()).isEqualTo(Quality.LATE);
        assertThat(late.at()).isEqualTo(T0 + 3_000);
        assertThat(detection.signals()).isEmpty();
        detection.promote();
        assertThat(pressure(6, 0.20)).isEmpty();
    }

    @Test
    void lateReadingsNeverEndANewerAlarm() {
        pressure(5, 0.05);
        assertThat(pressure(3, 0.30)).isEmpty();
        assertThat(pressure(6, 0.30)).containsExactly("RETURN_TO_NORMAL hydrant-pressure-low - 0.3 below null");
    }

    @Test
    void recognisesARepeatByTimeAndCount() {
        Sample first = counted(1, 7, 0.05);
        of(first);
        Detection detection = new Detection(state, books);
        assertThat(detection.check(counted(1, 7, 0.05))).isEqualTo(Verdict.DUPLICATE);
        assertThat(detection.check(counted(2, 7, 0.05))).isEqualTo(Verdict.ACCEPTED);
        assertThat(detection.check(counted(1, 8, 0.06))).isEqualTo(Verdict.SAME_INSTANT);
    }

    @Test
    void recognisesARepeatWithinTheBatch() {
        Detection detection = new Detection(state, books);
        detection.judge(sample("H-001", 1, "pressure", 0.2));
        assertThat(detection.check(sample("H-001", 1, "pressure", 0.2))).isEqualTo(Verdict.DUPLICATE);
        assertThat(detection.check(sample("H-002", 1, "pressure", 0.2))).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void remembersTheLast256Messages() {
        for (int i = 0; i < 300; i++) {
            of(sample("H-001", i, "pressure", 0.2));
        }
        Detection detection = new Detection(state, books);
        assertThat(detection.check(sample("H-001", 44, "pressure", 0.2))).isEqualTo(Verdict.DUPLICATE);
        assertThat(detection.check(sample("H-001", 43, "pressure", 0.2))).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aDroppedBatchLeavesNoTrace() {
        DetectorState before = DetectorSnapshot.read(DetectorSnapshot.FORMAT, DetectorSnapshot.write(state));
        Detection dropped = new Detection(state, books);
        dropped.judge(sample("H-001", 1, "pressure", 0.01));
        dropped.judge(report("SM-1", 1, "alarm"));
        dropped.apply(new DevicesApplied("xijiang", 0, List.of(device("H-009", "hydrant", Map.of()))));
        assertThat(state).isEqualTo(before);
    }

    @Test
    void tellsUnknownDevicesAndWrongKinds() {
        Detection detection = new Detection(state, books);
        assertThat(detection.check("H-404", "hydrant")).isEqualTo(Verdict.UNKNOWN_DEVICE);
        assertThat(detection.check("H-001", "tank")).isEqualTo(Verdict.KIND_MISMATCH);
        assertThat(detection.check("H-001", "hydrant")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void anUntimedSampleIsNeverLateAndGetsAFreeInstant() {
        pressure(100, 0.2);
        Detection detection = new Detection(state, books);
        Sample untimed = detection.judge(new Sample(
                "H-001",
                T0 + 50_000,
                T0 + 50_000,
                Sample.NO_SEQ,
                Quality.GOOD,
                false,
                Sample.NO_CLAIM,
                List.of("pressure"),
                new double[] {0.05}));
        assertThat(untimed.at()).isEqualTo(T0 + 100_001);
        assertThat(untimed.quality()).isEqualTo(Quality.GOOD);
        assertThat(detection.signals()).hasSize(1);
    }

    @Test
    void raisesAStateAgainWhenItIsReportedAgain() {
        // The operator may have reset the alarm between the two; the alarm itself ignores a repeat.
        assertThat(of(report("SM-1", 1, "alarm"))).containsExactly("RAISE smoke-alarm alarm alarm");
        assertThat(of(report("SM-1", 2, "alarm"))).containsExactly("RAISE smoke-alarm alarm alarm");
        assertThat(of(report("SM-1", 3, "muted"))).isEmpty();
        assertThat(of(report("SM-1", 4, "normal"))).containsExactly("RETURN_TO_NORMAL smoke-alarm - normal");
        assertThat(of(report("SM-1", 5, "normal"))).isEmpty();
    }

    @Test
    void aLateAlarmThatIsHeldIsRaisedMarkedLateAndShownAsOver() {
        of(report("SM-1", 10, "normal"));
        assertThat(of(report("SM-1", 5, "alarm")))
                .containsExactly("RAISE smoke-alarm alarm alarm late", "RETURN_TO_NORMAL smoke-alarm - normal late");
        assertThat(of(report("SM-1", 6, "fault"))).isEmpty();
    }

    @Test
    void raisesAlarmsOfDevicesThatNobodyRegistered() {
        assertThat(Detector.ofUnknownDevice(books, 1, "SM-404", "smoke", "alarm", null, T0))
                .extracting(signal -> signal.rule().id())
                .containsExactly("smoke-alarm");
        assertThat(Detector.ofUnknownDevice(books, 1, "SM-404", "smoke", "fault", null, T0))
                .isEmpty();
        assertThat(Detector.ofUnknownDevice(books, 1, "SM-404", "kettle", "alarm", null, T0))
                .isEmpty();
    }

    @Test
    void anAlarmOfTheBacklogThatIsOverRaisesNothing() {
        assertThat(old(0, 0.20)).isEmpty();
        assertThat(old(1, 0.05)).isEmpty();
        assertThat(old(2, 0.20)).isEmpty();
        assertThat(state.isDue(T0 + 99_999_999, books)).isFalse();
    }

    @Test
    void anAlarmOfTheBacklogIsRaisedWhenAFreshMessageConfirmsIt() {
        assertThat(old(0, 0.05)).isEmpty();
        assertThat(old(1, 0.06)).isEmpty();
        assertThat(pressure(3_000, 0.05)).containsExactly("RAISE hydrant-pressure-low low-low 0.05 below 0.1");
        assertThat(pressure(3_001, 0.30)).containsExactly("RETURN_TO_NORMAL hydrant-pressure-low - 0.3 below null");
    }

    @Test
    void anAlarmOfTheBacklogIsRaisedWhenNothingNewerComes() {
        old(0, 0.05);
        long heard = T0 + 3_600_000;
        assertThat(state.isDue(heard + 9_999, books)).isFalse();
        assertThat(state.isDue(heard + 10_000, books)).isTrue();
        assertThat(Detector.replay(state, new TimePassed("xijiang", 0, heard + 10_000), books))
                .extracting(DetectionTest::text)
                .containsExactly("RAISE hydrant-pressure-low low-low 0.05 below 0.1 late");
        assertThat(state.isDue(heard + 20_000, books)).isFalse();
    }

    @Test
    void aFireOfTheBacklogIsRaisedAtOnceMarkedLate() {
        ReportedState report =
                new ReportedState("SM-1", T0, T0 + 3_600_000, Sample.NO_SEQ, "good", true, null, "alarm", null, null);
        assertThat(of(report)).containsExactly("RAISE smoke-alarm alarm alarm late");
    }

    /** Shuffled, repeated and late input, cut into batches of any size: a replay sees and knows the same. */
    @Property(tries = 300)
    void aReplayGivesTheSameSignalsAndTheSameState(@ForAll("inputs") List<List<Object>> batches) {
        state = readyState();
        stored.clear();
        List<String> live = new ArrayList<>();
        for (List<Object> batch : batches) {
            Detection detection = new Detection(state, books);
            batch.forEach(input -> take(detection, input));
            detection.promote();
            live.addAll(detection.signals().stream().map(DetectionTest::text).toList());
        }
        DetectorState replayed = readyState();
        List<String> again = new ArrayList<>();
        stored.forEach(event -> Detector.replay(replayed, event, books).forEach(signal -> again.add(text(signal))));
        assertThat(again).isEqualTo(live);
        assertThat(replayed).isEqualTo(state);
        byte[] snapshot = DetectorSnapshot.write(replayed);
        assertThat(DetectorSnapshot.read(DetectorSnapshot.FORMAT, snapshot)).isEqualTo(state);
        assertThat(DetectorSnapshot.write(state)).isEqualTo(snapshot);
    }

    @Provide
    Arbitrary<List<List<Object>>> inputs() {
        Arbitrary<Object> samples = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.doubles().between(0.05, 0.25).ofScale(2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(9_000L, 3_600_000L))
                .as((second, value, timed, arrived) -> new Sample(
                        "H-001",
                        T0 + second * 1_000L,
                        T0 + arrived,
                        Sample.NO_SEQ,
                        Quality.GOOD,
                        timed,
                        Sample.NO_CLAIM,
                        List.of("pressure"),
                        new double[] {value}));
        Arbitrary<Object> reports = Combinators.combine(
                        Arbitraries.integers().between(0, 6), Arbitraries.of("normal", "alarm", "fault", "muted"))
                .as((second, word) -> report("SM-1", second, word));
        Arbitrary<Object> times =
                Arbitraries.of(9_000L, 3_605_000L, 3_611_000L).map(millis -> new TimePassed("xijiang", 0, T0 + millis));
        return Arbitraries.oneOf(samples, reports, times)
                .list()
                .ofMaxSize(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private void take(Detection detection, Object input) {
        if (input instanceof Sample sample) {
            if (detection.check(sample) == Verdict.ACCEPTED) {
                ReadingsBlock block = new ReadingsBlock();
                block.add(detection.judge(sample));
                stored.add(block.build("xijiang", 0));
            }
        } else if (input instanceof ReportedState report && detection.check(report) == Verdict.ACCEPTED) {
            stored.add(new StatesReported("xijiang", 0, List.of(detection.judge(report))));
        } else if (input instanceof TimePassed passed) {
            detection.apply(passed);
            stored.add(passed);
        }
    }

    private List<String> pressure(int second, double value) {
        return of(sample("H-001", second, "pressure", value));
    }

    /** A reading that comes an hour after it was taken. */
    private List<String> old(int second, double value) {
        Sample fresh = sample("H-001", second, "pressure", value);
        return of(new Sample(
                fresh.device(),
                fresh.at(),
                T0 + 3_600_000,
                fresh.seq(),
                fresh.quality(),
                true,
                Sample.NO_CLAIM,
                fresh.metrics(),
                fresh.values()));
    }

    private List<String> of(Object input) {
        Detection detection = new Detection(state, books);
        take(detection, input);
        detection.promote();
        return detection.signals().stream().map(DetectionTest::text).toList();
    }

    private static String text(Signal signal) {
        String level = signal.level() == null ? "-" : signal.level().name();
        String what = signal.value() == null
                ? signal.state()
                : signal.value() + " below " + (signal.threshold() == null ? null : round(signal.threshold()));
        return signal.change() + " " + signal.rule().id() + " " + level + " " + what + (signal.late() ? " late" : "");
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static Sample sample(String device, int second, String metric, double value) {
        return new Sample(
                device,
                T0 + second * 1_000L,
                T0 + second * 1_000L + 40,
                Sample.NO_SEQ,
                Quality.GOOD,
                true,
                Sample.NO_CLAIM,
                List.of(metric),
                new double[] {value});
    }

    private static Sample counted(int second, long seq, double value) {
        Sample plain = sample("H-001", second, "pressure", value);
        return new Sample(
                plain.device(),
                plain.at(),
                plain.arrived(),
                seq,
                plain.quality(),
                true,
                Sample.NO_CLAIM,
                plain.metrics(),
                plain.values());
    }

    private static ReportedState report(String device, int second, String state) {
        return new ReportedState(
                device, T0 + second * 1_000L, T0 + 9_000, Sample.NO_SEQ, "good", true, null, state, null, null);
    }

    private static AppliedDevice device(String code, String kind, Map<String, Double> attributes) {
        return new AppliedDevice(code, kind, "Z-01", null, attributes, 0, null);
    }

    private DetectorState readyState() {
        DetectorState ready = new DetectorState();
        Detector.replay(
                ready,
                new DevicesApplied(
                        "xijiang",
                        0,
                        List.of(
                                device("H-001", "hydrant", Map.of()),
                                device("H-002", "hydrant", Map.of()),
                                device("T-01", "tank", Map.of("lowest_effective_level", 1.2)),
                                device("T-02", "tank", Map.of()),
                                device("SM-1", "smoke", Map.of()))),
                books);
        Detector.replay(ready, new RulesApplied("xijiang", 0, 1), books);
        return ready;
    }
}
