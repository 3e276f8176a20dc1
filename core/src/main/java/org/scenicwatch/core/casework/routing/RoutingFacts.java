package org.scenicwatch.core.casework.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that routing looks at.
 *
 * @param category the category's code
 * @param cause the cause's code
 * @param remit the remit's code
 * @param priority the priority's name
 * @param origin the origin's name
 * @param places codes of the place and of all that it lies in; none: not known
 * @param at when it is routed
 * @param open how many open cases each body has; none: 0
 * @param onDuty keys of the duties that somebody holds at that moment
 * @param objected the bodies that gave the case back and were not overruled
 */
public record RoutingFacts(
        String category,
        String cause,
        String remit,
        String priority,
        String origin,
        List<String> places,
        Instant at,
        Map<String, Integer> open,
        Set<String> onDuty,
        Set<String> objected) {

    public RoutingFacts {
        places = List.copyOf(places);
        open = Map.copyOf(open);
        onDuty = Set.copyOf(onDuty);
        objected = Set.copyOf(objected);
    }

    int openOf(String body) {
        return open.getOrDefault(body, 0);
    }
}
