package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.alarm.RuleSet;

/**
 * Give an area the shipped rules: as its first rule book, or in the place of an older shipped one that nobody changed. An
 * area with rules of its own keeps them, with the holidays that are known by now.
 *
 * @param ruleBookId the aggregate, {@code rules:{area}}
 * @param area the scenic area
 * @param rules all rules, overrides and inhibitions
 * @param at server time
 */
public record IntroduceRules(@TargetAggregateIdentifier String ruleBookId, String area, RuleSet rules, Instant at) {}
