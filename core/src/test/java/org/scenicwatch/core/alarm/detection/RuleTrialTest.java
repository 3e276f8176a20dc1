package org.scenicwatch.core.alarm.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleScope;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.DevicesApplied;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.RulesApplied;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;

class RuleTrialTest {

    private static final long T0 = 1_777_777_777_000L;
    private static final AppliedDevice HYDRANT =
            new AppliedDevice("H-001", "hydrant", "Z-01", "P-1", Map.of(), 0, null);
    private static final AppliedDevice SMOKE = new AppliedDevice("SM-1", "smoke", "Z-01", null, Map.of(), 0, null);

    private final RuleBooks live = RulesForTests.books();
    private int next;

    @Test
    void tellsFromWhenToWhenAtWhichLevelAndWithWhatValue() {
        RuleTrial trial = trial("hydrant-pressure-low", HYDRANT);
        for (double value : new double[] {0.2, 0.13, 0.09, 0.12, 0.2, 0.08}) {
            trial.judge(pressure(next++, value, Quality.GOOD));
        }

        List<RuleTrial.Alarm> alarms = trial.end(T0 + 60_000);

        assertThat(alarms).hasSize(2);
        RuleTrial.Alarm first = alarms.get(0);
        assertThat(first.from()).isEqualTo(T0 + 1_000);
        assertThat(first.raised().level().name()).isEqualTo("low");
        assertThat(first.raised().value()).isEqualTo(0.13);
        assertThat(first.worst().level().priority()).isEqualTo(Priority.CRITICAL);
        assertThat(first.worst().value()).isEqualTo(0.09);
        assertThat(first.worst().at()).isEqualTo(T0 + 2_000);
        assertThat(first.levelChanges()).isEqualTo(2);
        assertThat(first.to()).isEqualTo(T0 + 4_000);
        assertThat(alarms.get(1).raised().level().name()).isEqualTo("low-low");
        assertThat(alarms.get(1).to()).isNull();
    }

    @Test
    void judgesByWhatTheRuleDoesOtherwiseForTheZoneAndTheDevice() {
        AlarmRule rule = rule("hydrant-pressure-low");
        RuleTrial.Book book = new RuleTrial.Book(
                rule,
                List.of(
                        threshold(new RuleScope("Z-01", null, null), 0.12),
                        threshold(new RuleScope(null, null, "H-002"), 0.5),
                        threshold(new RuleScope("Z-09", null, null), 0.6)),
                RuleSet.NO_HOLIDAYS);
        RuleTrial inZone = book.of(HYDRANT);
        RuleTrial ofDevice = book.of(new AppliedDevice("H-002", "hydrant", "Z-01", null, Map.of(), 0, null));

        List.of(inZone, ofDevice).forEach(trial -> trial.judge(pressure(1, 0.13, Quality.GOOD)));

        assertThat(inZone.end(T0 + 60_000)).isEmpty();
        assertThat(ofDevice.end(T0 + 60_000)).hasSize(1);
    }

    @Test
    void judgesNoDeviceThatTheRuleDoesNotMean() {
        assertThat(trial("hydrant-pressure-low", SMOKE).judges()).isFalse();
        assertThat(trial("hydrant-pressure-low", HYDRANT).judges()).isTrue();
    }

    @Test
    void leavesOutTestsAndJudgesLateOnesAsTheyWereWhenTheyCame() {
        RuleTrial trial = trial("hydrant-pressure-low", HYDRANT);
        trial.judge(pressure(1, 0.01, Quality.TEST));
        trial.judge(pressure(2, 0.01, Quality.MAINTENANCE));
        trial.judge(pressure(3, 0.01, Quality.LATE));
        trial.judge(pressure(4, 0.20, Quality.GOOD));
        assertThat(trial.end(T0 + 60_000)).isEmpty();

        // One that nothing newer followed is the newest that is known.
        trial.judge(pressure(5, 0.01, Quality.LATE));
        assertThat(trial.end(T0 + 60_000)).hasSize(1);
    }

    @Test
    void aRepeatedStateIsOneAlarm() {
        RuleTrial trial = trial("smoke-alarm", SMOKE);
        List.of("alarm", "alarm", "muted", "normal", "alarm").forEach(state -> trial.judge(report(next++, 0, state)));

        List<RuleTrial.Alarm> alarms = trial.end(T0 + 60_000);

        assertThat(alarms).extracting(RuleTrial.Alarm::from).containsExactly(T0, T0 + 4_000);
        assertThat(alarms).extracting(RuleTrial.Alarm::to).containsExactly(T0 + 3_000, null);
        assertThat(alarms.get(0).raised().state()).isEqualTo("alarm");
    }

    @Test
    void anOldStateIsAnAlarmWhenNothingNewerDeniesIt() {
        RuleTrial denied = trial("smoke-fault", SMOKE);
        denied.judge(report(0, 600, "fault"));
        denied.judge(report(2, 600, "normal"));
        assertThat(denied.end(T0 + 700_000)).isEmpty();

        RuleTrial settled = trial("smoke-fault", SMOKE);
        settled.judge(report(0, 600, "fault"));
        settled.judge(report(700, 0, "normal"));
        assertThat(settled.end(T0 + 700_000))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.to()).isEqualTo(T0 + 700_000));
    }

    @Property(tries = 300)
    void findsTheAlarmsThatDetectionRaised(@ForAll("messages") List<double[]> messages) {
        DetectorState state = new DetectorState();
        Detector.replay(state, new DevicesApplied("xijiang", 0, List.of(HYDRANT, SMOKE)), live);
        Detector.replay(state, new RulesApplied("xijiang", 0, 1), live);
        List<Sample> stored = new ArrayList<>();
        List<Signal> signals = new ArrayList<>();
        for (double[] message : messages) {
            Detection detection = new Detection(state, live);
            Sample sample = pressure((int) message[0], message[1], Quality.GOOD);
            if (detection.check(sample) == Verdict.ACCEPTED) {
                stored.add(detection.judge(sample));
                signals.addAll(detection.signals());
                detection.promote();
            }
        }

        RuleTrial trial = trial("hydrant-pressure-low", HYDRANT);
        stored.stream().sorted(Comparator.comparingLong(Sample::at)).forEach(trial::judge);

        // As they were raised live: in order, with level, value and end.
        List<RuleTrial.Alarm> alarms = trial.end(T0 + 400_000);
        assertThat(alarms)
                .extracting(alarm -> alarm.from() + " " + alarm.raised().level().name() + " "
                        + alarm.raised().value())
                .containsExactlyElementsOf(signals.stream()
                        .filter(signal -> signal.change() == Signal.Change.RAISE)
                        .map(signal -> signal.at() + " " + levelOf(signal) + " " + signal.value())
                        .toList());
        assertThat(alarms.stream().filter(alarm -> alarm.to() != null))
                .extracting(RuleTrial.Alarm::to)
                .containsExactlyElementsOf(signals.stream()
                        .filter(signal -> signal.change() == Signal.Change.RETURN_TO_NORMAL)
                        .map(Signal::at)
                        .toList());
        assertThat(alarms.stream().mapToInt(RuleTrial.Alarm::levelChanges).sum())
                .isEqualTo(signals.stream()
                        .filter(signal -> signal.change() == Signal.Change.CHANGE_LEVEL)
                        .count());
    }

    @Provide
    Arbitrary<List<double[]>> messages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 250),
                        Arbitraries.of(0.05, 0.095, 0.105, 0.12, 0.135, 0.145, 0.16, 0.3))
                .as((second, value) -> new double[] {second, value})
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static String levelOf(Signal signal) {
        return signal.level() == null ? "-" : signal.level().name();
    }

    private RuleTrial trial(String rule, AppliedDevice device) {
        return new RuleTrial.Book(rule(rule), List.of(), RuleSet.NO_HOLIDAYS).of(device);
    }

    private AlarmRule rule(String id) {
        return live.version(1).find(id).orElseThrow();
    }

    private static RuleOverride threshold(RuleScope scope, double low) {
        return new RuleOverride(
                "hydrant-pressure-low",
                scope,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new RuleOverride.LevelOverride("low", low, null, null)),
                "test");
    }

    private static Sample pressure(int second, double value, Quality quality) {
        long at = T0 + second * 1_000L;
        return new Sample(
                "H-001",
                at,
                at,
                Sample.NO_SEQ,
                quality,
                true,
                Sample.NO_CLAIM,
                List.of(DeviceKind.HYDRANT.metric("pressure").orElseThrow().key()),
                new double[] {value});
    }

    private static ReportedState report(int second, int secondsOnTheWay, String state) {
        long at = T0 + second * 1_000L;
        return new ReportedState(
                "SM-1", at, at + secondsOnTheWay * 1_000L, Sample.NO_SEQ, "good", true, null, state, null, null);
    }
}
