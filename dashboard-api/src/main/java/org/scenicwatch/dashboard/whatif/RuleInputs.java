package org.scenicwatch.dashboard.whatif;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.alarm.ExpressionRefused;
import org.scenicwatch.core.alarm.RuleExpression;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.Metric;

/**
 * What a rule looks at.
 *
 * @param metrics keys of metrics
 * @param states which state reports
 */
record RuleInputs(Set<String> metrics, States states) {

    /** A word of its own: an attribute may bear that name, and then a few reports are read for nothing. */
    private static final Pattern STATE = Pattern.compile("\\bstate\\b");

    /** State reports that a rule has to be given. */
    enum States {
        NONE,
        /** Those that told another state than the one before. */
        CHANGES,
        ALL
    }

    RuleInputs {
        metrics = Set.copyOf(metrics);
    }

    static RuleInputs of(AlarmRule rule) {
        return switch (rule.condition()) {
            case LEVEL, RATE, DEVIATION ->
                new RuleInputs(rule.metric() == null ? Set.of() : Set.of(rule.metric()), States.NONE);
            case EXPRESSION -> ofExpression(rule);
            // Every message is counted or lets an earlier one fall out of the window.
            case COUNT -> new RuleInputs(all(rule.kind()), States.ALL);
            case STATE, NO_DATA, MASS_OUTAGE, COMPOSITE, PLATFORM -> new RuleInputs(Set.of(), States.ALL);
        };
    }

    RuleInputs and(RuleInputs other) {
        Set<String> both = new HashSet<>(metrics);
        both.addAll(other.metrics);
        return new RuleInputs(both, states.compareTo(other.states) > 0 ? states : other.states);
    }

    private static RuleInputs ofExpression(AlarmRule rule) {
        Set<String> metrics = rule.levels().stream()
                .map(Level::expression)
                .filter(Objects::nonNull)
                .flatMap(text -> metricsOf(text, rule.kind()).stream())
                .collect(Collectors.toSet());
        boolean states = rule.levels().stream()
                .map(Level::expression)
                .anyMatch(text -> text != null && STATE.matcher(text).find());
        // One on attributes alone is asked with every message.
        return new RuleInputs(
                metrics.isEmpty() && !states ? all(rule.kind()) : metrics, states ? States.CHANGES : States.NONE);
    }

    /** A text that is refused finds nothing, so it needs nothing. */
    private static Set<String> metricsOf(String text, @Nullable DeviceKind kind) {
        try {
            return kind == null ? Set.of() : RuleExpression.compile(text, kind).metrics();
        } catch (ExpressionRefused e) {
            return Set.of();
        }
    }

    private static Set<String> all(@Nullable DeviceKind kind) {
        return kind == null
                ? Set.of()
                : kind.metrics().stream().map(Metric::key).collect(Collectors.toSet());
    }
}
