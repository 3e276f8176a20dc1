package org.scenicwatch.core.casework.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.springframework.stereotype.Component;

/** Puts together what routing looks at, and asks the {@link Router}. */
@Component
public class CaseRouter {

    private final RoutingInForce inForce;
    private final CaseCatalogue catalogue;
    private final SiteDaysAtHand days;
    private final RoutingTables tables;

    CaseRouter(RoutingInForce inForce, CaseCatalogue catalogue, SiteDaysAtHand days, RoutingTables tables) {
        this.inForce = inForce;
        this.catalogue = catalogue;
        this.days = days;
        this.tables = tables;
    }

    /** Who should take this case at that moment. The case itself is no load on the body that has it. */
    public Proposal propose(RoutingStory story, Instant at) {
        CaseOpened opened = story.opened();
        Map<String, Integer> open = tables.openByBody(opened.area());
        Optional<RoutingStory.Assignment> has = story.pending().isPresent() ? Optional.empty() : story.newest();
        has.ifPresent(assignment -> {
            lighten(open, assignment.body());
            assignment.jointBodies().forEach(body -> lighten(open, body));
        });
        return router(opened.area())
                .propose(new RoutingFacts(
                        story.category(),
                        story.cause(catalogue),
                        story.remit(),
                        story.priority(),
                        opened.origin(),
                        places(opened.area(), opened.place(), opened.zone()),
                        at,
                        open,
                        tables.onDuty(opened.area(), at),
                        story.objected()));
    }

    /** Who would take a case like this at that moment. */
    public Proposal propose(
            String area,
            CaseCatalogue.Category category,
            String remit,
            String priority,
            String origin,
            @Nullable String place,
            Instant at) {
        return router(area)
                .propose(new RoutingFacts(
                        category.id(),
                        category.cause(),
                        remit,
                        priority,
                        origin,
                        places(area, place, null),
                        at,
                        tables.openByBody(area),
                        tables.onDuty(area, at),
                        Set.of()));
    }

    private Router router(String area) {
        return new Router(inForce.of(area).book(), catalogue, days.of(area));
    }

    private List<String> places(String area, @Nullable String place, @Nullable String zone) {
        List<String> places = new ArrayList<>(place == null ? List.of() : tables.upward(area, place));
        if (place != null && !places.contains(place)) {
            places.add(place);
        }
        if (zone != null && !places.contains(zone)) {
            places.add(zone);
        }
        return places;
    }

    private static void lighten(Map<String, Integer> open, String body) {
        open.computeIfPresent(body, (id, count) -> Math.max(0, count - 1));
    }
}
