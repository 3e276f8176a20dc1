package org.scenicwatch.core.casework.routing.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.casework.routing.RoutingRule;

/**
 * Put other rules into force, whole and in their order.
 *
 * @param routingPlanId the aggregate
 * @param area the scenic area
 * @param seen the version that the person saw
 * @param rules the first that matches decides
 * @param at server time
 */
public record ReviseRoutingRules(
        @TargetAggregateIdentifier String routingPlanId, String area, int seen, List<RoutingRule> rules, Instant at) {

    public ReviseRoutingRules {
        rules = List.copyOf(rules);
    }
}
