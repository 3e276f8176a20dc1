package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.RuleSet;

/**
 * Put a whole rule book into force as the next version. The rules in force again change nothing; a wrong rule is refused
 * with its field and reason.
 *
 * @param ruleBookId the aggregate, {@code rules:{area}}
 * @param area the scenic area
 * @param expectedVersion the version in force that the person saw; another one is a conflict; none: not checked
 * @param rules all rules, overrides and inhibitions
 * @param note why, in the publisher's words; names nobody
 * @param at server time
 */
public record PublishRules(
        @TargetAggregateIdentifier String ruleBookId,
        String area,
        @Nullable Integer expectedVersion,
        RuleSet rules,
        @Nullable String note,
        Instant at) {}
