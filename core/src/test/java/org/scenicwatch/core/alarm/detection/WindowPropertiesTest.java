package org.scenicwatch.core.alarm.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.core.alarm.detection.RuleBench.counting;
import static org.scenicwatch.core.alarm.detection.RuleBench.level;
import static org.scenicwatch.core.alarm.detection.RuleBench.rule;
import static org.scenicwatch.core.alarm.detection.RuleBench.window;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
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

/** Windows against a list of all messages that is searched from the start each time. */
class WindowPropertiesTest {

    /** Off the grid of the values, so that no rounding decides. */
    private static final double THRESHOLD = 0.05003;

    private record Seen(long at, double value) {}

    @Property(tries = 300)
    void changesAreThoseOfTheList(
            @ForAll("messages") List<Seen> messages,
            @ForAll @IntRange(min = 1, max = 700) int seconds,
            @ForAll Direction direction) {
        AlarmRule rule = rule("r", Condition.RATE, direction, window(seconds), level("l", THRESHOLD));
        expect(rule, messages, seconds, (now, before) -> {
            double rise = now.value - Math.min(now.value, values(before).min().orElse(now.value));
            double fall = Math.max(now.value, values(before).max().orElse(now.value)) - now.value;
            return direction == Direction.HIGH ? rise : direction == Direction.LOW ? fall : Math.max(rise, fall);
        });
    }

    @Property(tries = 300)
    void distancesFromTheMeanAreThoseOfTheList(
            @ForAll("messages") List<Seen> messages,
            @ForAll @IntRange(min = 1, max = 700) int seconds,
            @ForAll Direction direction) {
        AlarmRule rule = rule("r", Condition.DEVIATION, direction, window(seconds), level("l", THRESHOLD));
        expect(rule, messages, seconds, (now, before) -> {
            double above = now.value - values(before).average().orElse(Double.NaN);
            return direction == Direction.HIGH ? above : direction == Direction.LOW ? -above : Math.abs(above);
        });
    }

    @Property(tries = 300)
    void countsAreThoseOfTheList(
            @ForAll("messages") List<Seen> messages, @ForAll @IntRange(min = 1, max = 700) int seconds) {
        AlarmRule rule = rule("r", Condition.COUNT, null, counting(seconds, "pressure < 0.2"), level("l", 3.0));
        expect(
                rule,
                messages,
                seconds,
                (now, before) -> values(before).filter(each -> each < 0.2).count() + (now.value < 0.2 ? 1 : 0));
    }

    /** Whatever is younger than 59 sixtieths of the window counts, and nothing that is older than it by 60 ms. */
    @Property(tries = 300)
    void bucketsLoseAtMostASixtieth(
            @ForAll("messages") List<Seen> messages, @ForAll @IntRange(min = 1, max = 700) int seconds) {
        RuleWindow window = new RuleWindow(seconds * 1_000L);
        for (int i = 0; i < messages.size(); i++) {
            long now = messages.get(i).at;
            window.count(now);
            double surely = messages.subList(0, i + 1).stream()
                    .filter(each -> now - each.at <= 59 * (seconds * 1_000L / 60))
                    .count();
            double atMost = messages.subList(0, i + 1).stream()
                    .filter(each -> now - each.at < seconds * 1_000L + 60)
                    .count();
            assertThat(window.total()).isBetween(surely, atMost);
        }
    }

    @Property(tries = 200)
    void aMessageOfAnEarlierInstantFindsItsBucket(@ForAll("messages") List<Seen> messages, @ForAll long seed) {
        List<Seen> shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, new Random(seed));
        RuleWindow window = new RuleWindow(10_000);
        long newest = Long.MIN_VALUE;
        for (int i = 0; i < shuffled.size(); i++) {
            window.count(shuffled.get(i).at);
            newest = Math.max(newest, Math.floorDiv(shuffled.get(i).at, RuleWindow.widthOf(10_000)));
        }
        long end = newest;
        double expected = shuffled.stream()
                .filter(each -> end - Math.floorDiv(each.at, RuleWindow.widthOf(10_000)) < RuleWindow.BUCKETS)
                .count();
        assertThat(window.total()).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<Seen>> messages() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 120_000).edgeCases(edges -> edges.add(0L, 1L, 1_000L)),
                        Arbitraries.integers().between(100, 300))
                .as((step, thousandths) -> new Seen(step, thousandths / 1_000.0))
                .list()
                .ofMaxSize(60)
                .map(WindowPropertiesTest::oneAfterAnother);
    }

    private static List<Seen> oneAfterAnother(List<Seen> steps) {
        List<Seen> messages = new ArrayList<>();
        long at = 0;
        for (Seen step : steps) {
            at += 1 + step.at;
            messages.add(new Seen(at, step.value));
        }
        return messages;
    }

    private static DoubleStream values(List<Seen> messages) {
        return messages.stream().mapToDouble(each -> each.value);
    }

    /**
     * The rule's signals are those of the amounts that {@code amount} finds from a message and those before it in the
     * window; a NaN says nothing.
     */
    private static void expect(
            AlarmRule rule, List<Seen> messages, int seconds, ToDoubleBiFunction<Seen, List<Seen>> amount) {
        RuleBench bench = RuleBench.of(rule);
        long width = (seconds * 1_000L + 59) / 60;
        double threshold = Objects.requireNonNull(rule.levels().get(0).threshold());
        boolean standing = false;
        for (int i = 0; i < messages.size(); i++) {
            Seen now = messages.get(i);
            long bucket = Math.floorDiv(RuleBench.T0 + now.at, width);
            List<Seen> before = messages.subList(0, i).stream()
                    .filter(each -> bucket - Math.floorDiv(RuleBench.T0 + each.at, width) < 60)
                    .toList();
            double found = Math.rint(amount.applyAsDouble(now, before) * 1e9) / 1e9;
            List<String> expected = List.of();
            if (!Double.isNaN(found) && (found >= threshold) != standing) {
                standing = !standing;
                expected = List.of((standing ? "RAISE r l " : "RETURN_TO_NORMAL r ")
                        + Math.round(found * 1_000) / 1_000.0 + " @" + now.at / 1_000.0);
            }
            assertThat(bench.pressure(now.at, now.value)).isEqualTo(expected);
        }
    }
}
