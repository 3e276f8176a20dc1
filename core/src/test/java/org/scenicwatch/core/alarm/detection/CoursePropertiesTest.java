package org.scenicwatch.core.alarm.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.core.alarm.detection.RuleBench.asks;
import static org.scenicwatch.core.alarm.detection.RuleBench.counting;
import static org.scenicwatch.core.alarm.detection.RuleBench.delays;
import static org.scenicwatch.core.alarm.detection.RuleBench.during;
import static org.scenicwatch.core.alarm.detection.RuleBench.held;
import static org.scenicwatch.core.alarm.detection.RuleBench.level;
import static org.scenicwatch.core.alarm.detection.RuleBench.rule;
import static org.scenicwatch.core.alarm.detection.RuleBench.sample;
import static org.scenicwatch.core.alarm.detection.RuleBench.states;
import static org.scenicwatch.core.alarm.detection.RuleBench.window;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Direction;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.RuleSchedule;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.RuleTuning;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.TimePassed;

/** What must hold of every rule, whatever comes in. */
class CoursePropertiesTest {

    private static final long HOUR = 3_600_000;

    private record Step(int seconds, boolean low, boolean tick) {}

    /** Every condition and every part of the tuning at once, on one device. */
    private static final List<AlarmRule> ALL = List.of(
            rule("plain", Condition.LEVEL, Direction.LOW, RuleTuning.PLAIN, level("low", 0.14), level("low-low", 0.1)),
            held(
                    rule("held", Condition.LEVEL, Direction.LOW, delays(0, 3), level("low", 0.14)),
                    0.01,
                    Latching.UNTIL_RESET),
            rule("delayed", Condition.LEVEL, Direction.LOW, delays(3, 4), level("low", 0.14), level("low-low", 0.1)),
            rule(
                    "dead",
                    Condition.LEVEL,
                    Direction.LOW,
                    new RuleTuning(false, 1, 0, 0.03, 0, null, null, null, null),
                    level("low", 0.14)),
            rule("fall", Condition.RATE, Direction.EITHER, window(5), level("fast", 0.05), level("faster", 0.1)),
            rule("mean", Condition.DEVIATION, Direction.EITHER, window(5), level("far", 0.05)),
            rule(
                    "count",
                    Condition.COUNT,
                    null,
                    counting(5, "pressure < 0.12 || state == 'fault'"),
                    level("two", 2.0),
                    level("three", 3.0)),
            rule("asks", Condition.EXPRESSION, null, delays(2, 2), asks("low", "pressure < 0.14 && state != 'alarm'")),
            rule(
                    "hours",
                    Condition.LEVEL,
                    Direction.LOW,
                    during(new RuleSchedule(List.of(new RuleSchedule.Hours(
                            RuleSchedule.Days.WORKING_DAYS, List.of(), LocalTime.of(8, 0, 2), LocalTime.of(8, 0, 8))))),
                    level("low", 0.14)),
            states("word", delays(2, 2)));

    /** Shuffled, repeated, late and old input, in batches of any size, with a snapshot at any moment. */
    @Property(tries = 300)
    void aReplayWithSnapshotsGivesTheSame(
            @ForAll("inputs") List<List<Object>> batches, @ForAll @IntRange(min = 1, max = 7) int everyNth) {
        RuleBench bench = new RuleBench(RuleSet.of(ALL), Map.of());
        List<String> live = new ArrayList<>();
        batches.forEach(batch -> live.addAll(bench.give(batch.toArray())));

        DetectorState replayed = new DetectorState();
        List<String> again = new ArrayList<>();
        for (int i = 0; i < bench.stored.size(); i++) {
            again.addAll(RuleBench.texts(Detector.replay(replayed, bench.stored.get(i), bench.books)));
            if (i % everyNth == 0) {
                replayed = DetectorSnapshot.read(DetectorSnapshot.FORMAT, DetectorSnapshot.write(replayed));
            }
        }
        assertThat(again).isEqualTo(live);
        assertThat(replayed).isEqualTo(bench.state);
        assertThat(DetectorSnapshot.write(replayed)).isEqualTo(DetectorSnapshot.write(bench.state));
    }

    /** But for rules on states, which raise again at every report. */
    @Property(tries = 300)
    void aRuleNeverRaisesTwiceWithoutAReturn(@ForAll("inputs") List<List<Object>> batches, @ForAll boolean changes) {
        RuleBench bench = new RuleBench(RuleSet.of(ALL), Map.of());
        List<String> signals = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            if (changes && i % 3 == 2) {
                bench.publish(RuleSet.of(i % 2 == 0 ? ALL : ALL.subList(0, 3)));
            }
            signals.addAll(bench.give(batches.get(i).toArray()));
        }
        Set<String> standing = new HashSet<>();
        for (String signal : signals) {
            String rule = signal.split(" ")[1];
            if (signal.startsWith("RAISE") && !rule.equals("word")) {
                assertThat(standing.add(rule)).as("%s in %s", signal, signals).isTrue();
            } else if (signal.startsWith("RETURN") && !rule.equals("word")) {
                assertThat(standing.remove(rule))
                        .as("%s in %s", signal, signals)
                        .isTrue();
            } else if (!rule.equals("word")) {
                assertThat(standing).as("%s in %s", signal, signals).contains(rule);
            }
        }
    }

    /** A tick leaves nothing due at its moment, and a device that is calm has no timer. */
    @Property(tries = 200)
    void aTickLeavesNothingDue(@ForAll("inputs") List<List<Object>> batches) {
        RuleBench bench = new RuleBench(RuleSet.of(ALL), Map.of());
        for (List<Object> batch : batches) {
            bench.give(batch.toArray());
            for (Object input : batch) {
                if (input instanceof TimePassed passed && input == batch.get(batch.size() - 1)) {
                    assertThat(bench.state.isDue(passed.asOf(), bench.books)).isFalse();
                }
            }
        }
        bench.time(10 * HOUR);
        assertThat(bench.isDue(Long.MAX_VALUE / 2)).isFalse();
    }

    /** Delays against the whole history, read backwards each time. */
    @Property(tries = 500)
    void delaysAreThoseOfTheHistory(
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(min = 0, max = 40) int on,
            @ForAll @IntRange(min = 0, max = 40) int off) {
        RuleBench bench = RuleBench.of(rule("r", Condition.LEVEL, Direction.LOW, delays(on, off), level("l", 0.2)));
        List<Step> history = new ArrayList<>();
        boolean standing = false;
        int now = 0;
        for (Step step : steps) {
            now += step.seconds;
            if (!step.tick) {
                history.add(new Step(now, step.low, false));
            }
            List<String> got = step.tick
                    ? bench.time(now * 1_000L + RuleBench.LAG)
                    : bench.pressure(now * 1_000L, step.low ? 0.1 : 0.3);
            boolean due = false;
            if (!history.isEmpty() && history.get(history.size() - 1).low != standing) {
                int delay = standing ? off : on;
                due = now - beginOfLastRun(history) >= delay;
            }
            String expected = !due
                    ? ""
                    : (standing ? "RETURN_TO_NORMAL r " : "RAISE r l ")
                            + (standing ? 0.3 : 0.1) + " @"
                            + (double) (step.tick ? beginOfLastRun(history) + (standing ? off : on) : now);
            standing ^= due;
            assertThat(String.join(",", got)).isEqualTo(expected);
        }
    }

    /**
     * Out of order within five seconds: a rule with a window or an expression sees what came in order only. So its
     * signals are those of the same messages without the late ones.
     */
    @Property(tries = 300)
    void lateMessagesMightAsWellNotHaveCome(@ForAll("steps") List<Step> steps, @ForAll long seed) {
        List<AlarmRule> rules = ALL.stream()
                .filter(each -> Set.of("fall", "mean", "count", "asks").contains(each.id()))
                .toList();
        List<Object> messages = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            messages.add(
                    sample(i * 1_000L, i * 1_000L + 5_040, "pressure", steps.get(i).low ? 0.1 : 0.2 + i / 1_000.0));
        }
        Random random = new Random(seed);
        for (int i = 0; i + 5 <= messages.size(); i += 5) {
            Collections.shuffle(messages.subList(i, i + 5), random);
        }
        RuleBench shuffled = new RuleBench(RuleSet.of(rules), Map.of());
        RuleBench inOrder = new RuleBench(RuleSet.of(rules), Map.of());
        long newest = Long.MIN_VALUE;
        for (Object message : messages) {
            long at = ((Sample) message).at();
            List<String> got = shuffled.give(message, message);
            if (at > newest) {
                newest = at;
                assertThat(got).isEqualTo(inOrder.give(message));
            } else {
                assertThat(got).isEmpty();
            }
        }
    }

    private static int beginOfLastRun(List<Step> history) {
        int i = history.size() - 1;
        while (i > 0 && history.get(i - 1).low == history.get(i).low) {
            i--;
        }
        return history.get(i).seconds;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<List<Object>>> inputs() {
        Arbitrary<Object> samples = Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(5, 25),
                        Arbitraries.of(13_000L, HOUR))
                .as((second, hundredths, arrived) -> sample(second * 1_000L, arrived, "pressure", hundredths / 100.0));
        Arbitrary<Object> reports = Combinators.combine(
                        Arbitraries.integers().between(0, 12), Arbitraries.of("normal", "alarm", "fault", "muted"))
                .as((second, word) -> RuleBench.reported(second * 1_000L, word));
        Arbitrary<Object> times = Arbitraries.of(9_000L, 14_000L, 17_000L, HOUR + 5_000, HOUR + 11_000)
                .map(millis -> new TimePassed("xijiang", 0, RuleBench.T0 + millis));
        return Arbitraries.oneOf(samples, samples, reports, times)
                .list()
                .ofMaxSize(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
