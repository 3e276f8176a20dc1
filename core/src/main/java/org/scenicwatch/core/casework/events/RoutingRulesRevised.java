package org.scenicwatch.core.casework.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The rules by which cases go to bodies took the place of those before, whole and in their order.
 *
 * @param routingPlanId the aggregate, {@code routingPlan:{area}}
 * @param area the scenic area
 * @param version the version of bodies and rules together, 1 for the first change
 * @param rules the first that matches decides
 * @param at server time
 */
@EventType(value = "casework.RoutingRulesRevised", revision = 1)
public record RoutingRulesRevised(String routingPlanId, String area, int version, List<Rule> rules, Instant at) {

    /**
     * One rule; an empty list asks for nothing.
     *
     * @param id its code
     * @param titleZh what it says, in Chinese
     * @param titleEn the same in English
     * @param categories codes of categories
     * @param causes codes of causes
     * @param remits codes of remits
     * @param priorities names of priorities
     * @param origins names of origins
     * @param places codes of places
     * @param time the hours in which it holds; none: at any hour
     * @param staffed only when somebody is on duty for one of the leads
     * @param room only when one of the leads has room
     * @param leads the bodies that may take it, equals
     * @param team the team of a single lead
     * @param joint the bodies that work on it beside the lead
     * @param auto whether it may give a case away without a person
     */
    public record Rule(
            String id,
            String titleZh,
            String titleEn,
            List<String> categories,
            List<String> causes,
            List<String> remits,
            List<String> priorities,
            List<String> origins,
            List<String> places,
            BodyRevised.@Nullable Hours time,
            boolean staffed,
            boolean room,
            List<String> leads,
            @Nullable String team,
            List<String> joint,
            boolean auto) {}
}
