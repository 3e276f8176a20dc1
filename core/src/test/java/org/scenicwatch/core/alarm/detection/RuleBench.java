package org.scenicwatch.core.alarm.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Direction;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.PublishedRules;
import org.scenicwatch.core.alarm.RuleSchedule;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.RuleTuning;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.ReadingsBlock;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.DevicesApplied;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.RulesApplied;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.core.telemetry.events.TimePassed;

/** One hydrant, {@code H-1}, judged by given rules; time in milliseconds from {@link #T0}, arrival 40 ms after. */
final class RuleBench {

    /** A Monday, 08:00 in China. */
    static final long T0 = Instant.parse("2026-05-04T00:00:00Z").toEpochMilli();

    static final long LAG = 40;

    final RuleBooks books = new RuleBooks();
    final List<Object> stored = new ArrayList<>();
    DetectorState state = new DetectorState();
    private int version;

    RuleBench(RuleSet set, Map<String, Double> attributes) {
        feed(new DevicesApplied(
                "xijiang", 0, List.of(new AppliedDevice("H-1", "hydrant", "Z-01", null, attributes, 0, null))));
        publish(set);
    }

    static RuleBench of(AlarmRule... rules) {
        return new RuleBench(RuleSet.of(List.of(rules)), Map.of());
    }

    List<String> publish(RuleSet set) {
        version++;
        books.add(PublishedRules.write("rules:xijiang", "xijiang", version, set, null, Instant.ofEpochMilli(T0)));
        return feed(new RulesApplied("xijiang", 0, version));
    }

    static AlarmRule rule(
            String id, Condition condition, @Nullable Direction direction, RuleTuning tuning, Level... levels) {
        return new AlarmRule(
                id,
                DeviceKind.HYDRANT,
                condition == Condition.COUNT || condition == Condition.EXPRESSION ? null : "pressure",
                condition,
                direction,
                List.of(levels),
                0,
                List.of(),
                List.of(),
                Latching.NONE,
                null,
                null,
                new LocalText(id, id),
                new LocalText("", ""),
                "",
                tuning,
                null);
    }

    static AlarmRule held(AlarmRule rule, double hysteresis, Latching latching, String... states) {
        return new AlarmRule(
                rule.id(),
                rule.kind(),
                rule.metric(),
                rule.condition(),
                rule.direction(),
                rule.levels(),
                hysteresis,
                Arrays.asList(states),
                List.of(),
                latching,
                null,
                null,
                rule.title(),
                rule.guidance(),
                "",
                rule.tuning(),
                null);
    }

    static AlarmRule states(String id, RuleTuning tuning) {
        AlarmRule rule = rule(id, Condition.STATE, null, tuning, level("alarm", null));
        return new AlarmRule(
                id,
                DeviceKind.HYDRANT,
                null,
                Condition.STATE,
                null,
                rule.levels(),
                0,
                List.of("alarm"),
                List.of("normal"),
                Latching.NONE,
                null,
                null,
                rule.title(),
                rule.guidance(),
                "",
                tuning,
                null);
    }

    static Level level(String name, @Nullable Double threshold) {
        return new Level(name, Priority.WARNING, threshold, null, true, List.of());
    }

    static Level asks(String name, String expression) {
        return new Level(name, Priority.WARNING, null, null, false, List.of(), expression, null, null);
    }

    static RuleTuning delays(int on, int off) {
        return new RuleTuning(false, on, off, 0, 0, null, null, null, null);
    }

    static RuleTuning window(int seconds) {
        return new RuleTuning(false, 0, 0, 0, seconds, null, null, null, null);
    }

    static RuleTuning counting(int seconds, String expression) {
        return new RuleTuning(false, 0, 0, 0, seconds, null, expression, null, null);
    }

    static RuleTuning during(RuleSchedule schedule) {
        return new RuleTuning(false, 0, 0, 0, 0, null, null, schedule, null);
    }

    static Sample sample(long at, long arrived, String metric, double value) {
        return new Sample(
                "H-1",
                T0 + at,
                T0 + arrived,
                Sample.NO_SEQ,
                Quality.GOOD,
                true,
                Sample.NO_CLAIM,
                List.of(metric),
                new double[] {value});
    }

    static ReportedState reported(long at, String word) {
        return new ReportedState("H-1", T0 + at, T0 + at + LAG, Sample.NO_SEQ, "good", true, null, word, null, null);
    }

    List<String> pressure(long at, double value) {
        return give(sample(at, at + LAG, "pressure", value));
    }

    List<String> old(long at, long arrived, double value) {
        return give(sample(at, arrived, "pressure", value));
    }

    List<String> report(long at, String word) {
        return give(reported(at, word));
    }

    List<String> time(long asOf) {
        return give(new TimePassed("xijiang", 0, T0 + asOf));
    }

    boolean isDue(long asOf) {
        return state.isDue(T0 + asOf, books);
    }

    /** Live: what is new is judged and stored, as the intake does it. */
    List<String> give(Object... inputs) {
        Detection detection = new Detection(state, books);
        for (Object input : inputs) {
            take(detection, input);
        }
        detection.promote();
        return texts(detection.signals());
    }

    private void take(Detection detection, Object input) {
        if (input instanceof Sample sample) {
            if (detection.check(sample) == Verdict.ACCEPTED) {
                ReadingsBlock block = new ReadingsBlock();
                block.add(detection.judge(sample));
                stored.add(block.build("xijiang", 0));
            }
        } else if (input instanceof ReportedState report) {
            if (detection.check(report) == Verdict.ACCEPTED) {
                stored.add(new StatesReported("xijiang", 0, List.of(detection.judge(report))));
            }
        } else {
            detection.apply(input);
            stored.add(input);
        }
    }

    private List<String> feed(Object event) {
        stored.add(event);
        return texts(Detector.replay(state, event, books));
    }

    static List<String> texts(List<Signal> signals) {
        return signals.stream().map(RuleBench::text).toList();
    }

    /** The change, the rule, the level, the value in thousandths, the time from T0 in seconds. */
    static String text(Signal signal) {
        return signal.change() + " " + signal.rule().id()
                + (signal.level() == null ? "" : " " + signal.level().name())
                + (signal.value() == null ? "" : " " + Math.round(signal.value() * 1_000) / 1_000.0)
                + " @" + (signal.at() - T0) / 1_000.0
                + (signal.late() ? " late" : "");
    }
}
