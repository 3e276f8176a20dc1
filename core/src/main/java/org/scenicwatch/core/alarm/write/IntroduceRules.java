package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.alarm.RuleSet;

/**
 * Give an area the shipped rules: as its first rule book, or in the place of an older shipped one that nobody changed. An
 * area with rules of its own keeps them. Either way what the area has put into its calendar stands; the years of which it
 * knows nothing are added, and its time zone is that of the platform.
 *
 * @param ruleBookId the aggregate, {@code rules:{area}}
 * @param area the scenic area
 * @param rules all rules, overrides and inhibitions
 * @param at server time
 */
public record IntroduceRules(@TargetAggregateIdentifier String ruleBookId, String area, RuleSet rules, Instant at) {}
