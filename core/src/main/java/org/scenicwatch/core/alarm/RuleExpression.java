package org.scenicwatch.core.alarm;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceKind;

/**
 * A condition on one device in the Common Expression Language (CEL): true, false or nothing to say. It knows every metric
 * of the device's kind by its key (a double in the metric's unit; a key that is a word of the language, as the people
 * counter's {@code in}, gets an underscore: {@code in_}), {@code state} (text, empty before the first report) and
 * {@code attributes} (numbers by name).
 *
 * <p>Whole numbers may be written for doubles: {@code pressure < 1}. There are no loops but the macros {@code all},
 * {@code exists}, {@code exists_one}, {@code map} and {@code filter}, together at most {@link ExpressionLanguage#ROUNDS}
 * rounds; regular expressions are those of RE2, in linear time. Safe for any number of threads.
 */
public final class RuleExpression {

    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 1_000;

    /** What an expression says of a device. */
    public enum Answer {
        TRUE,
        FALSE,
        /** A metric has no value yet, an attribute is missing, or the expression failed, as by a division by zero. */
        NOTHING
    }

    /** What is known of the device. */
    public interface Known {

        /** The newest value of a metric, in its unit; NaN without one. */
        double metric(String key);

        /** The newest state, null before the first. */
        @Nullable
        String state();

        /** The device's attributes. */
        Map<String, Double> attributes();
    }

    private final String text;
    private final CelRuntime.Program program;
    private final SortedSet<String> metrics;
    private final SortedSet<String> attributes;
    // Arrays, because they are walked for every message.
    private final String[] neededMetrics;
    private final String[] neededAttributes;

    private RuleExpression(String text, CelRuntime.Program program, ExpressionNames names) {
        this.text = text;
        this.program = program;
        this.metrics = names.metrics();
        this.attributes = new TreeSet<>(names.attributes());
        this.attributes.addAll(names.testedAttributes());
        this.neededMetrics = names.metrics().toArray(String[]::new);
        this.neededAttributes = names.attributes().stream()
                .filter(name -> !names.testedAttributes().contains(name))
                .toArray(String[]::new);
    }

    /**
     * The expression for devices of {@code kind}.
     *
     * @throws ExpressionRefused when it cannot be read, is too long or too complex, names something unknown or is not a
     *     yes or no
     */
    public static RuleExpression compile(String text, DeviceKind kind) {
        if (text.isBlank()) {
            throw new ExpressionRefused(1, 1, "表达式不能为空。", "The expression is empty.");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new ExpressionRefused(
                    1,
                    1,
                    "表达式最多 " + LONGEST_TEXT + " 个字符，现有 " + text.length() + " 个。",
                    "An expression has at most " + LONGEST_TEXT + " characters, this one has " + text.length() + ".");
        }
        CelAbstractSyntaxTree tree = ExpressionLanguage.of(kind).check(text);
        try {
            return new RuleExpression(
                    text, ExpressionLanguage.RUNTIME.createProgram(tree), ExpressionNames.in(tree, kind));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a checked expression could not be planned", e);
        }
    }

    /** The expression as it was written. */
    public String text() {
        return text;
    }

    /** The keys of the metrics that it refers to. */
    public Set<String> metrics() {
        return metrics;
    }

    /** The names of the attributes that it refers to, but for those that it makes up itself. */
    public Set<String> attributes() {
        return attributes;
    }

    /**
     * What it says of a device. A metric that it refers to must have a value, an attribute must be there unless the
     * expression asks for it by {@code has(attributes.name)} or {@code 'name' in attributes}.
     */
    public Answer answer(Known device) {
        for (String metric : neededMetrics) {
            if (Double.isNaN(device.metric(metric))) {
                return Answer.NOTHING;
            }
        }
        for (String attribute : neededAttributes) {
            if (!device.attributes().containsKey(attribute)) {
                return Answer.NOTHING;
            }
        }
        try {
            Object result = program.eval((CelVariableResolver) name -> find(device, name));
            return result instanceof Boolean truth ? truth ? Answer.TRUE : Answer.FALSE : Answer.NOTHING;
        } catch (CelEvaluationException | RuntimeException e) {
            // Whatever goes wrong inside a rule must not stop the messages of a whole shard.
            return Answer.NOTHING;
        }
    }

    private static Optional<Object> find(Known device, String name) {
        if (name.equals(ExpressionLanguage.STATE)) {
            String state = device.state();
            return Optional.of(state == null ? "" : state);
        }
        if (name.equals(ExpressionLanguage.ATTRIBUTES)) {
            return Optional.of(device.attributes());
        }
        double value = device.metric(ExpressionLanguage.metricOf(name));
        return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleExpression that && text.equals(that.text) && metrics.equals(that.metrics);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
