package org.scenicwatch.dashboard.whatif;

import java.util.Set;
import java.util.TreeSet;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;

/**
 * What a rule looks at.
 *
 * @param metrics keys of metrics
 * @param states whether it looks at reported states
 */
record RuleInputs(Set<String> metrics, boolean states) {

    RuleInputs {
        metrics = Set.copyOf(metrics);
    }

    static RuleInputs of(AlarmRule rule) {
        Set<String> metrics = new TreeSet<>();
        if (rule.metric() != null) {
            metrics.add(rule.metric());
        }
        return new RuleInputs(metrics, rule.condition() == Condition.STATE || !rule.states().isEmpty());
    }

    RuleInputs and(RuleInputs other) {
        Set<String> both = new TreeSet<>(metrics);
        both.addAll(other.metrics);
        return new RuleInputs(both, states || other.states);
    }
}
