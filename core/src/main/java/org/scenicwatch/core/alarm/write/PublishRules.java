package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.alarm.AlarmRule;

/**
 * Put a whole rule book into force as the next version. The rules in force again change nothing; a wrong rule is refused
 * with its field and reason.
 *
 * @param ruleBookId the aggregate, {@code rules:{area}}
 * @param area the scenic area
 * @param rules all rules, in their order
 * @param at server time
 */
public record PublishRules(
        @TargetAggregateIdentifier String ruleBookId, String area, List<AlarmRule> rules, Instant at) {

    public PublishRules {
        rules = List.copyOf(rules);
    }
}
