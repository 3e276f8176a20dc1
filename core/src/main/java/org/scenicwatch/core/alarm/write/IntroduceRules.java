package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.alarm.AlarmRule;

/**
 * Give an area the shipped rules: as its first rule book, or in the place of an older shipped one that nobody changed. An
 * area with rules of its own keeps them.
 *
 * @param ruleBookId the aggregate, {@code rules:{area}}
 * @param area the scenic area
 * @param rules all rules, in their order
 * @param at server time
 */
public record IntroduceRules(
        @TargetAggregateIdentifier String ruleBookId, String area, List<AlarmRule> rules, Instant at) {

    public IntroduceRules {
        rules = List.copyOf(rules);
    }
}
