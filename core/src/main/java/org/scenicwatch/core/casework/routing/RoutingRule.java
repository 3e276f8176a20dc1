package org.scenicwatch.core.casework.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * One rule of routing; the first that matches decides.
 *
 * @param id its code, unique in the book
 * @param title what it says, for people
 * @param when what a case must be like
 * @param leads the bodies that may take it, equals: the one with the fewest open cases does
 * @param team the team of a single lead; none: the one that covers the place
 * @param joint the bodies that work on it beside the lead
 * @param auto whether a critical case from an alarm is given away by this rule without a person, where that is switched on
 */
public record RoutingRule(
        String id,
        LocalText title,
        When when,
        List<String> leads,
        @Nullable String team,
        List<String> joint,
        boolean auto) {

    public RoutingRule {
        when = when == null ? When.ANY : when;
        leads = Body.copy(leads);
        joint = Body.copy(joint);
    }

    /**
     * What a case must be like; an empty list asks for nothing.
     *
     * @param categories codes of categories
     * @param causes codes of causes
     * @param remits codes of remits
     * @param priorities names of priorities
     * @param origins names of origins
     * @param places codes of places: the case lies in one of them
     * @param time the hours in which it is routed; none: at any hour
     * @param staffed only when somebody is on duty for one of the leads
     * @param room only when one of the leads has fewer open cases than it can carry
     */
    public record When(
            List<String> categories,
            List<String> causes,
            List<String> remits,
            List<String> priorities,
            List<String> origins,
            List<String> places,
            @Nullable Opening time,
            boolean staffed,
            boolean room) {

        static final When ANY =
                new When(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, false, false);

        public When {
            categories = Body.copy(categories);
            causes = Body.copy(causes);
            remits = Body.copy(remits);
            priorities = Body.copy(priorities);
            origins = Body.copy(origins);
            places = Body.copy(places);
        }
    }
}
